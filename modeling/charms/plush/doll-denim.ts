import type * as THREE from 'three'
import type { Part } from '../../kit/part'
import { grown, intersection, type Sdf, smoothMin } from '../../kit/sdf'
import { lathe, smoothPath, superellipse, sweep } from '../../kit/solids'
import { normalTexture, svgTexture } from '../../kit/texture'
import type { Vec2, Vec3 } from '../../kit/vector'
import { applique } from './applique'
import { arms, head, legs, torso } from './doll-body'
import { beside, between, draped, front, sewn, topstitched } from './doll-tailor'
import { loft } from './loft'
import { shadeless } from './shadeless'
import { hit, onSurface } from './soft'
import { type Trim, trim } from './trim'

const size = 256
const clothShare = 0.75

/** Twill: threads that climb to the right, faded in streaks; below it the dyes of tee, thread, rivets and turned-up cuffs. */
export const denimCloth = async (blue: string, dyes: readonly string[]): Promise<Trim> => {
  const cell = size / 8
  const swatches = dyes
    .map(
      (hex, i) =>
        `<rect x="${i * cell}" y="${size * clothShare}" width="${cell}" height="${cell * 2}" fill="${hex}"/>`,
    )
    .join('')
  const map = await svgTexture(
    'denim_twill',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><defs><pattern id="t" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2 2 2 -2M-2 10 10 -2M6 10 10 6" stroke="#FFFFFF" stroke-opacity="0.24" stroke-width="2.2"/><path d="M2 6 6 2M-2 6 2 2M6 10 10 6M-2 14 14 -2" stroke="#0E1E33" stroke-opacity="0.16" stroke-width="1.2" transform="translate(3 3)"/></pattern><filter id="f" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.06 0.012" numOctaves="2" seed="5" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 1.6 0 0 0 -0.7"/></filter></defs><rect width="${size}" height="${size}" fill="${blue}"/><rect width="${size}" height="${size}" fill="url(#t)"/><rect width="${size}" height="${size}" filter="url(#f)" opacity="0.22"/>${swatches}</svg>`,
    { width: size, quality: 74 },
  )
  const normalMap = await normalTexture(
    'denim_ribs',
    128,
    (u, v) => (v < clothShare ? 0.5 + 0.5 * Math.cos(2 * Math.PI * 32 * (u + v)) : 0),
    { strength: 1.4, quality: 60 },
  )
  return trim('denim', blue, dyes, { woolly: 0, map, normalMap, normalScale: 0.5, roughness: 0.9 })
}
const lower: Sdf = (p) => smoothMin(torso(p), legs(p), 2)
const trousers = grown(lower, 2.2)
const bibShape: Sdf = (p) => Math.max(Math.abs(p[0]) - 9.2, p[1] - 47.5, 2 - p[2])
const overallsSdf = intersection(0.7, trousers, (p) =>
  Math.max(10.4 - p[1], Math.min(p[1] - 34.5 + 0.2 * Math.max(0, -p[2]), bibShape(p))),
)
const cuffsSdf = intersection(0.6, grown(legs, 3.1), between(9.6, 14.2))
const teeSdf = intersection(
  0.5,
  (p) => smoothMin(torso(p), arms(p), 3) - 1.15,
  (p) => Math.max(28 - p[1], Math.abs(p[0]) - 21.4 + 0.3 * Math.abs(p[1] - 42)),
)

const button = (at: Vec3, radius: number): THREE.BufferGeometry =>
  lathe(
    [
      [0, -0.6],
      [radius, -0.6],
      [radius, 0.4],
      [radius * 0.78, 0.8],
      [radius * 0.7, 0.5],
      [0, 0.7],
    ],
    12,
    0.7,
  )
    .rotateX(Math.PI / 2)
    .translate(...at)

const straps = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].map((side) => {
    const path = [
      [7, 46, 13],
      [8.4, 51, 9],
      [8.4, 54, 1],
      [7.6, 50, -8],
      [6, 40, -13],
      [5.2, 33, -14],
    ].map(([x = 0, y = 0, z = 0]) => onSurface(torso, [side * x, y, z], 2.2))
    return sweep(smoothPath(path, 16), superellipse(1.3, 4.6, 3.4, 8), { up: [side, 0, 0], noses: 1 })
  })

/** Head frame: a bucket hat, stitched in rings. */
const hatBand = 12.6
const hatRadius = (angle: number): Vec2 => [29.4 * Math.sin(angle), 24.4 * Math.cos(angle)]
const hat = (): THREE.BufferGeometry => {
  const columns = 30
  const profile: readonly Vec2[] = [
    [0.02, 30.6],
    [0.42, 30.2],
    [0.68, 28.8],
    [0.79, 26.6],
    [0.9, 19.6],
    [0.985, hatBand],
    [1.06, hatBand - 3.2],
    [1.12, hatBand - 6.2],
    [1.11, hatBand - 7],
    [1.04, hatBand - 4],
    [0.94, hatBand],
    [0.74, 25.6],
    [0.02, 29],
  ]
  const geometry = loft(
    Array.from({ length: columns }, (_, i): readonly Vec3[] => {
      const angle = (i / columns) * 2 * Math.PI
      const [x, z] = hatRadius(angle)
      return profile.map(([r, y]): Vec3 => [x * r, y + hatSway(r, angle), z * r])
    }),
    true,
  )
  // Twill runs round the crown; a 34 mm tile goes five times about it.
  const uv = geometry.getAttribute('uv')
  for (let i = 0; i < uv.count; i++) {
    const down = i % profile.length
    uv.setXY(i, (Math.floor(i / profile.length) / columns) * 170, Math.min(30, down * 3.6))
  }
  return geometry
}
const hatSway = (r: number, angle: number): number => (r > 1.03 ? 0.9 * Math.sin(angle * 3 + 0.6) : 0)
const hatSeams = (): readonly THREE.BufferGeometry[] =>
  [
    [0.79, 26.8],
    [0.99, hatBand + 0.5],
    [1.085, hatBand - 3.8],
  ].map(([r = 1, y = 0]) =>
    sweep(
      Array.from({ length: 24 }, (_, i): Vec3 => {
        const angle = (i / 24) * 2 * Math.PI
        const [x, z] = hatRadius(angle)
        return [x * (r + 0.008), y + hatSway(r, angle) + 0.2, z * (r + 0.008)]
      }),
      superellipse(0.62, 0.62, 2, 3),
      { closed: true },
    ),
  )
const worn = (geometry: THREE.BufferGeometry): THREE.BufferGeometry =>
  head.worn(geometry.rotateX(-0.06).rotateZ(0.04))

/** Dungarees with a bib, a striped tee, a bucket hat. By cloth: denim, then dyes in their order. */
export const denimOutfit = (cloth: Trim): readonly Part[] => {
  const overalls = sewn(overallsSdf, 1000, [-24, 6, -20], [24, 52, 20])
  const cuffs = sewn(cuffsSdf, 300, [-24, 6, -16], [24, 18, 16])
  const tee = sewn(teeSdf, 520, [-28, 24, -18], [28, 60, 18])
  const pocket = applique(overallsSdf, {
    outline: [
      [-4.6, 44],
      [-4.6, 40],
      [-4, 37.8],
      [0, 36.8],
      [4, 37.8],
      [4.6, 40],
      [4.6, 44],
    ].map(([x = 0, y = 0]): Vec2 => [x, y]),
    lift: 0.7,
    rings: 2,
  })
  const line = (points: readonly Vec2[], lift = 0.22): readonly THREE.BufferGeometry[] =>
    topstitched(
      points.map(([x, y]) => front(overallsSdf, x, y)),
      overallsSdf,
      { lift },
    )
  /** Down the outside of a leg, `z` before its middle. */
  const outseam = (side: 1 | -1, z: number): readonly Vec3[] =>
    [32.4, 28, 23, 18.6, 15].map((y) => beside(overallsSdf, side, y, z))
  const fells = ([-1, 1] as const).map((side) =>
    sweep(smoothPath(outseam(side, 0), 12), superellipse(0.9, 3.6, 3, 8), { up: [side, 0, 0], noses: 1 }),
  )
  const selvedge = (side: 1 | -1, thick: number, wide: number): THREE.BufferGeometry =>
    sweep(
      [9.9, 11.9, 13.9].map((y) => beside(cuffsSdf, side, y, 1.6)),
      superellipse(thick, wide, 3, 6),
      { up: [side, 0, 0], noses: 1 },
    )
  const threads = [
    ...line(
      [
        [-3.9, 43.2],
        [-3.9, 40],
        [-3.2, 38.4],
        [0, 37.6],
        [3.2, 38.4],
        [3.9, 40],
        [3.9, 43.2],
      ],
      1.05,
    ),
    ...line([
      [-8.4, 46.4],
      [0, 46.6],
      [8.4, 46.4],
    ]),
    ...[-1, 1].flatMap((side) =>
      line([
        [side * 8.2, 46],
        [side * 8.2, 41],
        [side * 8.6, 36],
      ]),
    ),
    ...line([
      [-13, 33],
      [-6, 32.6],
      [0, 32.4],
      [6, 32.6],
      [13, 33],
    ]),
    ...line([
      [0, 31.6],
      [0.3, 27],
      [0, 22.6],
    ]),
    ...([-1, 1] as const).flatMap((side) =>
      [-1, 1].flatMap((row) => topstitched(outseam(side, row), overallsSdf, { lift: 0.5 })),
    ),
    ...hatSeams().map(worn),
  ]
  const buttons = [-1, 1].map((side) => {
    const at = front(overallsSdf, side * 7, 45.4)
    return button([at[0], at[1], at[2] + 2.2], 2.2)
  })
  const stripes = [-1, 1].flatMap((side) =>
    [17.4, 20].map((x) =>
      sweep(
        Array.from({ length: 14 }, (_, i): Vec3 => {
          const angle = (i / 14) * 2 * Math.PI
          const middle: Vec3 = side > 0 ? [x, 45.6 - (x - 12) * 0.22, 0.6] : [-x, 45.2, 1]
          const way: Vec3 = [0, Math.cos(angle), Math.sin(angle)]
          const from: Vec3 = [middle[0], middle[1] + way[1] * 14, middle[2] + way[2] * 14]
          return hit(teeSdf, from, [0, -way[1], -way[2]], 0.05)
        }),
        superellipse(1.5, 0.7, 2, 5),
        { closed: true },
      ),
    ),
  )
  return shadeless([
    cloth.cloth(draped(overalls, 10)),
    ...straps().map((g) => cloth.cloth(g)),
    cloth.cloth(worn(hat())),
    ...fells.map((g) => cloth.cloth(g)),
    cloth.dyed(3, cuffs),
    ...([-1, 1] as const).flatMap((side) => [
      cloth.dyed(0, selvedge(side, 0.8, 3.4)),
      cloth.dyed(4, selvedge(side, 1.1, 0.8)),
    ]),
    cloth.dyed(3, pocket),
    cloth.dyed(0, tee),
    ...threads.map((g) => cloth.dyed(1, g)),
    ...buttons.map((g) => cloth.dyed(2, g)),
    ...stripes.map((g) => cloth.dyed(4, g)),
  ])
}
