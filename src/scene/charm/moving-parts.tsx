import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Vector3 } from 'three'
import { useStoreSelector } from '../../state/use-planner'
import { useStageScope } from '../stage-context'
import type { CharmParts } from './charm-parts'
import { isOn } from './glow'
import { loosePartsOf, lowestIn } from './loose-parts'

/** How quickly something loose turns to the lowest point of its cavity (1/s²) and loses its way (1/s). */
const PULL = 160
const LOSS = 4.5
/** rad and rad/s under which nobody sees it move. */
const STILL = 0.004
const LONGEST_STEP = 1 / 30

/** Whether anything turns or slides within a charm. */
export const hasMovingParts = ({ extras }: CharmParts): boolean =>
  extras.loose !== null || Object.keys(extras.spinning).length > 0

/** What turns and slides within one charm: gears while it is switched on, sequins with every swing. */
export function MovingParts({ piece, state }: { readonly piece: CharmParts; readonly state: string | null }) {
  const { planner } = useStageScope()
  const invalidate = useThree((three) => three.invalidate)
  const motion = useStoreSelector(planner, (planned) => planned.motion)
  const on = isOn(state, piece.charm.states)
  const spinners = useMemo(() => spinnersOf(piece), [piece])
  const loose = useMemo(() => loosePartsOf(piece), [piece])

  useEffect(() => {
    if (motion || on) invalidate()
  }, [motion, on, invalidate])

  useFrame((_, seconds) => {
    const time = Math.min(seconds, LONGEST_STEP)
    if (motion && on) {
      for (const { node, axis, speed } of spinners) node.rotateOnAxis(axis, speed * time)
      if (spinners.length > 0) invalidate()
    }
    if (loose.length === 0) return
    const lowest = lowestIn(piece)
    if (lowest === null) return
    let moving = false
    for (const one of loose) {
      const far = Math.atan2(Math.sin(lowest - one.angle), Math.cos(lowest - one.angle))
      if (!motion) one.angle = lowest
      else {
        one.speed += (PULL * one.ease * far - LOSS * one.speed) * time
        one.angle += one.speed * time
        moving ||= Math.abs(one.speed) > STILL || Math.abs(far) > STILL
      }
      one.turn()
    }
    if (moving) invalidate()
  })
  return null
}

const spinnersOf = ({ body, extras }: CharmParts) =>
  Object.entries(extras.spinning).flatMap(([name, { axis, turnsPerSecond }]) => {
    const node = body.getObjectByName(name)
    return node ? [{ node, axis: new Vector3(...axis).normalize(), speed: turnsPerSecond * 2 * Math.PI }] : []
  })
