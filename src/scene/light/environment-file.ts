import type { Light } from '../../look/facts/light'

/** Where the filtered room of a light lies. */
export const environmentUrl = (light: Light): string =>
  new URL(`models/environments/${light}.bin`, document.baseURI).href

/** Edge of the sharpest level's faces in pixels: enough for a sharp softbox edge on a 15 mm clasp. */
export const ENVIRONMENT_EDGE = 128

/** Edges of all levels, from a mirror's to the roughest. */
export const LEVEL_EDGES: readonly number[] = [128, 64, 32, 16, 8]

/** Blur of the room, in radians, before it is filtered. */
export const ENVIRONMENT_BLUR = 0.02

/** Bytes of the fingerprint (SHA-256) of the room, which the file begins with. */
export const FINGERPRINT_BYTES = 32

/** A filtered room: for each level six faces (+x, −x, +y, −y, +z, −z) of RGB9_E5 pixels, as a render target holds them. */
export type EnvironmentLevels = readonly (readonly Uint32Array<ArrayBuffer>[])[]

const PIXELS = LEVEL_EDGES.reduce((sum, edge) => sum + 6 * edge * edge, 0)

/** Pixels as they are packed: all first bytes, each as its difference from the one before, then all second ones … */
export function toPlanes(pixels: Uint32Array): Uint8Array<ArrayBuffer> {
  const { length } = pixels
  const planes = new Uint8Array(4 * length)
  for (let byte = 0; byte < 4; byte++) {
    let before = 0
    for (let at = 0; at < length; at++) {
      const value = ((pixels[at] as number) >>> (8 * byte)) & 255
      planes[byte * length + at] = value - before
      before = value
    }
  }
  return planes
}

function fromPlanes(planes: Uint8Array): Uint32Array<ArrayBuffer> {
  const length = planes.length / 4
  const pixels = new Uint32Array(length)
  for (let byte = 0; byte < 4; byte++) {
    let value = 0
    for (let at = 0; at < length; at++) {
      value = (value + (planes[byte * length + at] as number)) & 255
      pixels[at] = (pixels[at] as number) | (value << (8 * byte))
    }
  }
  return pixels
}

/** The levels in a file: a fingerprint, then planes packed by deflate. Throws where the file is another. */
export async function readEnvironment(file: Blob): Promise<EnvironmentLevels> {
  const packed = file.slice(FINGERPRINT_BYTES).stream()
  const planes = await new Response(packed.pipeThrough(new DecompressionStream('deflate'))).arrayBuffer()
  if (planes.byteLength !== 4 * PIXELS) throw new Error('not a file of an environment')
  const pixels = fromPlanes(new Uint8Array(planes))
  let from = 0
  return LEVEL_EDGES.map((edge) =>
    Array.from({ length: 6 }, () => {
      const face = pixels.subarray(from, from + edge * edge)
      from += edge * edge
      return face
    }),
  )
}
