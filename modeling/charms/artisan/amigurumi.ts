import type * as THREE from 'three'
import { grid } from '../../kit/grid'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { tileUv } from '../../kit/uv'
import type { Vec3 } from '../../kit/vector'
import { stitchesPerTile } from './crochet'

/** Size of one stitch in mm. */
export interface Gauge {
  readonly wide: number
  readonly high: number
}

export interface RoundsOptions {
  readonly center: Vec3
  readonly radii: Vec3
  /** Euler angles (X, then Y, then Z); the rounds start and end on the piece's own Y axis. */
  readonly turn?: Vec3
  readonly columns?: number
  readonly rows?: number
}

/** A stuffed ball worked in rounds from pole to pole; its picture counts whole stitches. */
export const rounds = (
  gauge: Gauge,
  { center, radii: [rx, ry, rz], turn = [0, 0, 0], columns = 28, rows = 16 }: RoundsOptions,
): THREE.BufferGeometry => {
  const around = Math.round((2 * Math.PI * Math.sqrt((rx * rx + rz * rz) / 2)) / gauge.wide)
  const high = (Math.PI * Math.sqrt((ry * ry + ((rx + rz) / 2) ** 2) / 2)) / gauge.high
  const geometry = grid({
    columns,
    rows,
    closed: true,
    point: (u, v) => {
      const [a, t] = [2 * Math.PI * (u - 0.5), Math.PI * v]
      const r = Math.sin(t)
      return [rx * r * Math.sin(a), -ry * Math.cos(t), rz * r * Math.cos(a)]
    },
    // Half a stitch more a round: the work spirals, so its columns lean a little.
    uv: (u, v) => [
      (u * around + 0.35 * high * v) / stitchesPerTile,
      (-v * Math.round(high)) / stitchesPerTile,
    ],
  })
  return geometry
    .rotateX(turn[0])
    .rotateY(turn[1])
    .rotateZ(turn[2])
    .translate(...center)
}

/** A tube worked in rounds along a path; `scale` thickens it at t = 0…1. */
export const tube = (
  gauge: Gauge,
  points: readonly Vec3[],
  radius: number,
  {
    count = 14,
    around = 12,
    scale = () => 1,
  }: { readonly count?: number; readonly around?: number; readonly scale?: (t: number) => number } = {},
): THREE.BufferGeometry =>
  tileUv(
    sweep(smoothPath(points, count), superellipse(radius * 2, radius * 2, 2, around), { scale, noses: 3 }),
    Math.max(3, Math.round((2 * Math.PI * radius) / gauge.wide)) / stitchesPerTile,
    gauge.high * stitchesPerTile,
  )

/** A single strand of yarn: the picture's one strand along it. */
export const strand = (
  gauge: Gauge,
  path: readonly Vec3[],
  radius: number,
  { around = 6, closed = false }: { readonly around?: number; readonly closed?: boolean } = {},
): THREE.BufferGeometry =>
  tileUv(
    sweep(path, superellipse(radius * 2, radius * 2, 2, around), { noses: 1, closed }),
    0.5,
    gauge.high * stitchesPerTile,
  )
