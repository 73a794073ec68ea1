import { chained, type Matrix } from './matrix'

/** Adds morph targets to numbers in place, each by its weight. */
export function addTargets(
  values: Float32Array,
  targets: readonly (Float32Array | null)[],
  weights: readonly number[],
): void {
  targets.forEach((target, i) => {
    const weight = weights[i] ?? 0
    if (!target || weight === 0) return
    for (let k = 0; k < values.length; k++) values[k] = (values[k] ?? 0) + weight * (target[k] ?? 0)
  })
}

/** How a skin moves its vertices: a matrix for each joint, from the mesh as it is written to the scene. */
export interface Skinning {
  readonly joints: readonly Matrix[]
  /** Four numbers a vertex each. */
  readonly jointOf: Float32Array
  readonly weightOf: Float32Array
}

export const jointMatrices = (
  worlds: readonly Matrix[],
  inverseBind: Float32Array | null,
): readonly Matrix[] =>
  worlds.map((world, i) => (inverseBind ? chained(world, inverseBind.subarray(16 * i, 16 * i + 16)) : world))

/** Moves points in place by their joints; of normals, with `w` 0, the shift is left out. A joint that is not there gives no point. */
export function skin(values: Float32Array, { joints, jointOf, weightOf }: Skinning, w: 0 | 1): void {
  const mixed = new Float64Array(16)
  for (let at = 0; at * 3 < values.length; at++) {
    mixed.fill(0)
    const weights = weightOf.subarray(4 * at, 4 * at + 4)
    const sum = weights.reduce((total, weight) => total + weight, 0)
    for (let k = 0; k < 4; k++) {
      // As three does: weights that sum up to nothing leave all to the first joint.
      const share = sum > 0 ? (weights[k] ?? 0) / sum : k === 0 ? 1 : 0
      if (share === 0) continue
      const joint = joints[jointOf[4 * at + k] ?? 0]
      for (let m = 0; m < 16; m++) mixed[m] = (mixed[m] ?? 0) + share * (joint?.[m] ?? Number.NaN)
    }
    const [x, y, z] = [values[3 * at] ?? 0, values[3 * at + 1] ?? 0, values[3 * at + 2] ?? 0]
    for (let row = 0; row < 3; row++)
      values[3 * at + row] =
        (mixed[row] ?? 0) * x +
        (mixed[4 + row] ?? 0) * y +
        (mixed[8 + row] ?? 0) * z +
        (mixed[12 + row] ?? 0) * w
  }
}
