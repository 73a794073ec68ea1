import { setVec, type Vec, vec } from '../vec'
import type { Lattice } from './lattice'

/** Signed distance to a carrier's skin, positive outside, in `UNIT`s on a lattice; all of `LIMIT` on the lattice's border. */
export interface DistanceField extends Lattice {
  readonly nodes: Int8Array
}

/** m */
export const UNIT = 0.0002
export const LIMIT = 32
/** What is farther (m) is only known to be so, outside as inside. */
export const REACH = LIMIT * UNIT

/** Everything is thicker by this (m) than its mesh: a sheet between two nodes is felt, and what rests keeps clear. */
export const SKIN = 0.0016

/** The field of nothing. */
export const noField: DistanceField = {
  origin: [0, 0, 0],
  cell: 1,
  size: [1, 1, 1],
  nodes: new Int8Array([LIMIT]),
}

/**
 * Signed distance (m) at a point, trilinear between its nodes, from −`REACH` to `REACH`; `normal` leaves as the field's
 * slope made a unit vector, unchanged where the field is flat.
 */
export function distanceIn(
  normal: Vec,
  { origin, cell, size, nodes }: DistanceField,
  x: number,
  y: number,
  z: number,
): number {
  const u = (x - origin[0]) / cell
  const v = (y - origin[1]) / cell
  const w = (z - origin[2]) / cell
  if (!(u >= 0 && v >= 0 && w >= 0 && u < size[0] - 1 && v < size[1] - 1 && w < size[2] - 1)) return REACH
  const i = Math.floor(u)
  const j = Math.floor(v)
  const k = Math.floor(w)
  const row = size[0]
  const layer = row * size[1]
  const n = i + row * j + layer * k
  const fu = u - i
  const fv = v - j
  const fw = w - k
  const low = nodes[n] as number
  const up = nodes[n + row] as number
  const back = nodes[n + layer] as number
  const upBack = nodes[n + layer + row] as number
  const lowAlong = (nodes[n + 1] as number) - low
  const upAlong = (nodes[n + row + 1] as number) - up
  const backAlong = (nodes[n + layer + 1] as number) - back
  const upBackAlong = (nodes[n + layer + row + 1] as number) - upBack
  const atLow = low + fu * lowAlong
  const atBack = back + fu * backAlong
  const upwards = up + fu * upAlong - atLow
  const upwardsBack = upBack + fu * upBackAlong - atBack
  const near = atLow + fv * upwards
  const slopeX =
    (1 - fw) * ((1 - fv) * lowAlong + fv * upAlong) + fw * ((1 - fv) * backAlong + fv * upBackAlong)
  const slopeY = (1 - fw) * upwards + fw * upwardsBack
  const slopeZ = atBack + fv * upwardsBack - near
  const steep = Math.sqrt(slopeX * slopeX + slopeY * slopeY + slopeZ * slopeZ)
  if (steep > 1) setVec(normal, slopeX / steep, slopeY / steep, slopeZ / steep)
  return (near + fw * slopeZ) * UNIT
}

const unused = vec()

/** Signed distance (m) at a point, from −`REACH` to `REACH`. */
export const distanceAt = (field: DistanceField, x: number, y: number, z: number): number =>
  distanceIn(unused, field, x, y, z)
