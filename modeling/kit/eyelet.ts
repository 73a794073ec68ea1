import type { Material } from './materials'
import { type Part, part } from './part'
import { smoothPath, superellipse, sweep, torus } from './solids'
import type { Vec3 } from './vector'

export interface Eyelet {
  readonly parts: readonly Part[]
  /** Hand this to `hang(facts, { attach, holeAxis })`. */
  readonly attach: Vec3
  readonly holeAxis: 'x' | 'z'
}

/** A soldered ring that stands on the body's top (body frame), sunk `sink` mm into it; put its parts into `fitting`. */
export const eyelet = (
  material: Material,
  {
    inner = 3,
    wire = 0.85,
    sink = 0.6,
    x = 0,
    y = 0,
    z = 0,
    holeAxis = 'z',
  }: {
    readonly inner?: number
    readonly wire?: number
    readonly sink?: number
    readonly x?: number
    readonly y?: number
    readonly z?: number
    readonly holeAxis?: 'x' | 'z'
  } = {},
): Eyelet => {
  const center = y - sink + wire * 2 + inner / 2
  const ring = torus(inner / 2 + wire, wire, 30, 9)
  if (holeAxis === 'x') ring.rotateY(Math.PI / 2)
  return {
    parts: [part(ring.translate(x, center, z), material)],
    attach: [x, center + inner / 2, z],
    holeAxis,
  }
}

/** A sewn loop of cord or ribbon on top of a soft body; its ends vanish `sink` mm inside. */
export const sewnLoop = (
  material: Material,
  {
    height = 7,
    width = 4.4,
    wire = 0.8,
    sink = 4,
    y = 0,
    z = 0,
    holeAxis = 'z',
  }: {
    readonly height?: number
    readonly width?: number
    readonly wire?: number
    readonly sink?: number
    readonly y?: number
    readonly z?: number
    readonly holeAxis?: 'x' | 'z'
  } = {},
): Eyelet => {
  const path: readonly Vec3[] = [
    [-0.7, y - sink, 0],
    [-width * 0.34, y, 0],
    [-width / 2, y + height * 0.6, 0],
    [0, y + height - wire, 0],
    [width / 2, y + height * 0.6, 0],
    [width * 0.34, y, 0],
    [0.7, y - sink, 0],
  ]
  const loop = sweep(smoothPath(path, 18), superellipse(wire * 2, wire * 2, 2, 7), { noses: 1 })
  if (holeAxis === 'x') loop.rotateY(Math.PI / 2)
  return { parts: [part(loop.translate(0, 0, z), material)], attach: [0, y + height - 2 * wire, z], holeAxis }
}
