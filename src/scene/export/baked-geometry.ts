import { BufferAttribute, type BufferGeometry, Matrix3, type Texture, Vector2 } from 'three'

/** Shades from black to full that a ramp holds. */
export const RAMP_STEPS = 64

/** Gray vertex colors (0…1) as places along a ramp of `RAMP_STEPS` texels, each in the middle of its texel. */
export function shadeAsUv(color: Pick<BufferAttribute, 'count' | 'getX'>): BufferAttribute {
  const uv = new Float32Array(color.count * 2)
  for (let i = 0; i < color.count; i++) {
    uv[i * 2] = (0.5 + color.getX(i) * (RAMP_STEPS - 1)) / RAMP_STEPS
    uv[i * 2 + 1] = 0.5
  }
  return new BufferAttribute(uv, 2)
}

/** Moves the UVs of a shape as its picture would be moved, so that the picture may lie straight. */
export function withUvTransform(shape: BufferGeometry, { offset, repeat, rotation, center }: Texture): void {
  const uv = shape.getAttribute('uv')
  if (!uv) return
  const way = new Matrix3().setUvTransform(
    offset.x,
    offset.y,
    repeat.x,
    repeat.y,
    rotation,
    center.x,
    center.y,
  )
  const moved = new Float32Array(uv.count * 2)
  const at = new Vector2()
  for (let i = 0; i < uv.count; i++)
    at.set(uv.getX(i), uv.getY(i))
      .applyMatrix3(way)
      .toArray(moved, i * 2)
  shape.setAttribute('uv', new BufferAttribute(moved, 2))
}

/** A shape seen from both sides: every triangle a second time, turned over. */
export function bothSides(shape: BufferGeometry): BufferGeometry {
  const { index } = shape
  const { count } = shape.getAttribute('position')
  const corners = index ? Array.from(index.array) : Array.from({ length: count }, (_, i) => i)
  for (const [name, from] of Object.entries(shape.attributes)) {
    const { itemSize } = from
    const twice = new Float32Array(count * itemSize * 2)
    for (let i = 0; i < count * 2; i++)
      for (let k = 0; k < itemSize; k++) {
        const value = from.getComponent(i % count, k)
        twice[i * itemSize + k] = name === 'normal' && i >= count ? -value : value
      }
    shape.setAttribute(name, new BufferAttribute(twice, itemSize))
  }
  const turned = corners.map((_, at) => (corners[at - (at % 3) + ((3 - (at % 3)) % 3)] ?? 0) + count)
  shape.setIndex([...corners, ...turned])
  return shape
}
