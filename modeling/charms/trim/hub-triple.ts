import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { CrossSection } from '../../kit/manifold'
import { metal, metalOf } from '../../kit/materials'
import { blob, circle, cut, ellipse, type Outline } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { lathe, torus } from '../../kit/solids'
import { plus, type Vec2, type Vec3 } from '../../kit/vector'

const ringInner = 12
const ringWire = 2.4

/** Where a ring's inner bottom is at (x, y), its wire goes through the plate here. */
const eye = (x: number, y: number): Outline => ellipse(1.65, 2.05, 24).translate([x, y + ringInner + 1.05])

/** Half of the fan's outline from its top down and inwards: hollow sides, a bump round each eye. */
const flank: readonly Vec2[] = [
  [2.7, -1],
  [3.5, -4],
  [4.4, -8.4],
  [7.2, -13],
  [11.6, -17.2],
  [15.4, -19.7],
  [17, -22.8],
  [15.8, -25.6],
  [13.4, -26.3],
  [10.4, -25.4],
  [7, -26],
  [4, -28.8],
]

/** A drop pierced through the plate, its point `from` a narrow end to a round one. */
const drop = (from: Vec2, to: Vec2): Outline =>
  CrossSection.hull([circle(0.5, 16, from), circle(1.9, 40, to)])

/** The neck that a drop hangs by, with a turned ring. */
const collar = lathe(
  [
    [0.8, -27.6],
    [1.4, -27.2],
    [1.4, -26.5],
    [0.8, -26.1],
    [0.8, -24.6],
  ],
  20,
  0.6,
)

/** A solid drop below the collar, whose widest place is `radius` above its bottom. */
const pendant = (bottom: number, radius: number): BufferGeometry => {
  const belly = Array.from({ length: 9 }, (_, i): Vec2 => {
    const angle = (i / 8) * 1.9
    return [radius * Math.sin(angle), bottom + radius * (1 - Math.cos(angle))]
  })
  const [r = 0, y = 0] = belly.at(-1) ?? []
  const neck = Array.from({ length: 8 }, (_, i): Vec2 => {
    const t = (i + 1) / 8
    return [0.8 + (r - 0.8) * (1 - t) ** 1.9, y + t * (-27.5 - y)]
  })
  return lathe([...belly, ...neck], 28, 0.6)
}

/** The flat front with normals as of a shallow lens about the fan's middle, so that light runs over it. Returns the same geometry. */
const lensed = (geometry: BufferGeometry): BufferGeometry => {
  const [position, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')]
  for (let i = 0; i < normal.count; i++) {
    if (normal.getZ(i) < 0.999) continue
    const [x, y] = [position.getX(i) * 0.022, (position.getY(i) + 18) * 0.022]
    const length = Math.hypot(x, y, 1)
    normal.setXYZ(i, x / length, y / length, 1 / length)
  }
  return geometry
}

/** A hub to wear: a pierced fan, polished round; three rings in its eyes, two drops between them. */
export const hubTriple = defineCharm('tr-hub-triple', ({ facts, colors }): CharmModel => {
  const [, shade] = colors
  const slots = (facts.provides_slots ?? []).map(({ id, offset_mm }) => ({ id, place: offset_mm as Vec3 }))
  const { h, d } = facts.dims_mm
  const half = d / 2
  const eyes = slots.map(({ place: [x, y] }) => eye(x, y))

  const fan = blob([[0, 0], ...flank, [0, -30.4], ...flank.toReversed().map(([x, y]): Vec2 => [-x, y])], 9)
  const drops = [
    drop([0, -12.4], [0, -20]),
    ...[1, -1].map((way) => drop([way * 3.4, -12.4], [way * 8.4, -19])),
  ]
  const sheet = cut(fan, ...eyes, ...drops).simplify(0.02)
  const polished = metal('silver')
  const shaded = metalOf('collar', shade, 0.3)
  const face = lensed(plate(sheet, { depth: 1.7, z: 0.85, bevel: 0.6, segments: 4, open: true }))
  const body = [
    part(face, polished),
    part(face.clone().rotateY(Math.PI), polished),
    ...[7, -7].flatMap((x) => [
      part(pendant(-h, half).translate(x, 0, 0), polished),
      part(collar.clone().translate(x, 0, 0), shaded),
    ]),
  ]
  const radius = (ringInner + ringWire) / 2
  const rings = slots.map(({ place: [x, y, z] }) =>
    part(
      torus(radius, ringWire / 2, 36, 10)
        .rotateY(Math.PI / 2)
        .translate(x, y + ringInner / 2, z),
      polished,
    ),
  )
  const bail = eyelet(polished, { inner: 4, wire: 1.25, sink: 1.3 })
  return {
    hanger: hang(facts, { attach: bail.attach, holeAxis: bail.holeAxis, jumpMm: 6 }),
    body: fitted(body, facts.dims_mm),
    fitting: [...bail.parts, ...rings],
    occlusionMm: 2.5,
    simplifyMm: 0.012,
    massCenter: [0, -h * 0.58, 0],
    ellipsoids: [
      { center: [0, -16, 0], radii: [9, 15, half] },
      { center: [0, -29, 0], radii: [facts.dims_mm.w / 2, 9, 6] },
      { center: [0, -34, 0], radii: [4, 8.4, 8.4] },
    ],
    slots: slots.map(({ id, place }) => ({ id, at: plus(place, [0, -facts.drop_mm, 0]) })),
  }
})
