import { BoxGeometry, Group, Mesh, MeshStandardMaterial, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { outfitBoundsOf } from '../../../src/scene/export/measure-outfit'
import { unmirror } from '../../../src/scene/export/unmirror'

/** A box off center in a mirrored group, beside a plain one and an empty place. */
function makePair() {
  const root = new Group()
  const left = new Group()
  left.scale.set(-1, 1, 1)
  left.position.set(0.1, 0, 0)
  const shape = new BoxGeometry(1, 2, 3).translate(2, 0, 0)
  const inner = new Mesh(shape, new MeshStandardMaterial())
  inner.name = 'left_sole'
  inner.rotation.z = 0.4
  left.add(inner, new Group())
  const right = new Mesh(shape, new MeshStandardMaterial())
  root.add(left, right)
  return { root, right }
}

describe('a mirrored shape', () => {
  it('stays where it is, faces outwards and is mirrored no more', () => {
    const { root, right } = makePair()
    const before = outfitBoundsOf(root)
    unmirror(root)
    expect(outfitBoundsOf(root).min.distanceTo(before.min)).toBeLessThan(1e-6)
    expect(outfitBoundsOf(root).max.distanceTo(before.max)).toBeLessThan(1e-6)
    const sole = root.getObjectByName('left_sole')
    if (!(sole instanceof Mesh)) throw new Error('it is gone')
    root.traverse((node) => expect(node.matrixWorld.determinant()).toBeGreaterThan(0))
    const { position, normal } = sole.geometry.attributes
    const at = (i: number) => new Vector3().fromBufferAttribute(position, sole.geometry.index?.getX(i) ?? 0)
    for (let i = 0; i < (sole.geometry.index?.count ?? 0); i += 3) {
      const facing = at(i + 1)
        .sub(at(i))
        .cross(at(i + 2).sub(at(i)))
      expect(
        facing.dot(new Vector3().fromBufferAttribute(normal, sole.geometry.index?.getX(i) ?? 0)),
      ).toBeGreaterThan(0)
    }
    expect(root.children).toContain(right)
  })

  it('leaves no empty places behind', () => {
    const { root } = makePair()
    unmirror(root)
    expect(root.children.every((node) => node instanceof Mesh)).toBe(true)
  })
})
