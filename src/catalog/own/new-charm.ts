import type { TextureFile } from '../import/photo/model/gltf-parts'
import type { PhotoEdits } from '../import/photo/photo-edits'
import type { OwnCharm, OwnSource } from './own-charm'

type PhotoSource = Extract<OwnSource, { readonly kind: 'photo' }>
type ModelFrom = Extract<OwnSource, { readonly kind: 'model' }>

/** A charm that was just made, or made again: its bytes stand where a stored one names them. */
export interface NewCharm extends Omit<OwnCharm, 'id' | 'version' | 'made' | 'source' | 'model' | 'pictures'> {
  readonly source:
    | ModelFrom
    | (Omit<PhotoSource, 'photo' | 'cover' | 'back'> & {
        readonly photo: TextureFile
        /** A PNG with alpha. */
        readonly cover: Uint8Array<ArrayBuffer>
        readonly back: { readonly photo: TextureFile; readonly edits: PhotoEdits } | null
      })
  readonly glb: Uint8Array<ArrayBuffer>
  /** Its pictures, squares of 160 and of 320 pixels on transparent ground. */
  readonly pictures: { readonly small: TextureFile; readonly large: TextureFile }
}

/** What became of a charm that was to be kept: `full` and `failed` kept nothing. */
export type Kept = 'kept' | 'full' | 'failed' | 'locked'
