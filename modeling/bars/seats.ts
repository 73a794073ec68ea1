import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { Mechanism } from '../../src/look/facts/clasp'
import { hardwareFor, type PieceKind } from '../../src/look/hardware/hardware-row'
import type { MechanismId } from '../../src/look/ids'
import { hangingBody } from '../../src/motion/body/hanging-body'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { type CharmPose, pose, poseFor } from '../../src/motion/pose'
import { createSimulation, hang, settle } from '../../src/motion/simulation'
import { barIn } from '../../src/scene/carrier/carrier-frames'
import type { Bar } from '../../src/scene/hardware/rack'
import { type Threading, threadingOf } from '../rules/threaded'

/** A place where things are to go round something, in the carrier's frame, meters. */
interface SeatPlace {
  /** What is near it. */
  readonly mesh: MeshBVH
  readonly position: THREE.Vector3
  readonly rotation: THREE.Quaternion
  readonly field: DistanceField
  /** What closes on it. */
  readonly mechanisms: readonly Mechanism[]
  readonly bar: Bar
  /** As the catalog has it. */
  readonly thick: number
  /** The bar's own way, in degrees about the plumb line from the right of where the place looks. */
  readonly squareDegrees: number
  /** How far the wall is from the film of the window it is in (mm), null where it is in none. */
  readonly windowMm: number | null
}

/** Rows of numbers as an anchor's extras have them: degrees and millimeters. */
type Row = readonly number[]
interface WrittenSeats {
  readonly hooks?: Readonly<Record<string, Row>>
  readonly loops?: Readonly<Record<string, Row>>
}

/** Bodies that show how a clasp leans there, in millimeters: a flat one and a thick one. */
const BODIES = [
  { dims: [45, 55, 6], massG: 16 },
  { dims: [70, 80, 50], massG: 40 },
] as const
const DROP_MM = 52
/** A common ring at a body's top. */
const HOLE = { axis: new THREE.Vector3(0, 0, 1), ringMm: 4.6, strap: null }

/** Cuts (m) that nobody sees, and by how much a better one is less. */
const FINE = 0.0006
const FINER = 0.00003
/** The best few that were found coarse, no more (m) apart than this, are looked at finer. */
const STARTS = 3
const NEARLY = 0.0006
const LOOPS = new Set<PieceKind>(['ball_chain', 'cord', 'strap'])

/** How hooks sit there and loops lie, so that they go round something and cut into nothing, or as little as can be. */
export function seatsAt(place: SeatPlace): WrittenSeats {
  const hooks: Record<string, Row> = {}
  const loops: Record<string, Row> = {}
  for (const { id } of place.mechanisms) {
    const kind = hardwareFor({ mechanism: id, dropMm: DROP_MM }, [0, -DROP_MM, 0]).pieces[0]?.kind
    if (kind === undefined || kind === 'links') continue
    const row = LOOPS.has(kind)
      ? seatOf(place, id, 'loops', kind, loopRows(place), LOOP_STEPS)
      : seatOf(place, id, 'hooks', kind, hookRows(place), HOOK_STEPS)
    if (row) (LOOPS.has(kind) ? loops : hooks)[kind] = row
  }
  return {
    ...(Object.keys(hooks).length > 0 && { hooks }),
    ...(Object.keys(loops).length > 0 && { loops }),
  }
}

/** Whole degrees from −180 up. */
const turned = (degrees: number): number => ((((Math.round(degrees) + 180) % 360) + 360) % 360) - 180

/** From the plainest on: square, low and in the middle. */
function hookRows({ squareDegrees }: SeatPlace): readonly Row[] {
  const rows: { readonly row: Row; readonly odd: number }[] = []
  for (let turn = -165; turn <= 180; turn += 15)
    for (const lift of [0, 1, 2, 3.2])
      rows.push({ row: [turned(squareDegrees + turn), lift, 0], odd: Math.abs(turn) / 15 + lift })
  return rows.sort((a, b) => a.odd - b.odd).map(({ row }) => row)
}

/** From the plainest on: round the bar alone, square to it. */
function loopRows({ squareDegrees, bar, thick }: SeatPlace): readonly Row[] {
  const rows: { readonly row: Row; readonly odd: number }[] = []
  const own = Math.max(1.5, Math.round(bar.radius * 10_000) / 10)
  const flat = Math.min(own, Math.max(1.2, Math.round(thick * 5000) / 10))
  const widths = [own, 1.5, 2.4, 3.6, 5.4, 9, 13.5, 16.5].filter((wide) => wide <= own * 1.6 + 1)
  for (let turn = -150; turn <= 180; turn += 30)
    for (const wide of new Set(widths)) {
      // Round what is wide no chain or cord lies askew.
      if (wide > ASKEW && Math.abs(turn) > 30 && Math.abs(turn) < 150) continue
      for (const high of new Set([flat, 1.5, own]))
        for (const lift of wide > ASKEW ? [0] : [0, 0.8])
          rows.push({
            row: [turned(squareDegrees + turn), wide, high, lift],
            odd: Math.abs(turn) / 15 + Math.abs(wide - own) + Math.abs(high - flat) / 2 + lift,
          })
    }
  return rows.sort((a, b) => a.odd - b.odd).map(({ row }) => row)
}

/** mm */
const ASKEW = 4

/** How finely a row is turned and moved in the end, the coarse way first. */
const HOOK_STEPS: readonly Row[] = [
  [7, 0.6, 1.6],
  [3, 0.4, 0.8],
  [2, 0.2, 0.4],
]
const LOOP_STEPS: readonly Row[] = [
  [10, 0.8, 0.6, 0.5],
  [5, 0.4, 0.3, 0.3],
]
/** What a row's numbers may be besides degrees, millimeters. */
const LIMITS = {
  hooks: [
    [-2, 6],
    [-3.2, 3.2],
  ],
  loops: [
    [1.5, 18],
    [1.2, 13],
    [-0.4, 3],
  ],
} as const

/** The first fine row, or the one that cuts least, found coarse and then finer; null where none goes round anything. */
function seatOf(
  place: SeatPlace,
  mechanism: MechanismId,
  list: 'hooks' | 'loops',
  kind: string,
  rows: readonly Row[],
  steps: readonly Row[],
): Row | null {
  const poses = restsOf(place, mechanism)
  const threading = threadings.get(mechanism) ?? threadingFor(mechanism)
  /** Of the worst pose; Infinity where it goes round nothing in one, or cuts deeper than `enough`. */
  const cutIn = (row: Row, enough: number): number => {
    const extras = { dangle: { bar: { [list]: { [kind]: row } } } }
    const bar = { ...barIn(extras, place.rotation), ...place.bar }
    let most = 0
    for (const at of poses) {
      const thread = threading(at, bar, place.mesh, enough)
      if (!thread?.threaded) return Infinity
      most = Math.max(most, thread.cut)
    }
    return most
  }
  let found: Tried[] = []
  for (const row of rows) {
    const cut = cutIn(row, (found[0]?.cut ?? Infinity) + NEARLY)
    if (cut < FINE) return row
    if (cut < Infinity) found = [...found, { row, cut }].sort((a, b) => a.cut - b.cut).slice(0, STARTS)
  }
  let best: Tried | null = null
  for (const start of found) {
    const end = finer(start, list, steps, cutIn)
    if (best === null || end.cut < best.cut - FINER) best = end
    if (best.cut < FINE) break
  }
  return best?.row ?? null
}

interface Tried {
  readonly row: Row
  readonly cut: number
}

/** Turns and moves a row in smaller and smaller steps as long as that cuts less. */
function finer(
  start: Tried,
  list: 'hooks' | 'loops',
  steps: readonly Row[],
  cutIn: (row: Row, enough: number) => number,
): Tried {
  let best = start
  for (const step of steps)
    for (let moved = true; moved && best.cut >= FINE; ) {
      moved = false
      for (const [k, size] of step.entries())
        for (const by of [size, -size]) {
          const row = [...best.row]
          const [least, most] = k === 0 ? [-Infinity, Infinity] : (LIMITS[list][k - 1] ?? [0, 0])
          row[k] = Math.round(10 * Math.min(most, Math.max(least, (row[k] ?? 0) + by))) / 10
          const cut = cutIn(row, best.cut - FINER)
          if (cut === Infinity) continue
          best = { row, cut }
          moved = true
        }
    }
  return best
}

const threadings = new Map<MechanismId, Threading>()

function threadingFor(mechanism: MechanismId): Threading {
  const spec = { mechanism, tone: 'silver', dropMm: DROP_MM }
  const attach = new THREE.Vector3(0, -DROP_MM / 1000, 0)
  const row = hardwareFor(spec, [0, -DROP_MM, 0])
  const threading = threadingOf({ spec, row, hole: HOLE, attach, bodyHeightMm: 50 })
  threadings.set(mechanism, threading)
  return threading
}

/** How a clasp hangs there, as different bodies pull it. */
function restsOf(
  { field, position, rotation, windowMm }: SeatPlace,
  mechanism: MechanismId,
): readonly CharmPose[] {
  return BODIES.map(({ dims: [w, h, deep], massG }) => {
    // What fills more of a window cannot hang free of the places below.
    const d = windowMm === null ? deep : Math.min(deep, windowMm / 2)
    const drop = DROP_MM / 1000
    const center = [0, -drop - h / 2000, 0] as const
    const radii = [w / 2000, h / 2000, d / 2000] as const
    const facts = { type: '', archetype: '', mechanism, dropMm: DROP_MM, massG }
    const body = hangingBody(facts, center, [0, -drop, 0], [{ center, radii, rotation: [0, 0, 0, 1] }])
    const swing = createSimulation(field)
    const frame = { on: 'carrier', position: position.toArray(), rotation: rotation.toArray() } as const
    hang(swing, 'slot', body, windowMm === null ? frame : { ...frame, within: true })
    settle(swing)
    const where = poseFor(swing, 'slot')
    pose(swing, 'slot', where)
    return where
  })
}
