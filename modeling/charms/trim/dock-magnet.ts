import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, metalOf } from '../../kit/materials'
import { polygon } from '../../kit/outline'
import { part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { capsule, difference, grown, halfSpace, intersection, roundBox, type Sdf, union } from '../../kit/sdf'
import { sdfMesh } from '../../kit/sdf-mesh'
import { lathe, smoothPath, superellipse, sweep } from '../../kit/solids'
import { plus, type Vec3 } from '../../kit/vector'

const shellHeight = 24.8
/** The steel faces that hold each other show between these heights, with a slit in the middle. */
const seam = { top: -11.9, bottom: -14.3 }
/** Middle of the wire at the ring's foot, and its radius: the next charm's clasp rests 0.6 mm higher. */
const ringFoot = -32
const wire = 0.6
/** How far the magnet stands out of its shell. */
const proud = 0.7

/** A pebble, waisted at its lower half where two fingers take it. */
const pebble: Sdf = difference(
  1.2,
  roundBox([18, shellHeight, 14 - 2 * proud], 6, [0, -shellHeight / 2, 0]),
  union(
    0,
    capsule([-11.6, -19.2, -5], [-11.6, -19.2, 5], 4.1),
    capsule([11.6, -19.2, -5], [11.6, -19.2, 5], 4.1),
  ),
)
const upper = intersection(2.2, pebble, halfSpace([0, -1, 0], [0, seam.top, 0]))
const ribs: readonly Sdf[] = [-1, 1].flatMap((side) =>
  [-2, 0, 2].map((dy) => capsule([side * 7.5, -19.2 + dy, -3], [side * 7.5, -19.2 + dy, 3], 0.7)),
)
const lower = union(0.5, intersection(2.2, pebble, halfSpace([0, 1, 0], [0, seam.bottom, 0])), ...ribs)

/** A horseshoe magnet through the upper half, its poles down to the seam. */
const bow = { y: -6.3, radius: 4, half: 1.4 }
const horseshoe: Sdf = ([x, y]) =>
  y > bow.y
    ? Math.abs(Math.hypot(x, y - bow.y) - bow.radius) - bow.half
    : Math.max(Math.abs(Math.abs(x) - bow.radius) - bow.half, seam.top + 0.1 - y)
const poleTop = -8.7
const inlaid = (above: 1 | -1): Sdf =>
  intersection(
    0.35,
    intersection(0.5, grown(upper, proud), horseshoe),
    halfSpace([0, -above, 0], [0, poleTop - 0.03 * above, 0]),
  )

/** A quick-swap dock: two halves of a pebble that hold each other by steel faces; a horseshoe magnet is let into the upper one. */
export const dockMagnet = defineCharm('tr-dock-magnet', ({ facts, colors }): CharmModel => {
  const [cream, gray, ink] = colors
  const box = (
    top: number,
    bottom: number,
  ): { readonly min: Vec3; readonly max: Vec3; readonly edge: number } => ({
    min: [-10, bottom - 1, -8],
    max: [10, top + 1, 8],
    edge: 0.8,
  })
  const steel = metalOf('zinc', gray, 0.24)
  const abs = gloss('abs', cream, { roughness: 0.28, clearcoat: 0.7 })
  const dark = gloss('magnet', ink, { roughness: 0.36, clearcoat: 0.4 })

  const halves = [
    sdfMesh(upper, box(0, seam.top)),
    sdfMesh(lower, { ...box(seam.bottom, -shellHeight), edge: 0.6 }),
  ]
  const fine = { ...box(0, seam.top), edge: 0.5 }
  const layer = (w: number, d: number, high: number, y: number): BufferGeometry =>
    plate(polygon(superellipse(w, d, 3.4, 40)), { depth: high, bevel: 0.25, segments: 1 })
      .rotateX(-Math.PI / 2)
      .translate(0, y, 0)
  const middle = (seam.top + seam.bottom) / 2
  const faces = [-1, 1].map((side) => layer(16, 11, 1.2, middle + side * 0.95))
  const slit = layer(15, 10, 1.2, middle)
  const collar = lathe(
    [
      [2.6, -26.2],
      [3.6, -25.9],
      [4, -25.2],
      [3.8, -24.4],
    ],
    24,
    0.6,
  )
  const barrel = sweep(
    [
      [-3.7, -25.9, 0],
      [3.7, -25.9, 0],
    ],
    superellipse(2.7, 2.7, 2, 12),
    { noses: 2 },
  )
  const ring = sweep(
    smoothPath(
      [
        [0, -25.9, 0],
        [4.4, -25.9, 0],
        [6, -27.4, 0],
        [5.7, -29.6, 0],
        [3.6, -31.5, 0],
        [0, ringFoot, 0],
        [-3.6, -31.5, 0],
        [-5.7, -29.6, 0],
        [-6, -27.4, 0],
        [-4.4, -25.9, 0],
      ],
      40,
      true,
    ),
    superellipse(wire * 2, wire * 2, 2, 8),
    { closed: true, up: [0, 0, 1], fixedUp: true },
  )
  const eye = eyelet(steel, { inner: 3.6, wire: 0.95, sink: 0.9 })
  return {
    hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis, jumpMm: 4.8 }),
    body: [
      ...halves.map((geometry) => part(geometry, abs)),
      ...[sdfMesh(inlaid(-1), fine), ...faces, collar, barrel, ring].map((geometry) => part(geometry, steel)),
      ...[sdfMesh(inlaid(1), fine), slit].map((geometry) => part(geometry, dark)),
    ],
    fitting: eye.parts,
    occlusionMm: 3,
    simplifyMm: 0.02,
    massCenter: [0, -13, 0],
    ellipsoids: [
      { center: [0, -12.4, 0], radii: [9, 12.4, 7] },
      { center: [0, -28.6, 0], radii: [6.4, 4, 2] },
    ],
    slots: (facts.provides_slots ?? []).map(({ id, offset_mm: [x, , z] }) => ({
      id,
      at: plus([x, ringFoot + wire, z], [0, -facts.drop_mm, 0]),
    })),
  }
})
