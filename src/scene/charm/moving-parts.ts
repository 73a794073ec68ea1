import { type Object3D, Vector3 } from 'three'
import type { CharmParts } from './charm-parts'
import { loosePartsOf, lowestIn } from './loose-parts'

/** How quickly something loose turns to the lowest point of its cavity (1/s²) and loses its way (1/s). */
const PULL = 160
const LOSS = 4.5
/** rad and rad/s under which nobody sees it move. */
const STILL = 0.004
const LONGEST_STEP = 1 / 30

/** What turns and slides within one charm: gears while it is switched on, sequins with every swing. */
export interface MovingParts {
  /** Lets seconds pass; true while something goes on moving. */
  readonly step: (seconds: number, on: boolean) => boolean
  /** Puts what is loose at the lowest place, as the charm hangs now. */
  readonly settle: () => void
}

/** The moving parts of one charm's own copy. */
export function movingPartsOf(piece: CharmParts): MovingParts {
  const spinners = spinnersOf(piece)
  const loose = loosePartsOf(piece)
  return {
    step(seconds, on) {
      const time = Math.min(seconds, LONGEST_STEP)
      if (on)
        for (const { node, axis, turnsPerSecond } of spinners)
          node.rotateOnAxis(axis, turnsPerSecond * 2 * Math.PI * time)
      let moving = on && spinners.length > 0
      const lowest = loose.length > 0 ? lowestIn(piece) : null
      if (lowest === null) return moving
      for (const one of loose) {
        const far = Math.atan2(Math.sin(lowest - one.angle), Math.cos(lowest - one.angle))
        one.speed += (PULL * one.ease * far - LOSS * one.speed) * time
        one.angle += one.speed * time
        one.turn()
        moving ||= Math.abs(one.speed) > STILL || Math.abs(far) > STILL
      }
      return moving
    },
    settle() {
      const lowest = loose.length > 0 ? lowestIn(piece) : null
      if (lowest === null) return
      for (const one of loose) {
        one.angle = lowest
        one.speed = 0
        one.turn()
      }
    },
  }
}

/** A part that turns about an axis of its own while its charm is switched on. */
export interface Spinner {
  readonly node: Object3D
  readonly axis: Vector3
  readonly turnsPerSecond: number
}

export const spinnersOf = ({ body, extras }: CharmParts): readonly Spinner[] =>
  Object.entries(extras.spinning).flatMap(([name, { axis, turnsPerSecond }]) => {
    const node = body.getObjectByName(name)
    return node ? [{ node, axis: new Vector3(...axis).normalize(), turnsPerSecond }] : []
  })
