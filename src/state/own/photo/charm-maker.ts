import type { BodyRecipe } from '../../../catalog/import/photo/body/recipe'
import type { CutDoubt } from '../../../catalog/import/photo/cut-doubt'
import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import type { PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import type { PhotoRefusal } from '../../../catalog/import/photo/photo-refusal'
import type { OwnFacts } from '../../../catalog/own/own-charm'
import type { MechanismId } from '../../../look/ids'

/** A photo that the maker holds; places on it are shares of its longer side. */
export interface OpenedPhoto {
  readonly kind: 'photo'
  /** The maker's number for it. */
  readonly photo: number
  readonly width: number
  readonly height: number
  /** To be shown: at most 1,024 pixels, upright. */
  readonly picture: ImageBitmap
  /** To be kept: the same, written anew, so that nothing else of the file stays. */
  readonly kept: TextureFile
}

/** What was cut out of a photo by some edits. */
export interface ShownCut {
  readonly kind: 'cut'
  readonly by: 'alpha' | 'cut'
  /** The share of the picture that the thing covers, 0…1. */
  readonly share: number
  /** What speaks against it; null where nothing does. */
  readonly doubt: CutDoubt | null
  /** The thing alone, in the picture's proportions. */
  readonly picture: ImageBitmap
  /** The same to be kept: a PNG with alpha. */
  readonly cover: Uint8Array
  /** A clasp or chain that was photographed with it: the offer is to leave it out. */
  readonly hardware: boolean
}

/** What is wished of a charm: its body, and what it hangs by. */
export interface CharmOrder {
  readonly recipe: Omit<BodyRecipe, 'back' | 'hangs'>
  readonly edits: PhotoEdits
  /** The number of a photo of its back, with what was drawn on it. */
  readonly back?: { readonly photo: number; readonly edits: PhotoEdits }
  readonly mechanism: MechanismId
  /** From the anchor to the top of the body. */
  readonly dropMm: number
  /** Quick for a look at the kinds: the same shape, its picture smaller. */
  readonly draft?: boolean
}

export interface MadeCharm {
  readonly kind: 'charm'
  readonly glb: Uint8Array<ArrayBuffer>
  readonly facts: OwnFacts
}

/** Why no charm came of a cut. */
export type NotMade = { readonly kind: 'nothing_covered' | 'too_small' | 'too_wide' }

/**
 * Makes charms of photos in a worker: the page goes on meanwhile. The last word counts: a cut or a charm that is asked for
 * while another of the same photo is under way ends that one, which rejects with an `AbortError`. A worker that dies
 * rejects what it had under way; the next call starts another, with the photos that are open.
 */
export interface CharmMaker {
  readonly open: (file: Blob) => Promise<OpenedPhoto | PhotoRefusal>
  readonly cut: (photo: number, edits: PhotoEdits) => Promise<ShownCut | PhotoRefusal>
  readonly make: (photo: number, order: CharmOrder) => Promise<MadeCharm | NotMade | PhotoRefusal>
  /** Lets go of a photo. */
  readonly forget: (photo: number) => void
  readonly close: () => void
}
