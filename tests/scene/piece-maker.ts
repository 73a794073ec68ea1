import { Vector3 } from 'three'
import { vi } from 'vitest'
import type { Charm } from '../../src/look/facts/charm'
import { type CharmParts, takeApart } from '../../src/scene/charm/charm-parts'
import type { HardwareRack } from '../../src/scene/hardware/rack'
import { createModelCache } from '../../src/scene/models/model-cache'
import { bareGlb } from './bare-glb'

/** A built-in charm of the repository, held on a bar of 3 mm, with the rack that its hardware is drawn in. */
export async function rackedPiece(
  charm: Charm,
  direction: Vector3 = new Vector3(1, 0, 0),
): Promise<{ readonly piece: CharmParts; readonly rack: HardwareRack }> {
  vi.stubGlobal('fetch', async (url: string) => new Response(bareGlb(url)))
  const cache = createModelCache()
  const [model, kit] = await Promise.all([cache.load(charm.model?.glb ?? ''), cache.loadHardware()])
  const rack = kit.open()
  const bar = { direction, radius: 0.0015 }
  return { piece: takeApart(model, charm, 'low', rack, () => bar), rack }
}
