import { type Object3D, Vector3 } from 'three'
import { unmeasuredCatalog } from '../../src/catalog/built-in'
import { charmId } from '../../src/look/ids'
import { noField } from '../../src/motion/field/distance-field'
import { pose, poseFor } from '../../src/motion/pose'
import { createSimulation, hang } from '../../src/motion/simulation'
import { applyPose, takeApart } from '../../src/scene/charm/charm-parts'
import type { Model, ModelCache } from '../../src/scene/models/model-cache'

const catalog = unmeasuredCatalog()
const BAR = { direction: new Vector3(1, 0, 0), radius: 0.0015 }

/** The hardware of a charm's model as it hangs straight from the origin; null for a carrier. */
export async function straightHardware(model: Model, cache: ModelCache): Promise<Object3D | null> {
  const charm = catalog.charms.get(charmId(model.root.children[0]?.name ?? ''))
  if (!charm) return null
  const kit = await cache.loadHardware()
  const rack = kit.open()
  const piece = takeApart(model, charm, 'high', rack, () => BAR)
  const swing = createSimulation(noField)
  hang(swing, 'slot', piece.hanging, { on: 'carrier', position: [0, 0, 0], rotation: [0, 0, 0, 1] })
  const where = poseFor(swing, 'slot')
  pose(swing, 'slot', where)
  applyPose(piece, where)
  return rack.group
}

/** Where the pages below modeling/ find it. */
export const HARDWARE_AT = '/models/hardware/hardware.glb'
