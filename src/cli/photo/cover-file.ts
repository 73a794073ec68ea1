import { type CutPhoto, cutPhoto } from '../../catalog/import/photo/cut-photo'
import { NO_EDITS, type PhotoEdits } from '../../catalog/import/photo/photo-edits'
import { PHOTO_LIMITS } from '../../catalog/import/photo/photo-refusal'
import { type Refusal, refusePhoto } from '../answer'
import { readBytes } from '../read-file'
import { decodePhoto } from './photo-codec'

/** The thing in the photo at a path, cut out, or why it cannot be. */
export async function readCover(path: string, edits: PhotoEdits = NO_EDITS): Promise<CutPhoto | Refusal> {
  const max = PHOTO_LIMITS.bytes
  const bytes = await readBytes(path, max, refusePhoto({ kind: 'too_many_bytes', max }))
  if (!(bytes instanceof Uint8Array)) return bytes
  const photo = await decodePhoto(bytes)
  if ('kind' in photo) return refusePhoto(photo)
  const cut = cutPhoto(photo, edits)
  return cut.kind === 'cover' ? cut : refusePhoto(cut)
}
