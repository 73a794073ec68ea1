import { BoxGeometry, BufferAttribute, CylinderGeometry, Texture, Vector2, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { bothSides, RAMP_STEPS, shadeAsUv, withUvTransform } from '../../../src/scene/export/baked-geometry'
import { plainGeometry } from '../../../src/scene/export/plain-geometry'

const AS_IT_IS = { grow: 0, growByU: false, keepUv: true, keepColor: true }

describe('a shape on its way out', () => {
  it('seen from both sides has every triangle twice, once turned over', () => {
    const shape = new CylinderGeometry(1, 1, 1, 5)
    const [corners, points] = [shape.index?.count ?? 0, shape.getAttribute('position').count]
    const double = bothSides(shape.clone())
    expect(double.index?.count).toBe(2 * corners)
    const position = double.getAttribute('position')
    const normalOf = (triangle: number): Vector3 => {
      const [a, b, c] = [0, 1, 2].map((k) =>
        new Vector3().fromBufferAttribute(position, double.index?.getX(triangle * 3 + k) ?? 0),
      )
      return (b ?? new Vector3()).sub(a ?? new Vector3()).cross((c ?? new Vector3()).sub(a ?? new Vector3()))
    }
    for (let i = 0; i < corners / 3; i++)
      expect(
        normalOf(i)
          .add(normalOf(i + corners / 3))
          .length(),
      ).toBeCloseTo(0, 6)
    expect(double.getAttribute('normal').getX(points)).toBeCloseTo(-shape.getAttribute('normal').getX(0), 6)
  })

  it('has UVs that lie as its picture would have lain', () => {
    const picture = new Texture()
    picture.repeat.set(3, 2)
    picture.offset.set(0.1, 0.4)
    picture.rotation = 0.3
    picture.updateMatrix()
    const shape = new BoxGeometry()
    const before = shape.getAttribute('uv').clone()
    withUvTransform(shape, picture)
    for (let i = 0; i < before.count; i++) {
      const expected = new Vector2(before.getX(i), before.getY(i)).applyMatrix3(picture.matrix)
      expect(shape.getAttribute('uv').getX(i)).toBeCloseTo(expected.x, 5)
      expect(shape.getAttribute('uv').getY(i)).toBeCloseTo(expected.y, 5)
    }
  })

  it('has its shades along a ramp, black in the first texel and full in the last', () => {
    const uv = shadeAsUv(
      new BufferAttribute(new Uint8Array([0, 0, 0, 255, 255, 255, 128, 128, 128]), 3, true),
    )
    const texels = [0, 1, 2].map((i) => uv.getX(i) * RAMP_STEPS)
    expect(texels[0]).toBeCloseTo(0.5, 6)
    expect(texels[1]).toBeCloseTo(RAMP_STEPS - 0.5, 5)
    expect(texels[2]).toBeCloseTo(0.5 + (128 / 255) * (RAMP_STEPS - 1), 4)
  })

  it('grows along its normals, and by the length that U tells', () => {
    const sphere = new BoxGeometry(2, 2, 2)
    const normals = new BufferAttribute(
      new Int8Array(Array.from(sphere.getAttribute('normal').array, (n) => n * 127)),
      3,
      true,
    )
    sphere.setAttribute('normal', normals)
    const grown = plainGeometry(sphere, { ...AS_IT_IS, grow: 0.5 })
    grown.computeBoundingBox()
    expect(grown.boundingBox?.max.toArray()).toEqual([1.5, 1.5, 1.5])
    sphere.setAttribute(
      'uv',
      new BufferAttribute(new Float32Array(sphere.getAttribute('position').count * 2), 2),
    )
    const none = plainGeometry(sphere, { ...AS_IT_IS, grow: 0.5, growByU: true })
    none.computeBoundingBox()
    expect(none.boundingBox?.max.toArray()).toEqual([1, 1, 1])
  })

  it('has normals of length 1 and only what its material uses', () => {
    const box = new BoxGeometry()
    box.setAttribute(
      'normal',
      new BufferAttribute(new Int8Array(box.getAttribute('normal').count * 3).fill(60), 3, true),
    )
    const plain = plainGeometry(box, { ...AS_IT_IS, keepUv: false })
    expect(Object.keys(plain.attributes)).toEqual(['position', 'normal'])
    const normal = plain.getAttribute('normal')
    for (let i = 0; i < normal.count; i++)
      expect(new Vector3().fromBufferAttribute(normal, i).length()).toBeCloseTo(1, 5)
  })
})
