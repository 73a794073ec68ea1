import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Photograph, RenderTurntable } from '../../picture/studio/photo-request'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import { onDemand } from '../../state/on-demand'
import { viewByHand } from '../camera/current-view'
import { outfitSourceOf, type StageScope } from '../stage-context'

/** Who takes pictures of the stage. */
export interface Photographer {
  readonly photograph: Photograph
  readonly film: RenderTurntable
  readonly portrait: TakePortrait
}

const loadCamera = onDemand(() => import('./photograph'))
const loadFilmCamera = onDemand(() => import('./turntable'))
const loadPortraitCamera = onDemand(() => import('../portrait/portrait'))

/** Takes pictures one after the other; what that needs is fetched for the first. */
export function usePhotographer(scope: StageScope): Photographer {
  const now = useRef(scope)
  useLayoutEffect(() => {
    now.current = scope
  }, [scope])
  return useMemo(() => {
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
      const result = last.then(work)
      last = result.catch(() => {})
      return result
    }
    return {
      photograph: (shot, watch) => {
        const stage = photoStageOf(now.current)
        // The hand may move on while others wait their turn.
        const byHand = shot.from.kind === 'by_hand' ? viewByHand(shot.size, now.current, shot.frame) : null
        return inTurn(async () => {
          const { takePhotograph } = await loadCamera()
          return takePhotograph(stage, shot, byHand, watch)
        })
      },
      film: (turn, onFrame, watch) => {
        const stage = photoStageOf(now.current)
        return inTurn(async () => {
          const { shootFilm } = await loadFilmCamera()
          return shootFilm(stage, turn, onFrame, watch)
        })
      },
      portrait: (request) =>
        inTurn(async () => {
          request.signal?.throwIfAborted()
          const { takePortrait } = await loadPortraitCamera()
          return takePortrait(now.current, request)
        }),
    }
  }, [])
}

const photoStageOf = (scope: StageScope) => ({
  live: scope.live,
  models: outfitSourceOf(scope),
  shown: scope.planner.store.getState().look,
})
