import type { Vector } from '../body/mesh/body-mesh'

export const fromTo = (a: Vector, b: Vector): Vector => [b[0] - a[0], b[1] - a[1], b[2] - a[2]]

/** Square to both, as a right hand's middle finger is to thumb and forefinger. */
export const squareTo = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/** Out of the front where there is no way. */
export function lengthOne([x, y, z]: Vector): Vector {
  const length = Math.sqrt(x * x + y * y + z * z)
  return length > 1e-12 ? [x / length, y / length, z / length] : [0, 0, 1]
}
