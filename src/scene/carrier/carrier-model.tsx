import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useState } from 'react'
import type { Object3D } from 'three'
import type { CarrierId } from '../../look/ids'
import { createSimulation } from '../../motion/simulation'
import { arrangementOnScreen } from '../../state/planner/derived'
import { useStoreSelector } from '../../state/use-planner'
import { castShadows } from '../light/cast-shadows'
import type { Model } from '../models/model-cache'
import { useStageScope } from '../stage-context'
import { anchorsOf, outlineOf, shapeOf } from './carrier-frames'
import { takeTint } from './tint'

interface CarrierModelProps {
  readonly id: CarrierId
  readonly model: Model
  readonly onStanding: (carrier: Object3D) => void
}

/** The carrier as it stands on the floor, colored in its colorway. */
export function CarrierModel({ id, model, onStanding }: CarrierModelProps) {
  const { planner, live } = useStageScope()
  const invalidate = useThree((state) => state.invalidate)
  const colorway = useStoreSelector(planner, (state) => arrangementOnScreen(state).colorway)
  const carrier = useMemo(() => model.root.clone(true), [model])
  const tint = useMemo(() => takeTint(carrier), [carrier])
  const [shown, setShown] = useState<object | null>(null)

  useEffect(() => {
    castShadows(carrier)
    const { points, bounds } = outlineOf(carrier)
    const shape = shapeOf(carrier)
    Object.assign(live, {
      carrier: { id, root: carrier },
      anchors: anchorsOf(carrier),
      shape,
      swing: createSimulation(shape),
      outline: points,
      bounds,
    })
    onStanding(carrier)
    return () => {
      live.carrier = null
    }
  }, [id, carrier, live, onStanding])

  useEffect(() => {
    const instant = shown !== tint || !planner.store.getState().motion
    if (instant) tint.set(colorway)
    else tint.aim(colorway)
    setShown(tint)
    invalidate()
  }, [tint, colorway, shown, planner, invalidate])

  useFrame((_, seconds) => {
    if (tint.step(Math.min(seconds, 1 / 24))) invalidate()
  })

  return <primitive object={carrier} dispose={null} />
}
