import { rotationOf } from '../plane/rotation'
import { type BodyMesh, meshBuilder } from './body-mesh'

/** A closed loop of wire that stands in the plate's plane; its middle line is an ellipse. */
export function torus({
  center: [cx, cy, cz],
  halfWidth,
  halfHeight,
  wire,
  around = 28,
  sides = 8,
}: {
  readonly center: readonly [number, number, number]
  readonly halfWidth: number
  readonly halfHeight: number
  /** Its radius. */
  readonly wire: number
  readonly around?: number
  readonly sides?: number
}): BodyMesh {
  const { vertex, quad, mesh } = meshBuilder()
  const rows = Array.from({ length: around }, (_, i) => {
    const [c, s] = rotationOf((360 * i) / around)
    const length = Math.sqrt(halfHeight * halfHeight * c * c + halfWidth * halfWidth * s * s)
    const [outX, outY] = [(halfHeight * c) / length, (halfWidth * s) / length]
    return Array.from({ length: sides }, (_unused, k) => {
      const [out, up] = rotationOf((360 * k) / sides)
      const normal = [outX * out, outY * out, up] as const
      return vertex(
        [cx + halfWidth * c + wire * normal[0], cy + halfHeight * s + wire * normal[1], cz + wire * up],
        normal,
      )
    })
  })
  for (const [i, row] of rows.entries()) {
    const next = rows[(i + 1) % around] as readonly number[]
    for (const [k, a] of row.entries()) {
      const m = (k + 1) % sides
      quad(a, next[k] as number, next[m] as number, row[m] as number)
    }
  }
  return mesh()
}
