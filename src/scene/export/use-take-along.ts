import { useMemo } from 'react'
import type { VisitAr } from '../../picture/export/ar-visit'
import type { ExportModel } from '../../picture/export/model-file'
import { PhotoError, type Watch } from '../../picture/studio/photo-request'
import { arrangementOnScreen } from '../../state/planner/derived'
import type { StageScope } from '../stage-context'
import type { Standing } from './compose-outfit'

/** Two ways out of the stage: as a file, and into the user's room. */
export interface ModelExporter {
  readonly exportModel: ExportModel
  readonly visitAr: VisitAr
}

/** Takes along what stands on the stage; what is still on its way is waited for. */
export function useTakeAlong(scope: StageScope): ModelExporter {
  return useMemo(() => {
    const standing = (watch: Watch = {}) => whatStands(scope, watch)
    return {
      exportModel: async (kind, credit, watch) => {
        const { exportOutfit } = await import('./export-outfit')
        return exportOutfit(await standing(watch), kind, credit, watch)
      },
      visitAr: async (words) => {
        const { xr } = navigator
        if (!xr) return 'refused'
        const [{ visitAr }, { openArView }, { composeOutfit }] = await Promise.all([
          import('../ar/visit-ar'),
          import('../ar/ar-view'),
          import('./compose-outfit'),
        ])
        const compose = async () => composeOutfit(await standing())
        return visitAr(xr, words, compose, (...shown) => openArView(...shown, scope.quality))
      },
    }
  }, [scope])
}

/** The look as it stands, once its carrier and every charm with a model are on the stage. */
export async function whatStands(
  { planner, live, cache }: Pick<StageScope, 'planner' | 'live' | 'cache'>,
  { signal }: Watch = {},
): Promise<Standing> {
  signal?.throwIfAborted()
  const arrangement = arrangementOnScreen(planner.store.getState())
  const { model } = arrangement.carrier
  if (model === null) throw new PhotoError('models')
  const awaited = arrangement.hung.filter(({ charm }) => charm.model !== null)
  const models = [model, ...awaited.flatMap(({ charm }) => charm.model ?? [])]
  await Promise.all(models.map(({ glb }) => cache.load(glb))).catch(() => {
    throw new PhotoError('models')
  })
  for (let waited = 0; ; waited += TICK) {
    const { carrier, charms } = live
    if (carrier?.id === arrangement.carrier.id && awaited.every(({ slot }) => charms.has(slot)))
      return { carrier: carrier.root, charms, arrangement }
    if (waited > PATIENCE) throw new PhotoError('context')
    await tick(signal)
  }
}

/** Loaded models hang within a few of these; a lost picture may never bring them back. Milliseconds. */
const TICK = 40
const PATIENCE = 12_000

/** By the clock and not by frames, which a page does not get while an AR session has the screen. */
const tick = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    setTimeout(() => (signal?.aborted ? reject(signal.reason) : resolve()), TICK)
  })
