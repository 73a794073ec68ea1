import type { ModelCredit } from '../../../catalog/import/model/clean/credit'
import type { ModelFault, ModelNotice } from '../../../catalog/import/model/verdict'
import type { OwnKind } from '../../../catalog/import/photo/body/recipe'
import type { MadeCharm } from '../photo/charm-maker'
import type { ModelChoices } from './model-choices'

/** A stranger's model that the reader holds, cleaned. */
export interface ReadModel {
  readonly kind: 'model'
  /** The reader's number for it. */
  readonly model: number
  /** What is to be known of it, the most important first. */
  readonly notices: readonly ModelNotice[]
  /** Width, height and depth of its body as it came, in the size that was read. */
  readonly bodyMm: readonly [number, number, number]
  /** A clasp, ring or chain was modeled with it; the body is without it. */
  readonly hasHardware: boolean
  /** What it is most like. */
  readonly make: OwnKind
  readonly credit: ModelCredit
}

/** Why a file is no model that may hang here. */
export interface RefusedFile {
  readonly kind: 'refused'
  readonly fault: ModelFault
}

/**
 * Reads strangers' models, each in a worker of its own, and makes charms of them there: the page goes on meanwhile, and with the
 * worker all ends that the file may have done. The last word counts: a charm that is asked for while another of the same
 * model is under way ends that one, which rejects with an `AbortError`. A worker that dies rejects what it had under
 * way; the next call reads the model again.
 */
export interface ModelReader {
  /** `beside` are pictures that lay by the file, e.g. its textures. */
  readonly read: (file: Blob, beside?: readonly File[]) => Promise<ReadModel | RefusedFile>
  /** A draft comes quickly: to be looked at, not to swing. */
  readonly make: (
    model: number,
    choices: ModelChoices,
    options?: { readonly draft?: boolean },
  ) => Promise<MadeCharm>
  /** Lets go of a model. */
  readonly forget: (model: number) => void
  readonly close: () => void
}
