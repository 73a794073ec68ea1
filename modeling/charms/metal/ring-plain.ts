import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { type Material, metalOf } from '../../kit/materials'
import { circle, cut, joined, type Outline } from '../../kit/outline'
import { moved, type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { boxUv, tangentsAroundZ } from '../../kit/uv'

/** The round of air: its radius, and how far above the ring's middle it lies. */
const [inner, rise] = [11.9, 3.2]

/** A heavy flat steel ring, polished all round, its satin face engraved with ripples of the air inside. */
export const ringPlain = defineCharm('me-ring-plain', ({ facts, colors }): CharmModel => {
  const outer = facts.dims_mm.w / 2
  const half = facts.dims_mm.d / 2
  const [steel, shade] = colors
  const polished = metalOf('steel', steel, 0.12)
  const satin = metalOf('satin', steel, 0.34, { anisotropy: 0.7 })
  const groove = metalOf('groove', shade, 0.3)
  const air = (radius: number): ReturnType<typeof circle> => circle(radius, 76, [0, rise])
  const round = (radius: number): ReturnType<typeof circle> => circle(radius, 88)

  const sunk = 0.14
  const face = cut(round(outer - 1.15), air(inner + 1))
  const ripples = [2.7, 4.7, 6.7].map((by) => cut(air(inner + by), air(inner + by - 0.34)))
  const engraved = face.intersect(
    joined(
      cut(round(outer - 1.7), round(outer - 2.05)),
      ...ripples.map((one) => one.intersect(round(outer - 1.9))),
    ),
  )
  const bothFaces = (geometry: BufferGeometry, material: Material): readonly Part[] => [
    part(geometry, material),
    part(tangentsAroundZ(geometry.clone().rotateY(Math.PI)), material),
  ]
  const lay = (outline: Outline, depth: number, dome: number): BufferGeometry =>
    tangentsAroundZ(
      boxUv(
        plate(outline.simplify(0.012), {
          depth,
          bevel: 0.04,
          segments: 1,
          open: true,
          z: half - sunk + depth / 2,
          dome,
        }),
        20,
      ),
    )
  const body = [
    part(
      plate(cut(round(outer), air(inner)), { depth: 2 * (half - sunk), bevel: 0.7, segments: 5 }),
      polished,
    ),
    ...bothFaces(lay(engraved, 0.05, 0), groove),
    ...bothFaces(lay(cut(face, engraved), sunk, 0.05), satin),
  ]
  const middle = (inner + outer) / 2
  const tube = (outer - inner) / 2
  const band = outer - inner - rise
  return {
    hanger: hang(facts, { attach: [0, -band, 0], jumpMm: 6.4 }),
    body: moved(body, [0, -outer, 0]),
    occlusionMm: 4,
    massCenter: [0, -outer - (rise * inner ** 2) / (outer ** 2 - inner ** 2), 0],
    ellipsoids: [
      { center: [0, -band / 2, 0], radii: [middle * 0.75, band / 2, half] },
      { center: [0, -2 * outer + tube + rise / 2, 0], radii: [middle * 0.75, tube + rise / 2, half] },
      { center: [-middle, -outer, 0], radii: [tube, middle * 0.75, half] },
      { center: [middle, -outer, 0], radii: [tube, middle * 0.75, half] },
    ],
  }
})
