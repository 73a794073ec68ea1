import {
  copyVec,
  dot,
  mulSym,
  type Quadruple,
  quadratic,
  quatOf,
  rotateSym,
  type Sym,
  setVec,
  sym,
  type Triple,
  type Vec,
  vec,
} from './vec'

/** A collision ellipsoid as it stands in a GLB's extras: meters, the piece's own frame. */
export interface Ellipsoid {
  readonly center: Triple
  readonly radii: Triple
  readonly rotation: Quadruple
}

/** R diag(r²) Rᵀ: the matrix whose support function is h(n) = √(nᵀMn). */
export function shapeMatrix(ellipsoid: Ellipsoid): Sym {
  const squares = sym()
  squares.xx = ellipsoid.radii[0] ** 2
  squares.yy = ellipsoid.radii[1] ** 2
  squares.zz = ellipsoid.radii[2] ** 2
  return rotateSym(sym(), quatOf(ellipsoid.rotation), squares)
}

/** The point of an ellipsoid farthest along the unit vector `n`, relative to its center. */
export function support(out: Vec, shape: Sym, n: Vec): Vec {
  mulSym(out, shape, n)
  const reach = Math.sqrt(Math.max(dot(out, n), 1e-18))
  return setVec(out, out.x / reach, out.y / reach, out.z / reach)
}

const towards = vec()
const onA = vec()
const onB = vec()
const slope = vec()
const shaped = vec()

/** tᵀMt/h − (tᵀMn)²/h³: radius of curvature of the support point along `t` (unit, square to n). */
function curvature(shape: Sym, t: Vec, n: Vec): number {
  mulSym(shaped, shape, n)
  const reach = Math.sqrt(Math.max(dot(shaped, n), 1e-18))
  const mixed = dot(shaped, t)
  return quadratic(shape, t) / reach - (mixed * mixed) / (reach * reach * reach)
}

/**
 * Signed distance (m) between two ellipsoids; `normal` leaves as the unit vector from a to b. Maximizes the separation
 * s(n) = (cb − ca)·n − ha(n) − hb(n) over n, Newton along the slope: for convex bodies the maximum is the distance, or
 * minus the penetration depth. `aside` is the direction tried when the centers coincide.
 */
export function separation(normal: Vec, ca: Vec, ma: Sym, cb: Vec, mb: Sym, aside: Vec): number {
  setVec(towards, cb.x - ca.x, cb.y - ca.y, cb.z - ca.z)
  const gap = Math.sqrt(dot(towards, towards))
  if (gap > 1e-4) setVec(normal, towards.x / gap, towards.y / gap, towards.z / gap)
  else copyVec(normal, aside)
  let distance = 0
  for (let round = 0; round < 5; round++) {
    support(onA, ma, normal)
    support(onB, mb, normal)
    setVec(slope, towards.x - onA.x - onB.x, towards.y - onA.y - onB.y, towards.z - onA.z - onB.z)
    distance = dot(slope, normal)
    setVec(slope, slope.x - distance * normal.x, slope.y - distance * normal.y, slope.z - distance * normal.z)
    const steepness = Math.sqrt(dot(slope, slope))
    if (steepness < 1e-6 || round === 4) break
    setVec(slope, slope.x / steepness, slope.y / steepness, slope.z / steepness)
    const bend = distance + curvature(ma, slope, normal) + curvature(mb, slope, normal)
    const angle = Math.min(0.6, steepness / Math.max(bend, 1e-3))
    setVec(normal, normal.x + angle * slope.x, normal.y + angle * slope.y, normal.z + angle * slope.z)
    const length = Math.sqrt(dot(normal, normal))
    setVec(normal, normal.x / length, normal.y / length, normal.z / length)
  }
  return distance
}
