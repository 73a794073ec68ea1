import type { SwingFacts } from '../../look/facts/swinging'
import { hardwareFor } from '../../look/hardware/hardware-row'
import type { MechanismId } from '../../look/ids'
import { dangleIn, isRecord, numbersOf, type Problem, tripleOf } from '../extras'
import { type Quadruple, type Sym, sym, type Triple } from '../vec'
import { type Attachment, holdOf } from './attachment'
import { type Ball, ballsUnder, FELT, readBalls, SOLID } from './balls'
import type { ChainPiece } from './chain-piece'
import { type Ellipsoid, shapeMatrix } from './ellipsoid'

/** What motion knows of a charm; lengths in meters in the charm's frame (origin at the anchor, hanging along −Y). */
export interface HangingBody {
  readonly massG: number
  readonly massCenter: Triple
  /** Where the chain begins, where it holds the body, and its pieces from there to there. */
  readonly hinge: Triple
  readonly attach: Triple
  readonly chain: readonly ChainPiece[]
  readonly ellipsoids: readonly Ellipsoid[]
  /** By what it feels the carrier and by what it feels other charms. */
  readonly felt: readonly Ball[]
  readonly solid: readonly Ball[]
  readonly hold: Attachment
}

function ellipsoidOf(value: unknown): Ellipsoid | null {
  if (!isRecord(value)) return null
  const center = tripleOf(value['center'])
  const radii = tripleOf(value['radii'])
  const rotation = value['rotation'] === undefined ? [0, 0, 0, 1] : numbersOf(value['rotation'], 4)
  if (!center || !radii || !rotation || !radii.every((radius) => radius > 0)) return null
  return { center, radii, rotation: rotation as unknown as Quadruple }
}

/**
 * Reads a charm's extras (the GLB's top node's, or their `dangle` part), or says what is wrong; `attach` is where its node
 * of that name stands, charm frame, m.
 */
export function hangingBodyOf(extras: unknown, attach: Triple, facts: HangingFacts): HangingBody | Problem {
  const root = dangleIn(extras)
  const refuse = (reason: string): Problem => ({ kind: 'problem', reason })
  if (!isRecord(root)) return refuse('extras are missing')
  const massCenter = tripleOf(root['massCenter'])
  if (!massCenter) return refuse('massCenter is not three numbers')
  if (!(facts.massG > 0) || !Number.isFinite(facts.massG)) return refuse('mass is not above zero')
  const written = root['ellipsoids']
  if (!Array.isArray(written)) return refuse('ellipsoids are missing')
  const ellipsoids = written.map(ellipsoidOf)
  if (ellipsoids.includes(null)) return refuse('an ellipsoid is malformed')
  const body = hangingBody(facts, massCenter, attach, ellipsoids as readonly Ellipsoid[])
  const [felt, solid] = [readBalls(root['felt']), readBalls(root['solid'])]
  return felt?.length && solid?.length ? { ...body, felt, solid } : body
}

/** What decides how a body hangs. */
export interface HangingFacts extends SwingFacts {
  readonly mechanism: MechanismId
  readonly massG: number
}

/** A body of ellipsoids on the hardware of its mechanism; places in the charm's frame, m. */
export function hangingBody(
  facts: HangingFacts,
  massCenter: Triple,
  attach: Triple,
  ellipsoids: readonly Ellipsoid[],
): HangingBody {
  const { from, pieces } = hardwareFor(facts, [1000 * attach[0], 1000 * attach[1], 1000 * attach[2]])
  return {
    massG: facts.massG,
    massCenter,
    hinge: from,
    attach,
    chain: pieces,
    ellipsoids,
    felt: ballsUnder(ellipsoids, FELT),
    solid: ballsUnder(ellipsoids, SOLID),
    hold: holdOf(facts),
  }
}

/** Nothing is treated as thinner than this when it turns; keeps needle-thin bodies well conditioned. */
const LEAST_GYRATION2 = 0.003 * 0.003

/**
 * Inertia (kg m²) about the mass center in the charm's frame: the ellipsoids as one solid of even density
 * (I = m/5 (tr(M) 1 − M) each, M = R diag(r²) Rᵀ), moved to the mass center by Steiner's theorem.
 */
export function inertiaOf(body: HangingBody, mass = body.massG / 1000): Sym {
  const total = sym()
  const volumes = body.ellipsoids.map(({ radii }) => radii[0] * radii[1] * radii[2])
  const volume = volumes.reduce((sum, v) => sum + v, 0)
  body.ellipsoids.forEach((ellipsoid, index) => {
    const share = (mass * (volumes[index] ?? 0)) / volume
    const shape = shapeMatrix(ellipsoid)
    const x = ellipsoid.center[0] - body.massCenter[0]
    const y = ellipsoid.center[1] - body.massCenter[1]
    const z = ellipsoid.center[2] - body.massCenter[2]
    total.xx += share * ((shape.yy + shape.zz) / 5 + y * y + z * z)
    total.yy += share * ((shape.xx + shape.zz) / 5 + x * x + z * z)
    total.zz += share * ((shape.xx + shape.yy) / 5 + x * x + y * y)
    total.xy -= share * (shape.xy / 5 + x * y)
    total.xz -= share * (shape.xz / 5 + x * z)
    total.yz -= share * (shape.yz / 5 + y * z)
  })
  total.xx += mass * LEAST_GYRATION2
  total.yy += mass * LEAST_GYRATION2
  total.zz += mass * LEAST_GYRATION2
  return total
}
