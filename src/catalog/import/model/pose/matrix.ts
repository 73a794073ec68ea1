import type { GltfNode } from '../read/gltf-schema'

/** Sixteen numbers, column after column, as glTF writes them. */
export type Matrix = ArrayLike<number>

/** What a node does to what hangs below it. */
export function localMatrix({ matrix, translation, rotation, scale }: GltfNode): Matrix {
  return matrix ?? placingMatrix(translation, rotation, scale)
}

/** Scale, then turn, then shift; a turn that is no unit quaternion is made one. */
export function placingMatrix(shift: Matrix, turn: Matrix, scale: Matrix): Matrix {
  const at = (of: Matrix, i: number): number => of[i] ?? 0
  const length = Math.hypot(at(turn, 0), at(turn, 1), at(turn, 2), at(turn, 3)) || 1
  const [x, y, z, w] = [0, 1, 2, 3].map((i) => at(turn, i) / length) as [number, number, number, number]
  const [a, b, c] = [at(scale, 0), at(scale, 1), at(scale, 2)]
  return [
    (1 - 2 * (y * y + z * z)) * a,
    2 * (x * y + z * w) * a,
    2 * (x * z - y * w) * a,
    0,
    2 * (x * y - z * w) * b,
    (1 - 2 * (x * x + z * z)) * b,
    2 * (y * z + x * w) * b,
    0,
    2 * (x * z + y * w) * c,
    2 * (y * z - x * w) * c,
    (1 - 2 * (x * x + y * y)) * c,
    0,
    at(shift, 0),
    at(shift, 1),
    at(shift, 2),
    1,
  ]
}

/** First `inner`, then `outer`. */
export function chained(outer: Matrix, inner: Matrix): Matrix {
  const product = new Float64Array(16)
  for (let column = 0; column < 16; column += 4)
    for (let row = 0; row < 4; row++)
      for (let k = 0; k < 4; k++)
        product[column + row] =
          (product[column + row] ?? 0) + (outer[k * 4 + row] ?? 0) * (inner[column + k] ?? 0)
  return product
}

/** Moves points in place, three numbers each. */
export function movePoints(m: Matrix, points: Float32Array): void {
  const [a, b, c, , d, e, f, , g, h, i, , x, y, z] = Array.from(m) as Sixteen
  for (let at = 0; at < points.length; at += 3) {
    const [px, py, pz] = [points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0]
    points[at] = a * px + d * py + g * pz + x
    points[at + 1] = b * px + e * py + h * pz + y
    points[at + 2] = c * px + f * py + i * pz + z
  }
}

/** Turns normals in place by the cofactors of a matrix, which keep them square to the surface however it is stretched. */
export function turnNormals(m: Matrix, normals: Float32Array): void {
  const [a, b, c, , d, e, f, , g, h, i] = Array.from(m) as Sixteen
  const sign = isMirrored(m) ? -1 : 1
  for (let at = 0; at < normals.length; at += 3) {
    const [nx, ny, nz] = [normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0]
    const x = (e * i - f * h) * nx + (c * h - b * i) * ny + (b * f - c * e) * nz
    const y = (f * g - d * i) * nx + (a * i - c * g) * ny + (c * d - a * f) * nz
    const z = (d * h - e * g) * nx + (b * g - a * h) * ny + (a * e - b * d) * nz
    const length = sign * (Math.hypot(x, y, z) || 1)
    normals[at] = x / length
    normals[at + 1] = y / length
    normals[at + 2] = z / length
  }
}

export function isMirrored(m: Matrix): boolean {
  const [a, b, c, , d, e, f, , g, h, i] = Array.from(m) as Sixteen
  return a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e) < 0
}

type Sixteen = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
