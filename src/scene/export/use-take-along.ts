import { useMemo } from 'react'
import type { Object3D } from 'three'
import { StudioFault, type Watch } from '../../picture/shot'
import type { VisitAr } from '../../picture/take-along/ar-visit'
import type { ExportModel } from '../../picture/take-along/model-file'
import { arrangementOf } from '../../state/derived'
import type { StageScope } from '../stage-scope'
import type { Standing } from './compose-outfit'

/** Two ways out of the stage: as a file, and into the user's room. */
export interface TakeAlong {
  readonly exportModel: ExportModel
  readonly visitAr: VisitAr
}

/** Takes along what stands on the stage; what is still on its way is waited for. */
export function useTakeAlong(scope: StageScope, carrier: Object3D | null): TakeAlong {
  return useMemo(() => {
    const standing = (watch: Watch = {}) => whatStands(scope, carrier, watch)
    return {
      exportModel: async (kind, credit, watch) => {
        const { exportOutfit } = await import('./export-outfit')
        return exportOutfit(await standing(watch), kind, credit, watch)
      },
      visitAr: async (words) => {
        const { xr } = navigator
        if (!xr) return 'refused'
        const { visitAr } = await import('../ar/visit-ar')
        return visitAr(xr, words, async () => {
          const { composeOutfit } = await import('./compose-outfit')
          return composeOutfit(await standing())
        })
      },
    }
  }, [scope, carrier])
}

async function whatStands(
  { planner, room, models, shelf }: StageScope,
  carrier: Object3D | null,
  { signal }: Watch,
): Promise<Standing> {
  signal?.throwIfAborted()
  if (!carrier) throw new StudioFault('models')
  const arrangement = arrangementOf(planner.catalog, planner.store.getState().look)
  const awaited = arrangement.hung.filter(({ charm }) => models.charmUrl(charm.id) !== null)
  const arrived = awaited.map(({ charm }) => shelf.load(models.charmUrl(charm.id) ?? ''))
  await Promise.all(arrived).catch(() => {
    throw new StudioFault('models')
  })
  const complete = () => awaited.every(({ slot }) => room.charms.has(slot))
  while (!complete()) await nextFrame(signal)
  return { carrier, charms: room.charms, arrangement }
}

const nextFrame = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    requestAnimationFrame(() => {
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    })
  })
