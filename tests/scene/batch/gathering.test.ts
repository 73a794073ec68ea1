import { Box3, BoxGeometry, Group, InstancedMesh, Mesh, MeshStandardMaterial, type Object3D } from 'three'
import { describe, expect, it } from 'vitest'
import { createGathering } from '../../../src/scene/batch/gathering'
import { shadowlessIn } from '../../../src/scene/light/shadowless'

const metal = new MeshStandardMaterial()

const part = (x: number, material = metal): Mesh => {
  const mesh = new Mesh(new BoxGeometry(0.01, 0.01, 0.01), material)
  mesh.position.x = x
  mesh.castShadow = true
  return mesh
}

/** A tree of two parts of one material and one of another, gathered beside it. */
function gathered(casts = true) {
  const [left, right, other] = [part(-1), part(1), part(0, new MeshStandardMaterial())]
  const root = new Group().add(left, right, other)
  const gathering = createGathering()
  const leave = gathering.take(root, casts)
  const scene = new Group().add(root, gathering.group)
  const draw = () => {
    scene.updateMatrixWorld(true)
    gathering.write()
  }
  draw()
  return { left, right, other, root, gathering, leave, draw }
}

const drawnIn = (root: Object3D): readonly Mesh[] => {
  const found: Mesh[] = []
  root.traverseVisible((node) => {
    if (node instanceof Mesh && node.layers.mask !== 0 && !(node instanceof InstancedMesh)) found.push(node)
  })
  return found
}
const castersIn = ({ children }: Object3D): readonly InstancedMesh[] =>
  children.filter((node): node is InstancedMesh => node instanceof InstancedMesh && node.visible)

describe('what is gathered', () => {
  it('is drawn once a material, where its parts are', () => {
    const { root, gathering, other, left, draw } = gathered()
    expect(drawnIn(root)).toEqual([other])
    const [both, ...more] = drawnIn(gathering.group)
    expect(more).toEqual([])
    const width = () => new Box3().setFromObject(both as Mesh, true).max.x
    expect(width()).toBeCloseTo(1.005)
    left.position.x = 3
    draw()
    expect(width()).toBeCloseTo(3.005)
    root.position.x = 2
    draw()
    expect(width()).toBeCloseTo(5.005)
  })

  it('leaves out the parts that are hidden, and all of a tree that is', () => {
    const { root, right, gathering, draw } = gathered()
    right.visible = false
    draw()
    const [both] = drawnIn(gathering.group)
    expect(new Box3().setFromObject(both as Mesh, true).max.x).toBeLessThan(0.01)
    root.visible = false
    draw()
    expect(drawnIn(gathering.group)).toEqual([])
    expect(castersIn(gathering.group)).toEqual([])
  })

  it('throws all shadows at once, and still counts as throwing them', () => {
    const { root, gathering } = gathered()
    expect(castersIn(gathering.group)).toHaveLength(1)
    for (const mesh of [...drawnIn(root), ...drawnIn(gathering.group)]) expect(mesh.castShadow).toBe(false)
    expect(shadowlessIn(root)).toEqual([])
    expect(shadowlessIn(gathering.group)).toEqual([])
  })

  it('throws none where none are wanted', () => {
    expect(castersIn(gathered(false).gathering.group)).toEqual([])
  })

  it('is gone when its tree leaves', () => {
    const { gathering, leave, draw } = gathered()
    leave()
    draw()
    expect(drawnIn(gathering.group)).toEqual([])
    expect(castersIn(gathering.group)).toEqual([])
  })
})
