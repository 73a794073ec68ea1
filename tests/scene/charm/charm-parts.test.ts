import { Box3, Matrix4, Mesh, PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { builtInCatalog } from '../../../src/catalog/built-in'
import type { SlotId } from '../../../src/look/ids'
import { charmId } from '../../../src/look/ids'
import { noShape } from '../../../src/motion/carrier-shape'
import { pose, poseFor } from '../../../src/motion/pose'
import { createSimulation, hang } from '../../../src/motion/simulation'
import { applyPose, type CharmParts, takeApart } from '../../../src/scene/charm/charm-parts'
import { createModelShelf, type Model } from '../../../src/scene/models/model-cache'
import { pickCharm } from '../../../src/scene/pointer/picking'
import { createStageState } from '../../../src/scene/stage-context'
import { bareGlb } from '../bare-glb'

const catalog = builtInCatalog()

async function modelOf(id: string): Promise<Model> {
  vi.stubGlobal('fetch', async () => new Response(bareGlb(`models/charms/${id}.glb`)))
  return createModelShelf().load(`/${id}.glb`)
}

async function pieceOf(id: string): Promise<CharmParts> {
  const charm = catalog.charms.get(charmId(id))
  if (!charm) throw new Error(id)
  return takeApart(await modelOf(id), charm, 'low')
}

/** The bounds (mm) of what is shown, fur apart. */
function boundsOf(piece: CharmParts): Box3 {
  const box = new Box3()
  piece.group.updateMatrixWorld(true)
  piece.group.traverse((node) => {
    if (node instanceof Mesh && node.name !== 'pile') {
      const shape = node.geometry.clone().applyMatrix4(new Matrix4().copy(node.matrixWorld))
      shape.computeBoundingBox()
      if (shape.boundingBox) box.union(shape.boundingBox)
    }
  })
  return new Box3(box.min.multiplyScalar(1000), box.max.multiplyScalar(1000))
}

describe.each(['me-ring-plain', 'me-sign-coin', 'pl-bear-mossbutton'])('%s', (id) => {
  it('hung straight looks as its file does: from the anchor down to its length', async () => {
    const piece = await pieceOf(id)
    const swing = createSimulation(noShape)
    hang(swing, 'slot', piece.hanging, { on: 'carrier', position: [0, 0, 0], rotation: [0, 0, 0, 1] })
    const where = poseFor(swing, 'slot')
    expect(pose(swing, 'slot', where)).toBe(true)
    applyPose(piece, where)
    const { min, max } = boundsOf(piece)
    // Fur reaches a few millimeters beyond its skin.
    expect(Math.abs(min.y + piece.charm.lengthMm)).toBeLessThan(4)
    expect(max.y).toBeGreaterThan(-4)
    expect(max.y).toBeLessThan(12)
  })

  it('is picked where it is shown and nowhere else', async () => {
    const piece = await pieceOf(id)
    const live = createStageState()
    hang(live.swing, 'slot', piece.hanging, { on: 'carrier', position: [0, 0.3, 0], rotation: [0, 0, 0, 1] })
    const where = poseFor(live.swing, 'slot')
    pose(live.swing, 'slot', where)
    applyPose(piece, where)
    live.charms.set('slot' as SlotId, { piece, pose: where, seen: new Vector3() })
    live.size = { width: 800, height: 600 }
    live.camera = new PerspectiveCamera(24, 800 / 600, 0.02, 20)
    live.camera.position.set(0, 0.25, 1)
    live.camera.lookAt(0, 0.25, 0)
    live.camera.updateMatrixWorld(true)
    const { center } = piece.hanging.ellipsoids[0] ?? { center: [0, 0, 0] as const }
    const at = new Vector3(center[0], center[1] + 0.3, center[2]).project(live.camera)
    const x = ((at.x + 1) / 2) * 800
    const y = ((1 - at.y) / 2) * 600
    expect(pickCharm(live, x, y)?.slot).toBe('slot')
    expect(pickCharm(live, x + 200, y)).toBeNull()
    piece.group.visible = false
    expect(pickCharm(live, x, y)).toBeNull()
  })
})

describe('a piece is held as its clasp and its material ask', () => {
  it('plush swings more softly than metal', async () => {
    const { hold: soft } = (await pieceOf('pl-bear-mossbutton')).hanging
    const { hold: hard } = (await pieceOf('me-ring-plain')).hanging
    expect(soft.kind === 'swings' && hard.kind === 'swings' && soft.dampingRatio > hard.dampingRatio).toBe(
      true,
    )
  })
  it('an arm around a strap sits still', async () => {
    expect((await pieceOf('pl-sloth-strap')).hanging.hold).toEqual({ kind: 'rigid', centered: false })
  })
})
