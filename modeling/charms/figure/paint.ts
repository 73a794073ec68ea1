import type { BufferGeometry } from 'three'
import { BufferAttribute } from 'three'
import type { Vec2 } from '../../kit/vector'

/** A rectangle of a figure's paint sheet in UV, v down. */
export interface Field {
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

/** Paints a whole part with the sheet's color at one spot. Returns the same geometry. */
export const plainPaint = (geometry: BufferGeometry, [u, v]: Vec2): BufferGeometry => {
  const count = geometry.getAttribute('position').count
  const uv = new Float32Array(count * 2)
  for (let i = 0; i < count; i++) uv.set([u, v], i * 2)
  return geometry.setAttribute('uv', new BufferAttribute(uv, 2))
}

/** Lays a field of the sheet over a rectangle of the front (x from left, y from the top, mm). Returns the same geometry. */
export const frontPaint = (
  geometry: BufferGeometry,
  field: Field,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): BufferGeometry => {
  const position = geometry.getAttribute('position')
  const uv = new Float32Array(position.count * 2)
  const inside = (t: number): number => Math.min(1, Math.max(0, t))
  for (let i = 0; i < position.count; i++) {
    const x = inside((position.getX(i) - box.left) / box.width)
    const y = inside((box.top - position.getY(i)) / box.height)
    uv.set([field.u + x * field.width, field.v + y * field.height], i * 2)
  }
  return geometry.setAttribute('uv', new BufferAttribute(uv, 2))
}
