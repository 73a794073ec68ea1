import type { Charm } from '../../look/facts/charm'
import type { HardwareKit } from '../hardware/rack'
import type { Model, ModelCache } from '../models/model-cache'
import { modelAddressOf } from '../stand-in/stand-in-address'

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
  /** Whether a charm's model is there to be borrowed. */
  readonly isThere: (charm: Charm) => boolean
}

export const charmModelsIn = (cache: ModelCache): CharmModels => ({
  borrow: (charm) => {
    const address = modelAddressOf(charm)
    const model = address && cache.loaded(address)
    const hardware = cache.hardware()
    return address && model && hardware ? { model, hardware, giveBack: cache.retain(address) } : null
  },
  isThere: (charm) => {
    const address = modelAddressOf(charm)
    return address !== null && cache.loaded(address) !== null
  },
})
