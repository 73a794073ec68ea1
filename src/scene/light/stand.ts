import { type BufferGeometry, Group, Mesh, MeshStandardMaterial } from 'three'
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js'
import type { Backdrop } from '../../picture/studio/photo-request'
import type { Shade } from '../../state/preferences'
import { lathe, type ProfilePoint } from './lathe'
import type { Stand, Standing } from './standing'

const DIM = 0.78

/** A stand of matte plaster in a color (sRGB hex or 8-bit), for a carrier at its own zero; lengths in meters. */
export function buildStand({ stand, floor }: Standing, color: string): Group {
  const group = new Group()
  if (stand === null) return group
  const material = new MeshStandardMaterial({ color, roughness: 0.92 })
  // Quieter than what it carries.
  material.color.multiplyScalar(DIM)
  for (const geometry of SHAPES[stand](floor)) {
    const mesh = new Mesh(geometry, material)
    mesh.castShadow = mesh.receiveShadow = true
    group.add(mesh)
  }
  return group
}

const SHAPES: Readonly<Record<Stand, (floor: number) => readonly BufferGeometry[]>> = {
  // Under the rims alone: what hangs on the tips of the temples hangs free behind.
  plinth: (floor) => [box([-0.062, 0.062], [-floor, -0.0272], [-0.05, 0.02])],
  // The loop and what hangs on it are beyond its right edge.
  block: (floor) => [box([-0.056, 0.01], [-floor, -0.0003], [-0.032, 0.032])],
  // The band lies over a bar, in front of the foot that carries it.
  bar: (floor) => [
    roll(0.03, 0.092)
      .rotateZ(Math.PI / 2)
      .translate(0, 0.462, -0.048),
    post(-floor, 0.45, 0.007).translate(0, 0, -0.056),
    foot(0.11, -floor).translate(0, 0, -0.056),
  ],
  bust: (floor) => [
    lathe(
      rounded([
        [0, -0.178],
        [0.06, -0.177],
        [0.108, -0.17],
        [0.138, -0.148],
        [0.147, -0.11],
        [0.145, -0.06],
        [0.14, 0],
        [0.137, 0.045],
        [0.131, 0.074],
        [0.125, 0.089],
        [0.108, 0.098],
        [0.06, 0.103],
        [0, 0.104],
      ]),
      64,
    ).scale(1, 1, 0.74),
    post(-floor, -0.172, 0.011),
    foot(0.12, -floor),
  ],
}

type Range = readonly [from: number, to: number]

const middle = ([from, to]: Range): number => (from + to) / 2

function box(x: Range, y: Range, z: Range): BufferGeometry {
  return new RoundedBoxGeometry(x[1] - x[0], y[1] - y[0], z[1] - z[0], 4, 0.0035).translate(
    middle(x),
    middle(y),
    middle(z),
  )
}

const post = (from: number, to: number, radius: number): BufferGeometry =>
  lathe(
    [
      [radius, from],
      [radius, to],
    ],
    24,
  )

/** Lies along the vertical, to each side as long, with rounded ends. */
function roll(radius: number, half: number): BufferGeometry {
  const end = (sign: -1 | 1): readonly ProfilePoint[] =>
    Array.from({ length: 9 }, (_, step) => {
      const angle = ((sign < 0 ? step : 8 - step) / 8) * (Math.PI / 2)
      return [radius * Math.sin(angle), sign * (half - radius + radius * Math.cos(angle))]
    })
  return lathe([...end(-1), ...end(1)], 32)
}

/** A round plate on the floor with a broken edge. */
const foot = (radius: number, floor: number): BufferGeometry =>
  lathe(
    [
      [radius, 0],
      [radius, 0.009],
      [radius - 0.001, 0.0112],
      [radius - 0.003, 0.012],
      [radius - 0.006, 0.012],
      [0, 0.012],
    ],
    64,
  ).translate(0, floor, 0)

/** A profile with its corners cut, so that it bends without one (Chaikin 1974). */
const rounded = (profile: readonly ProfilePoint[], rounds = 3): readonly ProfilePoint[] =>
  Array.from({ length: rounds }).reduce<readonly ProfilePoint[]>((points) => {
    const cut = points.slice(1).flatMap(([x, y], index): readonly ProfilePoint[] => {
      const [fromX, fromY] = points[index] ?? [x, y]
      const at = (share: number): ProfilePoint => [fromX + (x - fromX) * share, fromY + (y - fromY) * share]
      return [at(0.25), at(0.75)]
    })
    return [...points.slice(0, 1), ...cut, ...points.slice(-1)]
  }, profile)

/** The plaster that goes with what is behind: its own paper's color, else that of the page. */
export const standColor = (backdrop: Backdrop | null, shade: Shade): string => {
  if (backdrop?.kind === 'paper') return backdrop.hex
  if (backdrop?.kind === 'gradient') return backdrop.bottom
  return shade === 'dark' && backdrop === null ? '#4c4946' : '#d9d3ca'
}
