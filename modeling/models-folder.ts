import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where models are committed and served from. */
export const modelsFolder = fileURLToPath(new URL('../public/models', import.meta.url))

/** Where the models lie that charms are seen by from near. */
export const closeUpsFolder = join(modelsFolder, 'charms/close')
