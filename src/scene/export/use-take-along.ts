import { useMemo } from 'react'
import type { VisitAr } from '../../picture/export/ar-visit'
import type { ExportModel } from '../../picture/export/model-file'
import { onDemand } from '../../state/on-demand'
import { buildOutfit } from '../outfit/build-outfit'
import type { Outfit } from '../outfit/outfit'
import { outfitSourceOf, type StageScope } from '../stage-context'

/** Two ways out of the stage: as a file, and into the user's room. */
export interface ModelExporter {
  readonly exportModel: ExportModel
  readonly visitAr: VisitAr
}

const loadExport = onDemand(() => import('./export-outfit'))
const loadVisit = onDemand(() => import('../ar/visit-ar'))
const loadView = onDemand(() => import('../ar/ar-view'))
const loadComposer = onDemand(() => import('./compose-outfit'))

/** Takes along the look as it hangs on the stage; what is still on its way is waited for. */
export function useTakeAlong(scope: StageScope): ModelExporter {
  return useMemo(
    () => ({
      exportModel: async (kind, credit, watch) => {
        watch?.signal?.throwIfAborted()
        const { exportOutfit } = await loadExport()
        return withOutfit(scope, (outfit) => exportOutfit(outfit, kind, credit, watch))
      },
      visitAr: async (words) => {
        const { xr } = navigator
        if (!xr) return 'refused'
        const [{ visitAr }, { openArView }, { composeOutfit }] = await Promise.all([
          loadVisit(),
          loadView(),
          loadComposer(),
        ])
        const compose = () => withOutfit(scope, composeOutfit)
        return visitAr(xr, words, compose, (...shown) => openArView(...shown, scope.quality))
      },
    }),
    [scope],
  )
}

async function withOutfit<Result>(
  scope: StageScope,
  use: (outfit: Outfit) => Result | Promise<Result>,
): Promise<Result> {
  const { look, light } = scope.planner.store.getState()
  const outfit = await buildOutfit(look, light, outfitSourceOf(scope), () => scope.live.outfit)
  try {
    return await use(outfit)
  } finally {
    outfit.dispose()
  }
}
