import { BufferAttribute, BufferGeometry } from 'three'
import type { Spot } from './smooth-outline'

const SIDES = 8

/** A round cord of a radius along a closed, counterclockwise line in the plane z = 0: closed, seen from outside. */
export function piping(line: readonly Spot[], radius: number): BufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const { length } = line
  for (const [at, [x, y]] of line.entries()) {
    const [beforeX, beforeY] = line[(at + length - 1) % length] as Spot
    const [afterX, afterY] = line[(at + 1) % length] as Spot
    const long = Math.hypot(afterX - beforeX, afterY - beforeY) || 1
    const [outX, outY] = [(afterY - beforeY) / long, (beforeX - afterX) / long]
    for (let side = 0; side < SIDES; side++) {
      const angle = (2 * Math.PI * side) / SIDES
      const [out, forth] = [Math.cos(angle), Math.sin(angle)]
      positions.push(x + radius * out * outX, y + radius * out * outY, radius * forth)
      normals.push(out * outX, out * outY, forth)
      const [here, next] = [at * SIDES, ((at + 1) % length) * SIDES]
      const [a, b] = [side, (side + 1) % SIDES]
      indices.push(here + a, next + a, next + b, here + a, next + b, here + b)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3))
  geometry.setIndex(indices)
  return geometry
}
