import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { CrossSection } from '../../kit/manifold'
import { metal, metalOf } from '../../kit/materials'
import {
  circle,
  cut,
  ellipse,
  joined,
  type Outline,
  offset,
  polygon,
  rounded,
  stroke,
} from '../../kit/outline'
import { fitted, type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { torus } from '../../kit/solids'
import { normalTexture, tilingNoise } from '../../kit/texture'
import { boxUv } from '../../kit/uv'
import { plus, type Vec2, type Vec3 } from '../../kit/vector'

const ringInner = 12
const ringWire = 2.4

/** Where a ring's inner bottom is at (x, y), its wire goes through the plate here. */
const eye = (x: number, y: number): Outline => ellipse(1.65, 2.05, 24).translate([x, y + ringInner + 1.05])

const hullOf = (outlines: readonly Outline[]): Outline => CrossSection.hull([...outlines])

/** A steel hub: a fan of satin plate between polished edges; three rings hang in its eyes, two lobes keep them apart. */
export const hubTriple = defineCharm(
  'tr-hub-triple',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [steel, shade] = colors
    const slots = (facts.provides_slots ?? []).map(({ id, offset_mm }) => ({ id, place: offset_mm as Vec3 }))
    const { w, h, d } = facts.dims_mm
    const eyes = slots.map(({ place: [x, y] }) => eye(x, y))

    const lobe = (side: 1 | -1): Outline =>
      joined(
        stroke(
          [
            [side * 6.6, -24],
            [side * 7, -36],
          ],
          4.6,
          32,
        ),
        circle(2.75, 40, [side * 7, 2.75 - h]),
      )
    const fan = joined(
      hullOf([circle(4.3, 48, [0, -4.3]), circle(5.3, 48, [11.7, -22.3]), circle(5.3, 48, [-11.7, -22.3])]),
      circle(3.8, 40, [0, -27.8]),
      lobe(1),
      lobe(-1),
    )
    const sheet = cut(rounded(fan, 1.9), ...eyes).simplify(0.015)
    const motif = Array.from({ length: 3 }, (_, i) => {
      const angle = ((90 + i * 120) * Math.PI) / 180
      const place: Vec2 = [1.75 * Math.cos(angle), -14.6 + 1.75 * Math.sin(angle)]
      return cut(circle(2.75, 40, place), circle(2.3, 40, place))
    })
    const streaks = tilingNoise(random, 3, 128)
    const fine = tilingNoise(random, 6, 256)
    const brush = await normalTexture('brush', 256, (u, v) => 0.6 * streaks(u, v) + 0.4 * fine(u, v), {
      strength: 0.9,
    })
    const polished = metal('silver')
    const satin = metalOf('satin', steel, 0.34, { normalMap: brush, anisotropy: 0.6, unoccluded: true })
    const groove = metalOf('groove', shade, 0.34)

    const half = d / 2
    const face = half - 0.16
    const field = offset(sheet, -1.5).simplify(0.03)
    const band = cut(offset(field, -0.8), offset(field, -1.25))
    const line = band.intersect(
      polygon([
        [-w, 0],
        [w, 0],
        [w, -32.4],
        [-w, -32.4],
      ]),
    )
    const inlay = cut(field, line, ...motif).simplify(0.02)
    const bothFaces = (outline: Outline, z: number): readonly Part['geometry'][] => {
      const one = plate(outline, { depth: 0.24, bevel: 0.05, segments: 1, open: true, z: z - 0.12 })
      return [one, one.clone().rotateY(Math.PI)]
    }
    const body = [
      part(plate(sheet.simplify(0.02), { depth: face * 2, bevel: 0.62, segments: 2 }), polished),
      ...bothFaces(offset(field, -0.3).simplify(0.03), face + 0.06).map((geometry) => part(geometry, groove)),
      ...bothFaces(inlay, half).map((geometry) => part(boxUv(geometry, 22), satin)),
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
        { center: [0, -29, 0], radii: [w / 2, 9, 6] },
        { center: [0, -34, 0], radii: [4, 8.4, 8.4] },
      ],
      slots: slots.map(({ id, place }) => ({ id, at: plus(place, [0, -facts.drop_mm, 0]) })),
    }
  },
)
