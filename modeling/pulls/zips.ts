import * as THREE from 'three'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { centerLine, lengthOf, type Station, wayTo } from './center-line'
import type { Piece } from './pieces'
import { type CarrierRecord, type PointRecord, pathOf } from './records'
import type { Zip } from './stops'

/** A zip runs down where its way falls this steeply. */
const STEEP = 0.5

/** A zip as its pull runs on it. */
export interface PullsZip extends Zip {
  /** Whether the pull runs down the carrier's side on it, not across its front or top. */
  readonly isUpright: boolean
}

/**
 * The zip of a pull from where it is closed to where it is open: of an upright one from its top down, of a level one from
 * the end near the slider. Of a zip with two pulls each has the half on its side.
 */
export function zipOf(
  carrier: CarrierRecord,
  point: PointRecord,
  pieces: readonly Piece[],
  field: DistanceField,
  slider: THREE.Vector3,
): PullsZip {
  const guide = pathOf(carrier, point).map((at) => new THREE.Vector3(...at))
  const whole = centerLine(pieces, guide, slider)
  const isShared = carrier.points.some(({ id, path }) => id !== point.id && path === point.path)
  const line = isShared ? halfOf(whole, point.side) : whole
  const [first, last] = [line[0] as Station, line.at(-1) as Station]
  const isUpright = Math.abs(first.at.y - last.at.y) > STEEP * lengthOf(line)
  const isBackwards = isUpright ? first.at.y < last.at.y : wayTo(line, slider) > lengthOf(line) / 2
  return { line: isBackwards ? reversed(line) : line, field, isUpright }
}

/** The half of a line that ends on a side. */
function halfOf(line: readonly Station[], side: PointRecord['side']): readonly Station[] {
  const middle = Math.floor(line.length / 2)
  const startsLeft = (line[0]?.at.x ?? 0) < 0
  return startsLeft === (side === 'left') ? line.slice(0, middle + 1) : line.slice(middle)
}

const reversed = (line: readonly Station[]): readonly Station[] =>
  line.toReversed().map(({ at, along, up }) => ({ at, along: along.clone().negate(), up }))
