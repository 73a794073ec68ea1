import type { BagStub } from '../../look/facts/bag-stub'
import type { Bounds } from '../../look/facts/model-source'
import type { CarrierId } from '../../look/ids'
import type { PhotoEdits } from '../import/photo/photo-edits'
import type { BlobName } from './own-charm'

/** What was drawn on a photo, and by how much it was straightened, degrees clockwise. */
export interface BagPhoto {
  readonly photo: BlobName
  readonly edits: PhotoEdits
  readonly turnDeg: number
}

/** A bag that its owner made from a photo: what is stored of it. */
export interface OwnBag {
  readonly id: CarrierId
  readonly version: 1
  /** Milliseconds since 1970. */
  readonly made: number
  /** All that fit and score read of it, its name included. */
  readonly stub: BagStub
  readonly front: BagPhoto & { readonly cover: BlobName }
  /** Its back, seen from behind; null where nobody photographed it. */
  readonly back: (BagPhoto & { readonly cover: BlobName }) | null
  readonly boundsMm: Bounds
  /** Its model, how charms rest on it, and its pictures, 160 and 320 pixels. */
  readonly model: BlobName
  readonly rests: BlobName
  readonly pictures: { readonly small: BlobName; readonly large: BlobName }
}
