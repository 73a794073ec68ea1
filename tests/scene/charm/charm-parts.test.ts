import { Box3, Group, Matrix4, Mesh } from 'three'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '../../../src/catalog/built-in'
import { charmId } from '../../../src/look/ids'
import { noField } from '../../../src/motion/field/distance-field'
import { pose, poseFor } from '../../../src/motion/pose'
import { createSimulation, hang } from '../../../src/motion/simulation'
import { applyPose, type CharmParts } from '../../../src/scene/charm/charm-parts'
import type { HardwareRack } from '../../../src/scene/hardware/rack'
import { rackedPiece } from '../piece-maker'

const catalog = builtInCatalog()

async function pieceOf(id: string): Promise<{ readonly piece: CharmParts; readonly rack: HardwareRack }> {
  const charm = catalog.charms.get(charmId(id))
  if (!charm) throw new Error(id)
  return rackedPiece(charm)
}

/** The bounds (mm) of what is shown, fur apart. */
function boundsOf(piece: CharmParts): Box3 {
  const box = new Box3()
  const shown = new Group().add(...piece.group.children, ...piece.hardware.copies())
  shown.updateMatrixWorld(true)
  shown.traverse((node) => {
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
    const { piece } = await pieceOf(id)
    const swing = createSimulation(noField)
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
})

describe('a piece is held as its clasp and its material ask', () => {
  it('plush swings more softly than metal', async () => {
    const { hold: soft } = (await pieceOf('pl-bear-mossbutton')).piece.hanging
    const { hold: hard } = (await pieceOf('me-ring-plain')).piece.hanging
    expect(soft.kind === 'swings' && hard.kind === 'swings' && soft.dampingRatio > hard.dampingRatio).toBe(
      true,
    )
  })
  it('an arm around a strap sits still', async () => {
    expect((await pieceOf('pl-sloth-strap')).piece.hanging.hold).toEqual({ kind: 'rigid', centered: false })
  })
})
