import { MODEL_BUDGET } from '../budget'
import { refuseModel } from '../refused-model'
import { readAddress } from './addresses'
import { type FileFormat, formatOf } from './file-format'
import type { Gltf } from './gltf-schema'
import { imageSizeOf } from './image-size'
import type { ModelBytes } from './model-bytes'

/** Kinds of pictures that are read. */
export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif'

/** A picture of a model as it lies in its file. */
export type ModelImage =
  | { readonly kind: 'here'; readonly format: PictureFormat; readonly bytes: Uint8Array }
  /** Lies beside the file, and did not come along. */
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly format: FileFormat }

const isPicture = (format: FileFormat): format is PictureFormat =>
  format === 'png' || format === 'jpeg' || format === 'webp' || format === 'avif'

/** Files that came along with a model, by their names in lower case. */
export type FilesBeside = ReadonlyMap<string, Uint8Array>

/** A model's pictures, by what their bytes say they are. Refuses addresses elsewhere, and pictures of too many pixels. */
export function readImages(
  { images }: Gltf,
  bytes: ModelBytes,
  beside: FilesBeside = new Map(),
): readonly ModelImage[] {
  const { imageSide, imagePixels } = MODEL_BUDGET
  let pixels = 0
  return images.map(({ uri, bufferView }, i): ModelImage => {
    const at = `images.${i}`
    let picture: Uint8Array
    if (bufferView !== undefined) picture = bytes.ofView(bufferView)
    else {
      if (uri === undefined) return { kind: 'unreadable', format: 'unknown' }
      const address = readAddress(uri, `${at}.uri`)
      if (address.kind === 'elsewhere') refuseModel({ code: 'EXTERNAL_DATA', name: address.name })
      const found = address.kind === 'data' ? address.bytes : beside.get(address.name.toLowerCase())
      if (!found) return { kind: 'missing', name: address.kind === 'data' ? '' : address.name }
      picture = found
    }
    const format = formatOf(picture)
    const size = imageSizeOf(picture, format)
    if (!size || !isPicture(format)) return { kind: 'unreadable', format }
    pixels += size.width * size.height
    if (Math.max(size.width, size.height) > imageSide)
      refuseModel({ code: 'IMAGE_TOO_LARGE', max: imageSide })
    if (pixels > imagePixels) refuseModel({ code: 'IMAGE_TOO_LARGE', max: imageSide })
    return { kind: 'here', format, bytes: picture }
  })
}
