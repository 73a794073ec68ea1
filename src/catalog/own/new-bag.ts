import type { TextureFile } from '../import/photo/model/gltf-parts'
import type { PhotoEdits } from '../import/photo/photo-edits'
import type { OwnBag } from './own-bag'

/** A photo of a bag with what was cut out of it, in bytes. */
interface NewBagPhoto {
  readonly photo: TextureFile
  readonly edits: PhotoEdits
  /** Degrees clockwise. */
  readonly turnDeg: number
  /** A PNG. */
  readonly cover: Uint8Array
}

/** A bag that was just made: all that is stored of it but its id and when, with bytes where those have names. */
export interface NewBag
  extends Omit<OwnBag, 'id' | 'version' | 'made' | 'front' | 'back' | 'model' | 'rests' | 'pictures'> {
  readonly front: NewBagPhoto
  readonly back: NewBagPhoto | null
  readonly model: Uint8Array<ArrayBuffer>
  /** How charms rest on it, as a file of rests. */
  readonly rests: string
  /** 160 and 320 pixels, WebP or PNG. */
  readonly pictures: { readonly small: Blob; readonly large: Blob }
}
