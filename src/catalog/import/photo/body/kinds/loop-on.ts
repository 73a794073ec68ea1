import { cordHexOf } from '../../../../../look/hardware/tones'
import { torus } from '../mesh/torus'
import type { Point } from '../plane/outline'
import { cordOfTone, metalOfTone } from './body-material'
import type { BodyPart } from './built-body'

/** What the hardware's last ring goes through, where that is no hole of the body's own; mm. */
export interface Loop {
  readonly part: BodyPart
  /** Its inside top. */
  readonly attach: Point
  readonly ringMm: number
}

/** A metal ring screwed into the top of what is hard. */
export function screwedRing([x, y]: Point, tone: string): Loop {
  const [wire, inner, sunk] = [0.85, 1.5, 1]
  const center = y - sunk + inner + wire
  const mesh = torus({ center: [x, center, 0], halfWidth: inner + wire, halfHeight: inner + wire, wire })
  return { part: { mesh, material: metalOfTone(tone) }, attach: [x, center + inner], ringMm: 4.6 }
}

/** A cord sewn into cloth. */
export function sewnCord([x, y]: Point, tone: string): Loop {
  const [wire, halfWidth, halfHeight, sunk] = [0.75, 2.1, 3.8, 3]
  const center = y - sunk + halfHeight
  const mesh = torus({ center: [x, center, 0], halfWidth, halfHeight, wire, sides: 7 })
  const material = cordOfTone(cordHexOf(tone))
  return { part: { mesh, material }, attach: [x, center + halfHeight - wire], ringMm: 4.6 }
}
