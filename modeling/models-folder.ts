import { fileURLToPath } from 'node:url'

/** Where models are committed and served from. */
export const modelsFolder = fileURLToPath(new URL('../public/models', import.meta.url))
