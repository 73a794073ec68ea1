import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { brightened, cord, metalOf, silk } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { lathe, smoothPath, superellipse, sweep } from '../../kit/solids'
import { normalTexture } from '../../kit/texture'
import { tileUv } from '../../kit/uv'
import { at, mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { tasselSkirt, threadTexture } from './tassel-skirt'

const lines = 6
const pitch = 4.25
const cordRadius = 1.62
const weave = 1.35
const half = ((lines - 1) / 2) * pitch
const edge = half + 2.3

const level = (i: number): number => (i - (lines - 1) / 2) * pitch

/** From the weave's own axes (a up to the right, b up to the left) to the picture plane. */
const placed = (a: number, b: number, z: number): Vec3 => [(a - b) * Math.SQRT1_2, (a + b) * Math.SQRT1_2, z]

/** One straight run through the weave, over and under in turn; `along` is the axis it follows. */
const run = (along: 'a' | 'b', i: number): readonly Vec3[] =>
  [-edge, ...Array.from({ length: lines }, (_, j) => level(j)), edge].map((s, k) => {
    const j = k - 1
    const over = j < 0 || j >= lines ? 0 : weave * ((i + j) % 2 === 0 ? 1 : -1) * (along === 'a' ? 1 : -1)
    return along === 'a' ? placed(s, level(i), over) : placed(level(i), s, over)
  })

type End = readonly ['a' | 'b', number, 1 | -1]

/** The loops outside of the weave: what they join and the points between. */
interface Ear {
  readonly from: End
  readonly to: End
  readonly through: readonly Vec3[]
}

const sides: readonly (readonly ['a' | 'b', 1 | -1])[] = [
  ['a', 1],
  ['a', -1],
  ['b', 1],
  ['b', -1],
]

const smallEars = sides.flatMap(([axis, sign]) =>
  [1, 3].map((i): Ear => {
    const on = (out: number, across: number): Vec3 => {
      const s = sign * (edge + out)
      const mid = level(i) + pitch / 2 + across
      return axis === 'a' ? placed(s, mid, 0) : placed(mid, s, 0)
    }
    return {
      from: [axis, i, sign],
      to: [axis, i + 1, sign],
      through: [on(2, -2.3), on(4.2, -1.5), on(5, 0), on(4.2, 1.5), on(2, 2.3)],
    }
  }),
)

/** The wide ears at the left and right corners. */
const wideEars = ([1, -1] as const).map((side): Ear => {
  const on = (a: number, b: number, z: number): Vec3 => (side > 0 ? placed(a, -b, z) : placed(-b, a, z))
  return {
    from: side > 0 ? ['a', 0, 1] : ['a', lines - 1, -1],
    to: side > 0 ? ['b', lines - 1, -1] : ['b', 0, 1],
    through:
      side > 0
        ? [
            on(edge + 3.2, half - 0.8, 0),
            on(edge + 5.6, half + 2.2, 0.4),
            on(edge + 3.6, edge + 3.6, 0.4),
            on(half + 2.2, edge + 5.6, 0.4),
            on(half - 0.8, edge + 3.2, 0),
          ]
        : [
            on(half - 0.8, edge + 3.2, 0),
            on(half + 2.2, edge + 5.6, 0.4),
            on(edge + 3.6, edge + 3.6, 0.4),
            on(edge + 5.6, half + 2.2, 0.4),
            on(edge + 3.2, half - 0.8, 0),
          ],
  }
})

const ears = [...smallEars, ...wideEars]
const name = ([axis, i, sign]: End): string => `${axis}${i}${sign > 0 ? '+' : '-'}`

/** Follows the cord from an end of a run until it comes out at the top or bottom, or back to where it began. */
const follow = (
  start: End,
  used: Set<string>,
): { readonly points: readonly Vec3[]; readonly closed: boolean } => {
  const points: Vec3[] = []
  let [axis, i, sign] = start
  for (;;) {
    used.add(`${axis}${i}`)
    const way = run(axis, i)
    points.push(...(sign < 0 ? way : way.toReversed()))
    const out = name([axis, i, sign < 0 ? 1 : -1])
    const ear = ears.find(({ from, to }) => name(from) === out || name(to) === out)
    if (ear === undefined) return { points, closed: false }
    const ahead = name(ear.from) === out
    points.push(...(ahead ? ear.through : ear.through.toReversed()))
    ;[axis, i, sign] = ahead ? ear.to : ear.from
    if (name([axis, i, sign]) === name(start)) return { points, closed: true }
  }
}

/** All of the weave: first the cord that comes in at the top corner, then rings that close on themselves. */
const cords = (): readonly { readonly points: readonly Vec3[]; readonly closed: boolean }[] => {
  const used = new Set<string>()
  const free: readonly End[] = [
    ['a', lines - 1, 1],
    ['b', lines - 1, 1],
    ['a', 0, -1],
    ['b', 0, -1],
  ]
  const all: readonly End[] = [
    ...free,
    ...(['a', 'b'] as const).flatMap((axis) => Array.from({ length: lines }, (_, i): End => [axis, i, 1])),
  ]
  return all.flatMap((end) => (used.has(`${end[0]}${end[1]}`) ? [] : [follow(end, used)]))
}

const lengthOf = (points: readonly Vec3[]): number =>
  points.slice(1).reduce((sum, p, i) => sum + Math.hypot(...p.map((v, k) => v - at(at(points, i), k))), 0)

/** A braided cord along points, about one row of triangles every 1.35 mm. */
const braid = (
  points: readonly Vec3[],
  { closed = false, radius = cordRadius } = {},
): THREE.BufferGeometry => {
  const count = Math.round(lengthOf(points) / 1.35)
  const path = smoothPath(points, closed ? count + 1 : count, closed)
  return tileUv(sweep(path, superellipse(radius * 2, radius * 2, 2, 7), { closed, noses: 1 }), 2, 4.2)
}

/** The top corner's two ends close to the loop that hangs; the bottom corner's go down into the tassel. */
const topLoop: readonly Vec3[] = [
  placed(edge, half, 0),
  [1.9, 25.4, 0],
  [1.6, 29, 0],
  [2.5, 34.6, 0],
  [0, 38.6, 0],
  [-2.5, 34.6, 0],
  [-1.6, 29, 0],
  [-1.9, 25.4, 0],
  placed(half, edge, 0),
]
const tail = (side: 1 | -1): readonly Vec3[] => [
  side > 0 ? placed(-half, -edge, 0) : placed(-edge, -half, 0),
  [side * 1.8, -25.6, 0],
  [side * 1.2, -31, 0],
]

const goldBead = (y: number, radius: number): THREE.BufferGeometry =>
  lathe(
    [
      [radius * 0.55, y - radius * 0.86],
      [radius * 0.7, y - radius * 0.84],
      [radius * 0.74, y - radius * 0.66],
      ...steps(7).map((t): Vec2 => {
        const a = mix(-0.62, 0.62, t)
        return [radius * (Math.cos(a) * 1.02), y + radius * Math.sin(a) * 0.98]
      }),
      [radius * 0.74, y + radius * 0.66],
      [radius * 0.7, y + radius * 0.84],
      [radius * 0.55, y + radius * 0.86],
    ],
    20,
    0.6,
  )

/** Eight petals round a bead's belly. */
const petals = (y: number, radius: number): readonly THREE.BufferGeometry[] =>
  Array.from({ length: 8 }, (_, i) => {
    const a = (i / 8) * 2 * Math.PI
    return new THREE.SphereGeometry(radius * 0.34, 7, 5)
      .scale(0.8, 1.5, 0.5)
      .translate(0, y, radius * 0.98)
      .rotateY(a)
  })

/** An endless knot woven of braided cord with a gilt bead, a capped tassel below. */
export const knotEndless = defineCharm(
  'ar-knot-endless',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [red, gold, dark] = colors
    const plait = (u: number, v: number): number => {
      const [x, y] = [u * 4, v * 4]
      const side = Math.floor(x) % 2 === 0 ? 1 : -1
      const across = Math.abs(Math.sin(Math.PI * x))
      return across ** 0.6 * (0.55 + 0.45 * Math.abs(Math.sin(Math.PI * (y + side * 0.5 * (x % 1)))))
    }
    const knot = cord('knot', red, {
      sheen: '#5A1A1E',
      sheenRoughness: 0.4,
      roughness: 0.6,
      normalMap: await normalTexture('plait', 96, plait, { strength: 3.2, quality: 74 }),
    })
    const threads = silk('tassel', brightened(red, 1.12), {
      map: await threadTexture('threads', random),
      roughness: 0.42,
      sheen: dark,
      doubleSided: true,
    })
    const gilt = metalOf('gilt', gold, 0.26)
    const woven = cords().map(({ points, closed }) => braid(points, { closed }))
    const binding = (top: number, bottom: number, radius: number): THREE.BufferGeometry =>
      sweep(
        steps(56).map((t): Vec3 => {
          const a = t * 10 * Math.PI
          return [radius * Math.sin(a), mix(top, bottom, t), radius * Math.cos(a)]
        }),
        superellipse(1.3, 1.3, 2, 5),
        { noses: 0 },
      )
    const skirtTop = -46.5
    const cap = lathe(
      [
        [4.5, -45.2],
        [4.75, -45],
        [4.8, -44.4],
        [4.5, -44.1],
        [4.4, -42.6],
        [3.9, -40.6],
        [2.9, -39.2],
        [1.8, -38.6],
        [0.2, -38.5],
      ],
      22,
      0.6,
    )
    const body = fitted(
      [
        ...woven.map((geometry) => part(geometry, knot)),
        part(braid(topLoop, { radius: 1.45 }), knot),
        ...([1, -1] as const).map((side) => part(braid(tail(side), { radius: 1.5 }), knot)),
        part(goldBead(28.2, 4), gilt),
        ...petals(28.2, 4).map((geometry) => part(geometry, gilt)),
        part(goldBead(-34.7, 4.7), gilt),
        ...petals(-34.7, 4.7).map((geometry) => part(geometry, gilt)),
        part(cap, gilt),
        part(binding(-46, -50, 4.1), gilt),
        ...tasselSkirt({
          random,
          top: skirtTop + 2,
          bottom: -101,
          radius: (t) => mix(3.8, 4.75, Math.min(1, t * 3) ** 0.7) + 0.2 * t,
          ends: 120,
        }).map((geometry) => part(geometry, threads)),
      ],
      facts.dims_mm,
      { slack: 0.2 },
    )
    return {
      hanger: hang(facts, { attach: [0, -2.8, 0] }),
      body,
      occlusionMm: 4,
      simplifyMm: 0.03,
      massCenter: [0, -56, 0],
      ellipsoids: [
        { center: [0, -38, 0], radii: [20, 24, 3.6] },
        { center: [0, -39, 0], radii: [25, 8, 3] },
        { center: [0, -108, 0], radii: [5, 34, 5] },
      ],
    }
  },
)
