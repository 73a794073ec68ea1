import { type Ellipsoid, shapeMatrix } from './ellipsoid'
import { dangleIn, isRecord, numbersOf, type Problem, tripleOf } from './extras'
import { type Quadruple, type Sym, sym, type Triple } from './vec'

/** How a charm is held: not at all loose, below its anchor or with its middle on it, or swinging with a damping ratio, from the anchor or from below a fixed clasp. */
export type Attachment =
  | { readonly kind: 'rigid'; readonly centered: boolean }
  | { readonly kind: 'swings'; readonly dampingRatio: number; readonly clasp: 'swings' | 'fixed' }

/** What motion knows of a charm; lengths in meters in the charm's frame (origin at the anchor, hanging along −Y). */
export interface HangingBody {
  readonly massG: number
  readonly massCenter: Triple
  /** Hinge points from the clasp's swivel down; the last is where the body is attached. */
  readonly pivots: readonly Triple[]
  readonly ellipsoids: readonly Ellipsoid[]
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

/** Reads a charm's extras (the GLB's top node's, or their `dangle` part), or says what is wrong. */
export function hangingBodyOf(extras: unknown, massG: number, hold: Attachment): HangingBody | Problem {
  const root = dangleIn(extras)
  const refuse = (reason: string): Problem => ({ kind: 'problem', reason })
  if (!isRecord(root)) return refuse('extras are missing')
  const massCenter = tripleOf(root['massCenter'])
  if (!massCenter) return refuse('massCenter is not three numbers')
  if (!(massG > 0) || !Number.isFinite(massG)) return refuse('mass is not above zero')
  const written = { pivots: root['pivots'], ellipsoids: root['ellipsoids'] }
  if (!Array.isArray(written.pivots) || !Array.isArray(written.ellipsoids))
    return refuse('pivots or ellipsoids are missing')
  const pivots = written.pivots.map(tripleOf)
  const ellipsoids = written.ellipsoids.map(ellipsoidOf)
  if (pivots.includes(null)) return refuse('a pivot is not three numbers')
  if (ellipsoids.includes(null)) return refuse('an ellipsoid is malformed')
  return {
    massG,
    massCenter,
    pivots: pivots as readonly Triple[],
    ellipsoids: ellipsoids as readonly Ellipsoid[],
    hold,
  }
}

/** Nothing is treated as thinner than this when it turns; keeps needle-thin bodies well conditioned. */
const LEAST_GYRATION2 = 0.003 ** 2

/**
 * Inertia (kg m²) about the mass center in the charm's frame: the ellipsoids as one solid of even density
 * (I = m/5 (tr(M) 1 − M) each, M = R diag(r²) Rᵀ), moved to the mass center by Steiner's theorem.
 */
export function inertiaOf(body: HangingBody): Sym {
  const mass = body.massG / 1000
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
