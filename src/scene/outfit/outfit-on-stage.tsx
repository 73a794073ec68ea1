import { useFrame, useThree } from '@react-three/fiber'
import { useLayoutEffect, useRef, useState } from 'react'
import { isInSight } from '../../motion/line-of-sight'
import { arrangementOnScreen } from '../../state/planner/derived'
import { useStoreSelector } from '../../state/use-store-selector'
import { toPixels } from '../camera/projection'
import { loadSliding } from '../carrier/load-sliding'
import type { Model } from '../models/model-cache'
import { pickCharm } from '../pointer/picking'
import { useStageScope } from '../stage-context'
import { type CharmArrivals, createCharmArrivals } from './charm-arrivals'
import { charmModelsIn } from './charm-models'
import { createOutfit, type Outfit } from './outfit'

interface OutfitOnStageProps {
  /** The carrier's model. */
  readonly model: Model
  readonly onStanding: (outfit: Outfit) => void
}

/** The planner's look on the stage: feeds it to an outfit and draws when that asks for it. */
export function OutfitOnStage({ model, onStanding }: OutfitOnStageProps) {
  const { planner, live, cache, quality, light, expect, studio } = useStageScope()
  const gl = useThree((state) => state.gl)
  const invalidate = useThree((state) => state.invalidate)
  const arrangement = useStoreSelector(planner, arrangementOnScreen)
  const moves = useStoreSelector(planner, (state) => state.motion)
  const lifted = useStoreSelector(planner, ({ hand }) =>
    hand.kind === 'holding' && hand.from.kind === 'slot' ? hand.from.slot : null,
  )
  const [shown, setShown] = useState<{ readonly outfit: Outfit; readonly arrivals: CharmArrivals } | null>(
    null,
  )
  const now = useRef({ arrangement, light, moves, studio })
  useLayoutEffect(() => {
    now.current = { arrangement, light, moves, studio }
  }, [arrangement, light, moves, studio])

  useLayoutEffect(() => {
    const outfit = createOutfit(model, now.current.arrangement, charmModelsIn(cache), {
      quality,
      light: now.current.light,
      moves: now.current.moves,
    })
    const onArrival = () => {
      outfit.show(now.current.arrangement)
      invalidate()
    }
    const arrivals = createCharmArrivals({ cache, tell: expect, onArrival })
    live.outfit = outfit
    setShown({ outfit, arrivals })
    let letGo = () => {}
    Promise.all([import('../pointer/pull-gestures'), loadSliding()]).then(
      ([{ slideByHand }]) => {
        if (live.outfit !== outfit) return
        onArrival()
        const sight = { pickCharm, toPixels, isInSight }
        // In the photo studio every hand is the camera's.
        letGo = slideByHand(planner, live, gl.domElement, sight, () => now.current.studio)
      },
      () => undefined,
    )
    onStanding(outfit)
    return () => {
      if (live.outfit === outfit) live.outfit = null
      letGo()
      arrivals.stop()
      outfit.dispose()
    }
  }, [model, planner, cache, quality, live, gl, expect, onStanding, invalidate])

  useLayoutEffect(() => {
    shown?.outfit.letMove(moves)
    invalidate()
  }, [shown, moves, invalidate])
  useLayoutEffect(() => {
    shown?.outfit.show(arrangement)
    shown?.arrivals.want(arrangement)
    invalidate()
  }, [shown, arrangement, invalidate])
  useLayoutEffect(() => {
    shown?.outfit.standIn(light)
    invalidate()
  }, [shown, light, invalidate])
  useLayoutEffect(() => {
    shown?.outfit.lift(lifted)
    invalidate()
  }, [shown, lifted, invalidate])

  useFrame((_, seconds) => {
    if (!shown) return
    const { moved, goesOn } = shown.outfit.step(seconds)
    if (moved) gl.shadowMap.needsUpdate = true
    if (goesOn) invalidate()
  })
  return shown && <primitive object={shown.outfit.group} dispose={null} />
}
