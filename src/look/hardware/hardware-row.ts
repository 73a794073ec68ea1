import { hangsFreely, isEdgeClip, type SwingFacts } from '../facts/swinging'
import type { Vec3 } from '../facts/vec3'
import { CLASPS, type ClaspKind, LINES, type LineKind, STRAP_MM } from './makes'

export type PieceKind = ClaspKind | LineKind

/** A stretch of hardware that keeps its shape; the row of them bends where one hangs from the next. SI units. */
export interface HardwarePiece {
  readonly lengthM: number
  readonly radiusM: number
  readonly massKg: number
  /** Bending stiffness at its upper joint in N·m², 0 for what bends freely. */
  readonly bends: number
  readonly kind: PieceKind
}

/** The hardware of one charm, from what it holds on to down to the charm's body. */
export interface HardwareRow {
  /** Where its upper end is, in meters from the anchor as the charm hangs straight: the anchor itself, but for clips that bite above. */
  readonly from: Vec3
  /** The uppermost first; none where the body itself is bound to the carrier. */
  readonly pieces: readonly HardwarePiece[]
}

/** Less than this (mm) is no piece of its own. */
const LEAST_MM = 3
/** A strap this short holds the body itself; a longer one ends in a ring with so much chain below it. */
const BARE_STRAP_MM = 30
const BELOW_STRAP_MM = 5

/**
 * The hardware of a mechanism, tone and drop for a body that is held at `holdMm`: where its last ring sits, in
 * millimeters from the anchor as the charm hangs straight (x right, y up, z out of its face). The pieces are as long as
 * the way there.
 */
export function hardwareFor(spec: Pick<SwingFacts, 'mechanism' | 'dropMm'>, holdMm: Vec3): HardwareRow {
  if (!hangsFreely(spec)) return { from: metersOf(holdMm), pieces: [] }
  const fromMm = isEdgeClip(spec) ? CLIP_LOOP_MM : ORIGIN
  const [x, y, z] = [holdMm[0] - fromMm[0], holdMm[1] - fromMm[1], holdMm[2] - fromMm[2]]
  // Not `hypot`: its last bit is the engine's choice, and what hangs by it hangs alike everywhere.
  const spanMm = Math.sqrt(x * x + y * y + z * z)
  return { from: metersOf(fromMm), pieces: stretchesOf(spec.mechanism, spanMm).flatMap(piecesOf) }
}

const ORIGIN: Vec3 = [0, 0, 0]
/** Where the chain hangs from a spring clip. */
const CLIP_LOOP_MM: Vec3 = [0, -16.4, 5.2]

interface Stretch {
  readonly kind: PieceKind
  readonly lengthMm: number
}

function stretchesOf(mechanism: string, spanMm: number): readonly Stretch[] {
  switch (mechanism) {
    case 'ball_chain':
      return [{ kind: 'ball_chain', lengthMm: spanMm }]
    case 'cord_loop':
      return [{ kind: 'cord', lengthMm: spanMm }]
    case 'snap_strap': {
      const strapMm = spanMm < BARE_STRAP_MM ? spanMm : Math.min(STRAP_MM, spanMm - BELOW_STRAP_MM)
      return chained('strap', strapMm, spanMm)
    }
    case 'spring_clip':
    case 'magnet_clip':
      return [{ kind: 'links', lengthMm: spanMm }]
    default: {
      const kind = CLASP_OF[mechanism] ?? 'lobster'
      return chained(kind, CLASPS[kind].lengthMm, spanMm)
    }
  }
}

const CLASP_OF: Readonly<Record<string, ClaspKind>> = {
  swivel_lobster: 'lobster',
  spring_carabiner: 'carabiner',
  split_ring: 'split_ring',
  magnet_link: 'magnet_link',
}

/** A clasp or strap, and chain for what is left. */
function chained(kind: PieceKind, ownMm: number, spanMm: number): readonly Stretch[] {
  const leftMm = spanMm - ownMm
  if (leftMm < LEAST_MM) return [{ kind, lengthMm: spanMm }]
  return [
    { kind, lengthMm: ownMm },
    { kind: 'links', lengthMm: leftMm },
  ]
}

function piecesOf({ kind, lengthMm }: Stretch): readonly HardwarePiece[] {
  const lengthM = lengthMm / 1000
  if (isClasp(kind)) {
    const { radiusMm, massG } = CLASPS[kind]
    return [{ lengthM, radiusM: radiusMm / 1000, massKg: massG / 1000, bends: 0, kind }]
  }
  const { pieceMm, radiusMm, kgPerM, bends } = LINES[kind]
  const count = Math.max(1, Math.round(lengthMm / pieceMm))
  const one = lengthM / count
  return Array.from({ length: count }, () => ({
    lengthM: one,
    radiusM: radiusMm / 1000,
    massKg: kgPerM * one,
    bends,
    kind,
  }))
}

export const isClasp = (kind: PieceKind): kind is ClaspKind => Object.hasOwn(CLASPS, kind)

const metersOf = ([x, y, z]: Vec3): Vec3 => [x / 1000, y / 1000, z / 1000]
