import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, metalOf } from '../../kit/materials'
import { polygon } from '../../kit/outline'
import { blend, covered, type Paint, paintedSheet, type Rgb, rgb } from '../../kit/painted-sheet'
import { part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { capsule, difference, halfSpace, intersection, roundBox, type Sdf, union } from '../../kit/sdf'
import { sdfMesh } from '../../kit/sdf-mesh'
import { lathe, smoothPath, superellipse, sweep } from '../../kit/solids'
import { plus, type Vec3 } from '../../kit/vector'

const shellHeight = 24.8
/** The steel faces that hold each other show between these heights. */
const seam = { top: -12.3, bottom: -13.9 }
/** Middle of the wire at the ring's foot, and its radius: the next charm's clasp rests 0.6 mm higher. */
const ringFoot = -32
const wire = 0.6

/** A pebble, waisted at its lower half where two fingers take it. */
const pebble: Sdf = difference(
  1.2,
  roundBox([18, shellHeight, 14], 6.6, [0, -shellHeight / 2, 0]),
  union(
    0,
    capsule([-11.6, -19.2, -5], [-11.6, -19.2, 5], 4.1),
    capsule([11.6, -19.2, -5], [11.6, -19.2, 5], 4.1),
  ),
)
const upper = intersection(2.2, pebble, halfSpace([0, -1, 0], [0, seam.top, 0]))
const ribs: readonly Sdf[] = [-1, 1].flatMap((side) =>
  [-2, 0, 2].map((dy) => capsule([side * 7.4, -19.2 + dy, -2.6], [side * 7.4, -19.2 + dy, 2.6], 0.85)),
)
const lower = union(0.5, intersection(2.2, pebble, halfSpace([0, 1, 0], [0, seam.bottom, 0])), ...ribs)

/** A horseshoe magnet with its two poles, about the origin, poles up: distance in mm and whether it is a pole. */
const horseshoe = (x: number, y: number): { readonly gap: number; readonly pole: boolean } => ({
  gap: y > 0 ? Math.max(Math.abs(Math.abs(x) - 2.1) - 0.8, y - 2.4) : Math.abs(Math.hypot(x, y) - 2.1) - 0.8,
  pole: y > 1.3,
})

/** A quick-swap dock: two pebble halves that hold each other by magnets; their seam is the mouth of a small face. */
export const dockMagnet = defineCharm('tr-dock-magnet', async ({ facts, colors }): Promise<CharmModel> => {
  const [cream, gray, ink] = colors
  const paint: Paint = ([x, y, z]) => {
    let color: Rgb = rgb(cream)
    if (z > 0) {
      const side = Math.abs(x)
      const cheek = Math.hypot((side - 5.6) / 1.5, (y + 10.1) / 0.9) - 1
      color = blend(color, rgb('#F0BBA6'), 0.85 * covered(cheek, 0.5))
      const eye = (Math.hypot((side - 3.3) / 1.02, (y + 7.9) / 1.42) - 1) * 1.1
      color = blend(color, rgb(ink), covered(eye, 0.14))
      color = blend(
        color,
        rgb('#FFFFFF'),
        covered(Math.hypot(x - Math.sign(x) * 3.3 + 0.32, y + 7.35) - 0.4, 0.14),
      )
    } else {
      const { gap, pole } = horseshoe(x, y + 18.2)
      color = blend(color, rgb(pole ? ink : gray), covered(gap, 0.14))
    }
    return color
  }
  const box = (
    top: number,
    bottom: number,
  ): { readonly min: Vec3; readonly max: Vec3; readonly edge: number } => ({
    min: [-10, bottom - 1, -8],
    max: [10, top + 1, 8],
    edge: 0.8,
  })
  const halves = [sdfMesh(upper, box(0, seam.top)), sdfMesh(lower, box(seam.bottom, -shellHeight))]
  const sheet = await paintedSheet(
    'face',
    halves.map((geometry) => ({ geometry, paint })),
    { size: 512, quality: 82 },
  )
  const abs = gloss('abs', '#FFFFFF', { map: sheet.map, roughness: 0.28, clearcoat: 0.7 })
  const steel = metalOf('zinc', gray, 0.24)

  const faces = plate(polygon(superellipse(16, 12, 3.4, 40)), { depth: 2.6, bevel: 0.3, segments: 1 })
    .rotateX(-Math.PI / 2)
    .translate(0, (seam.top + seam.bottom) / 2, 0)
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
      ...sheet.geometries.map((geometry) => part(geometry, abs)),
      ...[faces, collar, barrel, ring].map((geometry) => part(geometry, steel)),
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
