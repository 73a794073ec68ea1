import type { Charm } from '../../look/facts/charm'
import type { HardwareKit } from '../hardware/rack'
import type { Model, ModelCache } from '../models/model-cache'

/** A model while somebody shows it. */
interface BorrowedModel {
  readonly model: Model
  readonly hardware: HardwareKit
  readonly giveBack: () => void
}

/** The models that charms are made of. */
export interface CharmModels {
  /** A charm's model and what it hangs by, null while either is not loaded and where there is none; given back when its copy is no longer shown. */
  readonly borrow: (charm: Charm) => BorrowedModel | null
}

export const charmModelsIn = (cache: ModelCache): CharmModels => ({
  borrow: ({ model: source }) => {
    const model = source && cache.loaded(source.glb)
    const hardware = cache.hardware()
    return source && model && hardware ? { model, hardware, giveBack: cache.retain(source.glb) } : null
  },
})
