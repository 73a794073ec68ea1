import { type DistanceGrid, distanceAt } from './distance-grid'
import { support } from './ellipsoid'
import { copyVec, dot, invertSym, mulSym, type Sym, setVec, sym, type Vec, vec } from './vec'

const ROUNDS = 4
const PROBES = 5
/** Searching on could find at most this much more depth, m. */
const CLOSE_ENOUGH = 0.00005

const chord = vec()
const start = vec()
const inward = vec()
const turned = vec()
const round = sym()

/** Goes along `chord` from `start` to where the field stops falling (false position on its slope); distance there. */
function fallAlong(out: Vec, normal: Vec, grid: DistanceGrid): number {
  copyVec(start, out)
  let low = 0
  let lowSlope = dot(normal, chord)
  let high = 1
  let distance = distanceAt(normal, grid, start.x + chord.x, start.y + chord.y, start.z + chord.z)
  setVec(out, start.x + chord.x, start.y + chord.y, start.z + chord.z)
  let highSlope = dot(normal, chord)
  for (let probe = 0; probe < PROBES && highSlope > 0; probe++) {
    const middle = (low * highSlope - high * lowSlope) / (highSlope - lowSlope)
    setVec(out, start.x + middle * chord.x, start.y + middle * chord.y, start.z + middle * chord.z)
    distance = distanceAt(normal, grid, out.x, out.y, out.z)
    const slope = dot(normal, chord)
    if (Math.abs(slope) < CLOSE_ENOUGH) break
    if (slope < 0) {
      low = middle
      lowSlope = slope
      highSlope /= 2
    } else {
      high = middle
      highSlope = slope
      lowSlope /= 2
    }
  }
  return distance
}

/** From inside an ellipsoid straight against the field's normal to its skin, if that is deeper; distance there. */
function outToSkin(
  out: Vec,
  normal: Vec,
  grid: DistanceGrid,
  center: Vec,
  shape: Sym,
  distance: number,
): number {
  if (!invertSym(round, shape)) return distance
  setVec(inward, out.x - center.x, out.y - center.y, out.z - center.z)
  mulSym(turned, round, normal)
  const a = dot(turned, normal)
  const b = dot(turned, inward)
  mulSym(turned, round, inward)
  const c = dot(turned, inward) - 1
  const way = (b + Math.sqrt(Math.max(b * b - a * c, 0))) / a
  setVec(start, out.x - way * normal.x, out.y - way * normal.y, out.z - way * normal.z)
  copyVec(chord, normal)
  const deeper = distanceAt(chord, grid, start.x, start.y, start.z)
  if (deeper >= distance) return distance
  copyVec(out, start)
  copyVec(normal, chord)
  return deeper
}

/**
 * Least signed distance (m) over an ellipsoid; leaves the point in `out` and the field's unit gradient there in `normal`,
 * which must come in as some direction outwards. Frank & Wolfe 1956 with line search: go towards the farthest point
 * against the slope as long as the field falls; its gap n·(p − s) bounds what is left to find. On even ground the first
 * step is the answer; a bag's edge under a flat charm takes more, and ends on the skin.
 */
export function deepestPoint(out: Vec, normal: Vec, grid: DistanceGrid, center: Vec, shape: Sym): number {
  distanceAt(normal, grid, center.x, center.y, center.z)
  support(chord, shape, normal)
  setVec(out, center.x - chord.x, center.y - chord.y, center.z - chord.z)
  let distance = distanceAt(normal, grid, out.x, out.y, out.z)
  for (let search = 0; search < ROUNDS; search++) {
    support(chord, shape, normal)
    setVec(chord, center.x - chord.x - out.x, center.y - chord.y - out.y, center.z - chord.z - out.z)
    if (-dot(chord, normal) < CLOSE_ENOUGH) return distance
    distance = fallAlong(out, normal, grid)
  }
  return outToSkin(out, normal, grid, center, shape, distance)
}
