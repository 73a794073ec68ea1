import { rotationOf } from '../../photo/body/plane/rotation'
import type { ShadedSurface } from '../clean/surface'

/** How a body is stood up and turned, then made larger. */
export interface Turning {
  /** Quarter turns about X (right) and, after that, about Z (out of the face), counterclockwise. */
  readonly up: { readonly x: number; readonly z: number }
  /** Degrees about Y after that: its face, to the right. */
  readonly faceDeg: number
  readonly scale: number
}

/** Surfaces turned about the origin, to the last bit the same on every machine. */
export function turned(surfaces: readonly ShadedSurface[], turning: Turning): readonly ShadedSurface[] {
  const [cx, sx] = quarter(turning.up.x)
  const [cz, sz] = quarter(turning.up.z)
  const [cy, sy] = rotationOf(turning.faceDeg)
  const move = (values: Float32Array, scale: number): Float32Array => {
    const out = new Float32Array(values.length)
    for (let i = 0; i < values.length; i += 3) {
      const [x = 0, y = 0, z = 0] = values.subarray(i, i + 3)
      const [y1, z1] = [cx * y - sx * z, sx * y + cx * z]
      const [x2, y2] = [cz * x - sz * y1, sz * x + cz * y1]
      out[i] = scale * (cy * x2 + sy * z1)
      out[i + 1] = scale * y2
      out[i + 2] = scale * (cy * z1 - sy * x2)
    }
    return out
  }
  return surfaces.map((surface) => ({
    ...surface,
    positions: move(surface.positions, turning.scale),
    normals: move(surface.normals, 1),
  }))
}

/** Cosine and sine of quarter turns. */
const quarter = (turns: number): readonly [number, number] =>
  (
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
  )[((turns % 4) + 4) % 4] ?? [1, 0]
