import { Box3, BoxGeometry, Group, InstancedMesh, Mesh, MeshStandardMaterial, type Object3D } from 'three'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createGathering } from '../../../src/scene/batch/gathering'
import { loadJoint } from '../../../src/scene/batch/load-joint'
import { shareMaterials } from '../../../src/scene/batch/shared-materials'
import { evenColors } from '../../../src/scene/models/even-colors'

beforeAll(loadJoint)

/** A model of one part, as it is read from a file of its own: its material is its own too. */
function model(hex: number, segments = 1): Group {
  const mesh = new Mesh(
    new BoxGeometry(0.1, 0.1, 0.1, segments, segments, segments),
    new MeshStandardMaterial({ color: hex, roughness: 0.2, metalness: 1 }),
  )
  mesh.castShadow = true
  const root = new Group().add(mesh)
  evenColors(root)
  shareMaterials(root)
  return root
}

function gathered(...roots: readonly Group[]) {
  const gathering = createGathering()
  const scene = new Group().add(...roots)
  const leave = roots.map((root) => gathering.take(root, true))
  scene.add(gathering.group)
  const draw = () => {
    scene.updateMatrixWorld(true)
    gathering.write()
  }
  draw()
  return { scene, gathering, leave, draw }
}

function drawnIn(root: Object3D) {
  const [seen, casters]: [Mesh[], Mesh[]] = [[], []]
  root.traverseVisible((node) => {
    if (!(node instanceof Mesh) || node.layers.mask === 0) return
    if (node instanceof InstancedMesh) casters.push(node)
    else seen.push(node)
  })
  return { seen, casters }
}

const spanOf = (mesh: Mesh | undefined) => {
  const { min, max } = new Box3().setFromBufferAttribute(
    (mesh as Mesh).geometry.getAttribute('position') as never,
  )
  return { from: min.x, to: max.x }
}

describe('trees with a material that looks the same', () => {
  it('are drawn at once, each where it is, while they are shown and there', () => {
    const [one, other] = [model(0xaa8844), model(0xaa8844)]
    other.position.x = 1
    const { scene, leave, draw } = gathered(one, other)
    const { seen } = drawnIn(scene)
    expect(seen).toHaveLength(1)
    expect(spanOf(seen[0]).to).toBeCloseTo(1.05)
    other.position.x = 2
    draw()
    expect(spanOf(seen[0]).to).toBeCloseTo(2.05)
    one.visible = false
    draw()
    expect(seen[0]?.geometry.drawRange.count).toBe(36)
    leave[1]?.()
    draw()
    expect(drawnIn(scene).seen).toEqual([])
  })

  it('are drawn apart where they look otherwise, or have too many corners to be written anew', () => {
    expect(drawnIn(gathered(model(0x111111), model(0x222222)).scene).seen).toHaveLength(2)
    expect(drawnIn(gathered(model(0x333333, 20), model(0x333333, 20)).scene).seen).toHaveLength(2)
  })

  it('throw their shadows at once as soon as these are coarse, each from where it is', async () => {
    const [one, other] = [model(0x445566), model(0x778899)]
    other.position.x = 1
    const { scene, draw } = gathered(one, other)
    await vi.waitFor(() => {
      draw()
      expect(drawnIn(scene).casters).toHaveLength(1)
    })
    const [shadow] = drawnIn(scene).casters
    other.position.x = 4
    draw()
    expect(spanOf(shadow).from).toBeCloseTo(-0.05)
    expect(spanOf(shadow).to).toBeCloseTo(4.05)
    other.visible = false
    draw()
    expect(shadow?.geometry.drawRange.count).toBe(36)
  })
})
