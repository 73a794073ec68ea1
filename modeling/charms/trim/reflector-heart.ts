import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { gloss, metal, thread } from '../../kit/materials'
import { circle, cut, loopsOf, type Outline, offset, polygon } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { lathe, superellipse, sweep } from '../../kit/solids'
import { planarUv } from '../../kit/uv'
import { at, type Vec2, type Vec3 } from '../../kit/vector'
import { prismFilm, prismTile } from './prism-film'

const seamIn = 1.35
const filmIn = 2.6
const rimThick = 1.5

/** A heart of w × h mm below the origin. */
const heart = (w: number, h: number): Outline => {
  const raw = polygon(
    Array.from({ length: 160 }, (_, i): Vec2 => {
      const t = (i / 160) * 2 * Math.PI
      return [
        16 * Math.sin(t) ** 3,
        13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t),
      ]
    }),
  )
  const soft = offset(offset(offset(raw, 1.1), -2), 0.9)
  const { min, max } = soft.bounds()
  return soft
    .translate([0, -max[1]])
    .scale([w / (max[0] - min[0]), h / (max[1] - min[1])])
    .simplify(0.02)
}

/** Stitches of `long` mm with gaps between them along a closed line. */
const stitches = (loop: readonly Vec2[], long: number, gap: number): readonly (readonly [Vec2, Vec2])[] => {
  const lengths = loop.map((p, i) => Math.hypot(at(loop, i + 1)[0] - p[0], at(loop, i + 1)[1] - p[1]))
  const total = lengths.reduce((sum, v) => sum + v, 0)
  const count = Math.round(total / (long + gap))
  const pointAt = (along: number): Vec2 => {
    let left = along % total
    for (const [i, length] of lengths.entries()) {
      if (left <= length) {
        const [a, b] = [at(loop, i), at(loop, i + 1)]
        return [a[0] + ((b[0] - a[0]) * left) / length, a[1] + ((b[1] - a[1]) * left) / length]
      }
      left -= length
    }
    return at(loop, 0)
  }
  return Array.from({ length: count }, (_, i) => {
    const from = (i / count) * total
    return [pointAt(from), pointAt(from + (long / (long + gap)) * (total / count))] as const
  })
}

/** Night-walk Reflector: two prism films sewn over a soft core, a grommet in the cleft. */
export const reflectorHeart = defineCharm(
  'tr-reflector-heart',
  async ({ facts, colors }): Promise<CharmModel> => {
    const { w, h, d } = facts.dims_mm
    const [white, , orange] = colors
    const whole = heart(w, h)
    const cleft = Math.max(
      ...loopsOf(whole)
        .flat()
        .filter(([x]) => Math.abs(x) < 0.8)
        .map(([, y]) => y),
    )
    const eye = { y: cleft - 4.1, r: 2.1 }
    const hole = circle(eye.r, 28, [0, eye.y])
    const film = await prismFilm()
    const rim = gloss('rim', white, { roughness: 0.3, unoccluded: true })
    const dyed = thread('', orange)
    const steel = metal('silver')
    const inner = cut(offset(whole, -filmIn), circle(3.8, 40, [0, eye.y])).simplify(0.03)
    const dome = (d - rimThick) / 2 - 0.25
    const puffed = (): BufferGeometry =>
      planarUv(
        plate(inner, { depth: 0.6, bevel: 0.3, segments: 2, z: rimThick / 2 - 0.05, dome, open: true }),
        {
          left: 0,
          right: prismTile.w,
          bottom: 0,
          top: prismTile.h,
        },
      )
    const seam = stitches(
      at(
        [...loopsOf(offset(whole, -seamIn))].toSorted((a, b) => b.length - a.length),
        0,
      ),
      2,
      1.1,
    )
    const sewn = ([1, -1] as const).flatMap((side) =>
      seam.map(([a, b]) => {
        const z = side * (rimThick / 2 + 0.02)
        const path: readonly Vec3[] = [
          [a[0], a[1], z],
          [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, z + side * 0.16],
          [b[0], b[1], z],
        ]
        return sweep(path, superellipse(0.72, 0.66, 2, 5), { noses: 1 })
      }),
    )
    const flange: readonly Vec2[] = [
      [eye.r - 0.35, 0],
      [eye.r - 0.35, 0.95],
      [eye.r, 1.25],
      [eye.r + 0.7, 1.3],
      [eye.r + 1.35, 1.05],
      [eye.r + 1.4, 0.6],
    ]
    const grommet = lathe(
      [...flange.map(([r, z]): Vec2 => [r, -z]).toReversed(), ...flange].toReversed(),
      26,
      0.6,
    )
      .rotateX(Math.PI / 2)
      .translate(0, eye.y, 0)
    const body = fitted(
      [
        part(plate(cut(whole, hole), { depth: rimThick, bevel: 0.6, segments: 2 }), rim),
        part(puffed(), film),
        part(puffed().rotateY(Math.PI), film),
        ...sewn.map((geometry) => part(geometry, dyed)),
        part(grommet, steel),
      ],
      facts.dims_mm,
      { slack: 0.5 },
    )
    return {
      hanger: hang(facts, { attach: [0, eye.y + eye.r - 0.35, 0], holeAxis: 'z', jumpMm: 5 }),
      body,
      occlusionMm: 1.6,
      simplifyMm: 0.025,
      massCenter: [0, -h * 0.46, 0],
      ellipsoids: [
        { center: [-w / 4, -h * 0.28, 0], radii: [w / 4, h * 0.28, d / 2] },
        { center: [w / 4, -h * 0.28, 0], radii: [w / 4, h * 0.28, d / 2] },
        { center: [0, -h * 0.6, 0], radii: [w * 0.3, h * 0.4, d / 2] },
      ],
    }
  },
)
