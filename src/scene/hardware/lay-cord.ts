import { Matrix4, Vector3 } from 'three'
import { type BentTube, bentTube, ropeSection } from './bent-tube'
import { type CenterLine, square, station } from './center-line'
import { type Put, placed } from './lay-chain'
import type { Looped } from './rack'
import { lengthAlong, smoothPath } from './smooth-path'

const CORD = 0.00075
/** One turn of its plies. */
const PITCH = CORD * 10
/** The strands meet in the stopper so far above the body. */
const STOPPER = 0.006
/** How far the strands hang apart in the middle: neither is quite as taut as the other. */
const SLACK = 0.0019
const ROWS = { strand: 80, end: 22 } as const

/** The parts of a cord that bend. */
export interface CordTubes {
  readonly strands: readonly [BentTube, BentTube]
  readonly end: BentTube
}

export const cordTubes = (): CordTubes => ({
  strands: [bentTube(ropeSection(CORD), ROWS.strand), bentTube(ropeSection(CORD), ROWS.strand)],
  end: bentTube(ropeSection(CORD), ROWS.end),
})

/** Both strands go round side by side. */
const BESIDE = CORD * 1.1
/** A loop goes round the corners of what it lies round at so much of its width and height. */
const CORNER = 0.86
/** The strands come together so far below a bar, by its width. */
const SPREAD = 0.55

const here = station()
const [apart, front, top, bottom] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
const knotAt = new Matrix4()

/** A lark's head on the bar, two strands with slack, a stopper knot, and the end that goes through the body's hole. */
export function layCord(
  { strands, end }: CordTubes,
  put: Put,
  line: CenterLine,
  bar: Looped,
  axis: Vector3,
): void {
  const { length } = line
  line.walk(0, here)
  square(top.copy(bar.direction), here.along)
  const stop = length - STOPPER
  line.walk(length, here)
  // The end's plane holds the hole's axis: the cord goes through it.
  square(bottom.copy(axis), here.along)
  if (top.dot(bottom) < 0) bottom.negate()
  const point = (far: number, wide: number, forth: number): Vector3 => {
    line.walk(far, here)
    square(apart.copy(top).lerp(bottom, Math.min(Math.max(far / length, 0), 1)), here.along)
    front.crossVectors(here.along, apart)
    return here.at.clone().addScaledVector(apart, wide).addScaledVector(front, forth)
  }
  const { wide, high, lift } = bar
  const [out, up] = [wide + CORD * 1.1, high + CORD * 1.1]
  const middle = high - lift
  // Below a wide bar the strands come together farther down, but above the stopper.
  const knot = Math.min(middle + up + SPREAD * wide, stop * 0.6)
  for (const [i, side] of ([1, -1] as const).entries()) {
    const half = (knot + stop) / 2
    const path = [
      point(knot + 0.0003, 0, CORD * 3.2),
      point(knot + 0.0001, side * 0.001, CORD * 2.6),
      point(knot, side * 0.0012, 0),
      point(knot - (knot - middle - up) * 0.5, side * BESIDE, -out * 0.5),
      point(middle + up * CORNER, side * BESIDE, -out * CORNER),
      point(middle, side * BESIDE, -out),
      point(middle - up * CORNER, side * BESIDE, -out * CORNER),
      point(middle - up, side * BESIDE, 0),
      point(middle - up * CORNER, side * BESIDE, out * CORNER),
      point(middle, side * BESIDE, out),
      point(middle + up * CORNER, side * BESIDE, out * CORNER),
      point(knot - 0.0002, side * BESIDE, CORD * 1.2),
      point(knot + (half - knot) * 0.45, side * (0.0009 + SLACK * 0.3), 0.0007),
      point(half + (i === 0 ? -0.001 : 0.002), side * (0.0007 + SLACK * 0.5), i === 0 ? 0.0005 : -0.0007),
      point(stop - (stop - half) * 0.4, side * (0.0008 + SLACK * 0.2), 0),
      point(stop, side * 0.0007, 0),
    ]
    laid(strands[i] as BentTube, path, ROWS.strand)
  }
  laid(
    end,
    [
      point(stop + 0.002, 0.0007, 0),
      point(stop + 0.004, 0.00135, 0),
      point(length + CORD * 0.9, 0, 0),
      point(stop + 0.004, -0.00135, 0),
      point(stop + 0.002, -0.0007, 0),
    ],
    ROWS.end,
  )
  line.walk(stop + 0.00115, here)
  front.crossVectors(here.along, top.lerp(bottom, 0.8))
  put('stopper', placed(here.at, here.along, front, [1, 1, 1], knotAt))
}

/** A twisted cord along a smooth path. */
function laid(tube: BentTube, path: readonly Vector3[], rows: number): void {
  const points = smoothPath(path, rows - 1)
  const length = lengthAlong(points)
  tube.lay(points, sidesAlong(points), (row) => ((row / (rows - 1)) * length * 2 * Math.PI) / PITCH)
}

const along = new Vector3()

/** A way to the side at each point, carried along the path with no turn about it. */
function sidesAlong(points: readonly Vector3[]): readonly Vector3[] {
  let side = new Vector3(0.3, 0.1, 1)
  return points.map((point, i) => {
    along.subVectors(
      points[Math.min(i + 1, points.length - 1)] as Vector3,
      i > 0 ? (points[i - 1] as Vector3) : point,
    )
    side = square(side.clone(), along.normalize())
    return side
  })
}
