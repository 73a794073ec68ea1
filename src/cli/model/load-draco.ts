import { createDecoderModule } from 'draco3d'
import type { DracoModule } from '../../catalog/import/model/read/draco'

/** A Draco decoder of its own. */
export const loadDraco = (): Promise<DracoModule> => createDecoderModule()
