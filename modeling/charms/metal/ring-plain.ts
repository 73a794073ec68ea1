import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { metalOf } from '../../kit/materials'
import { type Part, part } from '../../kit/part'
import { lathe } from '../../kit/solids'
import { normalTexture, tilingNoise } from '../../kit/texture'
import { tangentsAroundZ, tileUv } from '../../kit/uv'
import type { Vec2 } from '../../kit/vector'

const inner = 11.4

/** A quarter of an ellipse about (r, z) with half axes a and b, from one quarter turn to the next. */
const quarter = (r: number, z: number, a: number, b: number, from: -1 | 0): readonly Vec2[] =>
  Array.from({ length: 5 }, (_, i): Vec2 => {
    const angle = ((from + i / 4) * Math.PI) / 2
    return [r + a * Math.cos(angle), z + b * Math.sin(angle)]
  })

/** A strip of the ring's profile turned about Z (the lathe's axis becomes the face's normal). */
const strip = (profile: readonly Vec2[], segments: number) =>
  lathe(profile, segments, 0.5).rotateX(Math.PI / 2)

/** A heavy flat steel ring: mirror edges, one satin band brushed round the face between two fine grooves. */
export const ringPlain = defineCharm(
  'me-ring-plain',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const outer = facts.dims_mm.w / 2
    const half = facts.dims_mm.d / 2
    const [steel, shade, light] = colors
    const streaks = tilingNoise(random, 2, 128)
    const fine = tilingNoise(random, 5, 256)
    const brush = await normalTexture('brush', 256, (u, v) => 0.6 * streaks(u, v) + 0.4 * fine(u, v), {
      strength: 0.9,
    })
    const polished = metalOf('steel', steel, 0.13)
    const satin = metalOf('satin', steel, 0.36, { normalMap: brush, anisotropy: 0.75 })
    const groove = metalOf('groove', shade, 0.3)
    const mirror = metalOf('mirror', light, 0.06)
    const bandIn = 13.1
    const bandOut = 17
    const face = (side: 1 | -1): readonly Part[] => {
      const z = half
      const grooveAt = (r: number): readonly Vec2[] => [
        [r + 0.22, z],
        [r, z - 0.2],
        [r - 0.22, z],
      ]
      const chamfer = (r: number, way: 1 | -1): readonly Vec2[] => {
        const points: readonly Vec2[] = [
          [r, z - 0.02],
          [r + way * 0.34, z - 0.27],
        ]
        return way > 0 ? points.toReversed() : points
      }
      const band = tileUv(
        strip(
          [
            [bandOut - 0.22, z],
            [bandIn + 0.22, z],
          ],
          84,
        ),
        6,
        3.6,
      )
      tangentsAroundZ(band)
      const parts = [
        part(band, satin),
        part(strip(grooveAt(bandOut), 60), groove),
        part(strip(grooveAt(bandIn), 52), groove),
        part(
          strip(
            [
              [outer - 0.98, z - 0.02],
              [bandOut + 0.22, z],
            ],
            96,
          ),
          polished,
        ),
        part(
          strip(
            [
              [bandIn - 0.22, z],
              [inner + 0.86, z - 0.02],
            ],
            80,
          ),
          polished,
        ),
        part(strip(chamfer(outer - 0.98, 1), 84), mirror),
        part(strip(chamfer(inner + 0.86, -1), 72), mirror),
      ]
      return side > 0
        ? parts
        : parts.map(({ geometry, material }) => ({ geometry: geometry.clone().rotateY(Math.PI), material }))
    }
    const wallHeight = half - 0.27
    const outside = strip(
      [
        ...quarter(outer - 0.64, -wallHeight + 0.9, 0.64, 0.9, -1),
        ...quarter(outer - 0.64, wallHeight - 0.9, 0.64, 0.9, 0),
      ],
      96,
    )
    const inside = strip(
      [
        [inner + 0.52, wallHeight],
        [inner + 0.26, wallHeight - 0.32],
        [inner + 0.08, wallHeight - 0.8],
        [inner, 0],
        [inner + 0.08, -wallHeight + 0.8],
        [inner + 0.26, -wallHeight + 0.32],
        [inner + 0.52, -wallHeight],
      ],
      96,
    )
    const body = [...face(1), ...face(-1), part(outside, polished), part(inside, polished)].map(
      ({ geometry, material }) => ({
        geometry: geometry.clone().translate(0, -outer, 0),
        material,
      }),
    )
    const middle = (inner + outer) / 2
    const tube = (outer - inner) / 2
    return {
      hanger: hang(facts, { attach: [0, -(outer - inner), 0], jumpMm: 9.4 }),
      body,
      occlusionMm: 4,
      massCenter: [0, -outer, 0],
      ellipsoids: [
        { center: [0, -tube, 0], radii: [middle * 0.75, tube, half] },
        { center: [0, -2 * outer + tube, 0], radii: [middle * 0.75, tube, half] },
        { center: [-middle, -outer, 0], radii: [tube, middle * 0.75, half] },
        { center: [middle, -outer, 0], radii: [tube, middle * 0.75, half] },
      ],
    }
  },
)
