/** Points and directions in millimeters; +X right, +Y up, +Z to the viewer. */
export type Vec2 = readonly [number, number]
export type Vec3 = readonly [number, number, number]

/** The item at a cyclic index (−1 is the last); throws on an empty list, so curve code needs no guards. */
export const at = <T>(list: ArrayLike<T>, index: number): T => {
  const item = list[((index % list.length) + list.length) % list.length]
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`)
  return item
}

export const plus = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]

/** `count` values from 0 to 1, both included. */
export const steps = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (count === 1 ? 0 : i / (count - 1)))

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
