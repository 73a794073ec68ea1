import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useState } from 'react'
import { useStoreSelector } from '../../state/use-planner'
import { LIGHT_RIGS } from '../light/light-rig'
import { useStageScope } from '../stage-context'
import type { CharmParts } from './charm-parts'
import { type Lamp, lampIn } from './lamp'

/** A charm's own light on the stage. */
export function LampLight({ piece, state }: { readonly piece: CharmParts; readonly state: string | null }) {
  const { planner, light } = useStageScope()
  const invalidate = useThree((three) => three.invalidate)
  const clock = useThree((three) => three.clock)
  const motion = useStoreSelector(planner, (planned) => planned.motion)
  const boost = LIGHT_RIGS[light].lampBoost
  const [lamp, setLamp] = useState<Lamp | null>(null)

  useEffect(() => {
    const made = lampIn(piece)
    setLamp(made)
    return () => made.dispose()
  }, [piece])

  useEffect(() => {
    lamp?.show(state)
    if (lamp || motion) invalidate()
  }, [lamp, state, motion, invalidate])

  useFrame(() => {
    if (lamp?.shine(state, clock.elapsedTime, !motion, boost)) invalidate()
  })
  return null
}
