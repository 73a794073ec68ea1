import type { OwnKind } from '../import/photo/body/recipe'
import type { TextureFile } from '../import/photo/model/gltf-parts'
import type { PhotoEdits } from '../import/photo/photo-edits'
import type { OwnCharm, OwnSource } from './own-charm'

type PhotoSource = Extract<OwnSource, { readonly kind: 'photo' }>
type ModelFrom = Extract<OwnSource, { readonly kind: 'model' }>
type LocketFrom = Extract<OwnSource, { readonly kind: 'locket' }>

/** A charm that was just made: all that is stored of it but its id and when, with bytes where those have names. */
export interface NewCharm
  extends Omit<OwnCharm, 'id' | 'version' | 'made' | 'source' | 'model' | 'pictures'> {
  readonly source:
    | ModelFrom
    | (Omit<LocketFrom, 'photo'> & { readonly photo: TextureFile })
    | (Omit<PhotoSource, 'photo' | 'cover' | 'back'> & {
        readonly make: OwnKind
        readonly photo: TextureFile
        /** A PNG. */
        readonly cover: Uint8Array
        readonly back: { readonly photo: TextureFile; readonly edits: PhotoEdits } | null
      })
  readonly model: Uint8Array<ArrayBuffer>
  /** 160 and 320 pixels, WebP or PNG. */
  readonly pictures: { readonly small: Blob; readonly large: Blob }
}

/** What became of a charm that was to be kept: all but `kept` kept nothing. */
export type Kept = 'kept' | 'full' | 'failed' | 'locked'
