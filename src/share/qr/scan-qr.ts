import { decodeQRBatch } from 'qr/decode.js'
import type { PictureSize } from '../picture/picture-size'

const SMALL_SIDE = 1600
export const LARGEST_SIDE = 3000
const PATIENCE_MS = 1000

/**
 * At which sizes a picture is looked at, one after the other. Enlarged twice, codes of less than two pixels a module
 * are still read, as in small previews.
 */
export function passesOf({ width, height }: PictureSize): readonly PictureSize[] {
  const longest = Math.max(width, height)
  const scaled = (side: number): PictureSize => ({
    width: Math.max(1, Math.round((width * side) / longest)),
    height: Math.max(1, Math.round((height * side) / longest)),
  })
  return [Math.min(longest, SMALL_SIDE), Math.min(longest * 2, LARGEST_SIDE)].map(scaled)
}

/** Every text in the QR codes of an image of RGBA pixels. */
export async function scanCodes(
  image: PictureSize & { readonly data: Uint8ClampedArray },
): Promise<readonly string[]> {
  const { width, height } = image
  const [found = []] = await decodeQRBatch([image], {
    maxSize: { width, height },
    format: 'RGBA',
    effort: Number.POSITIVE_INFINITY,
    timeLimit: PATIENCE_MS,
  })
  return found.filter((text) => typeof text === 'string')
}
