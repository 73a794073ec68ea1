import { BufferGeometry, Float32BufferAttribute } from 'three'

/** A point of a profile: how far from the axis, and how high. */
export type ProfilePoint = readonly [radius: number, height: number]

/**
 * A profile turned about the vertical, smooth all around; what runs upward faces outward. Vertices follow the profile,
 * round by round.
 */
export function lathe(profile: readonly ProfilePoint[], around: number): BufferGeometry {
  const { length } = profile
  const positions: number[] = []
  const indices: number[] = []
  for (let turn = 0; turn < around; turn++) {
    const angle = (turn / around) * 2 * Math.PI
    const next = ((turn + 1) % around) * length
    for (const [step, [radius, height]] of profile.entries()) {
      positions.push(radius * Math.sin(angle), height, radius * Math.cos(angle))
      if (step + 1 === length) continue
      const [low, beside] = [turn * length + step, next + step]
      indices.push(low, beside, low + 1, beside, beside + 1, low + 1)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3))
  geometry.setIndex(indices)
  geometry.computeVertexNormals()
  return geometry
}
