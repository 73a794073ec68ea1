import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, metal } from '../../kit/materials'
import { blend, covered, type Paint, paintedSheet, type Rgb, rgb } from '../../kit/painted-sheet'
import { boundsOf, moved, type Part, part } from '../../kit/part'
import { lathe, roundedBox, superellipse, sweep } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { surfaceAt } from './marks'
import { molded } from './molded'
import { jet, roof, whale } from './whale-shape'

const axles = [-15.5, 13.5] as const
const wheelRadius = 6.6
const axleY = -48 + wheelRadius
const jetAt: Vec3 = [-14, -3.5, 0]

/** The jet stands up from lying ahead and turns its fan to the flank that is looked at. */
const {
  x: upX,
  y: upY,
  z: upZ,
} = new THREE.Euler().setFromRotationMatrix(
  new THREE.Matrix4().makeBasis(
    new THREE.Vector3(0, -1, 0),
    new THREE.Vector3(0, 0, -1),
    new THREE.Vector3(1, 0, 0),
  ),
)
const upright: Vec3 = [upX, upY, upZ]

/** A round-cornered rectangle's distance, mm. */
const rect = (x: number, y: number, halfWidth: number, halfHeight: number, radius: number): number =>
  Math.hypot(Math.max(0, Math.abs(x) - halfWidth + radius), Math.max(0, Math.abs(y) - halfHeight + radius)) +
  Math.min(0, Math.max(Math.abs(x) - halfWidth, Math.abs(y) - halfHeight) + radius) -
  radius

const windows = [-8.6, -0.6, 7.4, 15] as const

/** A whale that is a tram: windows down its flanks, a jet of water for a trolley pole that tips up. */
export const whaleTram = defineCharm('fi-whale-tram', async ({ facts, colors }): Promise<CharmModel> => {
  const [blue, pale, gold] = colors
  const [b0, p0, g0] = [rgb(blue), rgb(pale), rgb(gold)]
  const deep = rgb('#2C5380')
  const ink = rgb('#1B2F47')
  const white: Rgb = [255, 255, 255]

  const face = (x: number, y: number, color: Rgb): Rgb => {
    const eye = Math.hypot((x + 24.4) * 1.06, y + 22.6)
    let out = blend(color, white, covered(eye - 3.5, 0.2))
    out = blend(out, ink, covered(Math.hypot(x + 24.9, y + 22.6) - 2.6, 0.2))
    out = blend(out, white, covered(Math.hypot(x + 25.9, y + 21.6) - 0.85, 0.2))
    out = blend(out, white, covered(Math.hypot(x + 24, y + 23.7) - 0.4, 0.2))
    const smile = Math.hypot(y + 29.6 - 0.034 * (x + 28) ** 2, Math.max(0, Math.abs(x + 27.6) - 5.6)) - 0.5
    return blend(out, ink, covered(smile, 0.2))
  }
  const saloon = (x: number, y: number, color: Rgb): Rgb => {
    let out = color
    windows.forEach((middle, i) => {
      const pane = rect(x - middle, y + 20.4 - 0.0036 * (x - 2) ** 2 * (i === 3 ? 1 : 0), 3.1, 3.9, 1.5)
      out = blend(out, g0, covered(pane - 0.75, 0.2))
      let view = blend(p0, white, covered((x - middle) * 0.7 + (y + 21) - 1.2, 0.3) * 0.6)
      const [dx, dy] = [x - middle, y + 22]
      const passenger = [
        // A fish, a cat, a crab's claws, nobody: who rides to the deep end.
        Math.min(
          Math.hypot(dx / 1.5, dy) - 1.15,
          Math.max(Math.abs(dx - 2.1) - 0.8, Math.abs(dy) - (dx - 1.2) * 0.9),
        ),
        Math.min(
          Math.hypot(dx, dy + 0.4) - 1.7,
          Math.max(Math.abs(Math.abs(dx) - 1.15) + (dy - 1.1) * 0.55 - 0.5, -dy + 0.4),
        ),
        Math.min(
          Math.hypot(dx / 1.4, dy + 0.9) - 1.2,
          Math.max(Math.abs(Math.hypot(Math.abs(dx) - 1.9, dy - 1.2) - 0.75) - 0.28, dy - 1.75),
        ),
        9,
      ][i]
      view = blend(view, b0, covered(passenger ?? 9, 0.2))
      out = blend(out, view, covered(pane, 0.2))
      out = blend(out, g0, covered(Math.max(pane, Math.abs(y + 18.4) - 0.25), 0.2))
    })
    const stripe = Math.max(Math.abs(y + 27.4) - 0.75, -16 - x, x - 24)
    return blend(out, g0, covered(stripe, 0.2))
  }
  const hull: Paint = (p, n) => {
    const [x, y, z] = p
    const waterline = -32.6 + 0.0009 * (x + 34) ** 2 + (x > 12 ? 0.03 * (x - 12) ** 1.5 : 0)
    const below = covered(y - waterline, 0.3)
    let color = blend(b0, deep, covered(-y - 13, 5) * 0.5)
    color = blend(color, p0, below)
    const pleat = Math.abs(((Math.abs(z) + 0.6) % 3) - 1.5) - 0.22
    if (x < 4 && n[2] < 0.9)
      color = blend(color, rgb('#AFC6D8'), covered(pleat, 0.3) * below * covered(x - 2, 5))
    if (Math.abs(z) > 4) color = face(x, y, saloon(x, y, color))
    if (x > 32.6 && y > -7.4) color = blend(color, p0, covered(-(y + 5.6) - 0.2 * Math.sin(z * 2), 0.3))
    if (n[0] < -0.5) {
      color = blend(color, g0, covered(Math.abs(Math.hypot(y + 17, z) - 3.6) - 0.4, 0.2))
      const sign = rect(z, y + 26, 5, 1.8, 0.8)
      color = blend(color, p0, covered(sign, 0.2))
      const wave = Math.abs(y + 26 - 0.6 * Math.sin(z * 1.7)) - 0.24
      color = blend(color, b0, covered(Math.max(wave, Math.abs(z) - 4), 0.2))
    }
    return color
  }
  const roofPaint: Paint = (p, n) => {
    const [x, y] = p
    let color = p0
    if (n[1] < 0.5 && y > -8.6) {
      const light = rect(((x + 61.5) % 5) - 2.5, y + 7.1, 1.5, 0.8, 0.5)
      if (Math.abs(x + 1.5) < 12.4) color = blend(color, b0, covered(light, 0.2))
    }
    return y < -8.6 ? blend(color, g0, 1) : color
  }
  const water: Paint = (p) => blend(p0, white, covered(Math.abs(((p[0] + 40) % 3.4) - 1.7) - 0.4, 0.8) * 0.5)

  const body = molded(whale, {
    min: [-39, -45, -24],
    max: [41, 1, 24],
    edge: 0.95,
    triangles: 1840,
    hiddenIn: [roof],
  })
  const top = molded(roof, {
    min: [-21, -12, -10],
    max: [19, -3, 10],
    edge: 0.6,
    triangles: 500,
    hiddenIn: [whale],
  })
  const spout = molded(jet, { min: [-18, -5, -12], max: [4, 7, 12], edge: 0.6, triangles: 410 })
  const tire = (side: 1 | -1): THREE.BufferGeometry =>
    lathe(
      [
        [0, -1.4],
        [4.6, -1.4],
        [6.2, -1.2],
        [wheelRadius, -0.7],
        [wheelRadius, 1.5],
        [6.2, 1.9],
        [5.2, 1.9],
        [4.9, 1.2],
        [1.9, 1.2],
        [1.7, 2],
        [0, 2.2],
      ],
      20,
      0.6,
    )
      .rotateX(Math.PI / 2)
      .rotateY(side > 0 ? 0 : Math.PI)
  const wheelPaint =
    (x0: number): Paint =>
    ([x, y, z]) => {
      const [dx, dy] = [x - x0, y - axleY]
      const r = Math.hypot(dx, dy)
      if (r > 4.95 || Math.abs(z) < 14.8) return g0
      const spoke = Math.abs(Math.sin(2.5 * Math.atan2(dy, dx))) * r * 0.4 - 0.34
      return blend(blend(deep, g0, covered(spoke, 0.2)), g0, covered(r - 1.85, 0.2))
    }
  const wheelsAt = (x: number): readonly THREE.BufferGeometry[] =>
    ([1, -1] as const).map((side) => tire(side).translate(x, axleY, side * 14.2))
  const fender = (x: number, side: 1 | -1): THREE.BufferGeometry =>
    sweep(
      Array.from({ length: 9 }, (_, i): Vec3 => {
        const angle = Math.PI * (0.06 + 0.88 * (i / 8))
        return [x + 7.9 * Math.cos(angle), axleY + 0.6 + 7.6 * Math.sin(angle), side * 13.4]
      }),
      superellipse(5.2, 1.3, 3, 8),
      { up: [0, 0, 1], fixedUp: false, noses: 1 },
    )
  const truck = roundedBox(46, 5, 17, 1.4, 1).translate(-1, -42, 0)
  const { place } = surfaceAt(whale, [-20, -17, 0], [-1, 0, 0])
  const lamp = lathe(
    [
      [3.2, -1.6],
      [3.4, 0.6],
      [2.9, 1.1],
      [2.5, 0.8],
      [0, 1.5],
    ],
    20,
    0.7,
  )
    .rotateZ(Math.PI / 2 + 0.24)
    .translate(place.x - 0.1, place.y, 0)
  const lampPaint: Paint = ([, y, z]) => blend(g0, white, covered(Math.hypot(y - place.y, z) - 2.5, 0.2))
  const bumper = sweep(
    Array.from({ length: 11 }, (_, i): Vec3 => {
      const angle = -1.05 + (i / 10) * 2.1
      return [-14.5 - 19.6 * Math.cos(angle), -38.6, 13.6 * Math.sin(angle)]
    }),
    superellipse(3, 2, 3, 8),
    { up: [0, 1, 0], fixedUp: true, noses: 2 },
  )
  const base = lathe(
    [
      [3.6, 0],
      [3.6, 1.1],
      [2.7, 1.6],
      [0, 1.7],
    ],
    20,
    0.7,
  ).translate(jetAt[0], -5.2, 0)
  const coats: readonly {
    readonly node: string
    readonly geometry: THREE.BufferGeometry
    readonly paint: Paint | string
    readonly density?: number
  }[] = [
    { node: '', geometry: body, paint: hull, density: 1.15 },
    { node: '', geometry: top, paint: roofPaint, density: 0.9 },
    { node: '', geometry: lamp, paint: lampPaint, density: 1.2 },
    ...[bumper, base].map((geometry) => ({ node: '', geometry, paint: gold })),
    { node: '', geometry: truck, paint: '#2C5380' },
    ...axles.flatMap((x) =>
      ([1, -1] as const).map((side) => ({ node: '', geometry: fender(x, side), paint: blue })),
    ),
    {
      node: 'spout',
      geometry: spout.translate(...jetAt),
      paint: (p, n) => water([p[0] - jetAt[0], p[1], p[2]], n),
      density: 0.7,
    },
    ...axles.flatMap((x, i) =>
      wheelsAt(x).map((geometry) => ({
        node: i === 0 ? 'wheels_front' : 'wheels_rear',
        geometry,
        paint: wheelPaint(x),
        density: 0.8,
      })),
    ),
  ]
  const { map, geometries } = await paintedSheet('paint', coats, { size: 768, quality: 64 })
  const abs = gloss('abs', '#FFFFFF', { map, roughness: 0.24 })
  const all = geometries.map((geometry) => part(geometry, abs))
  const { min, max } = boundsOf(all)
  const shift: Vec3 = [0, -max[1], -(min[2] + max[2]) / 2]
  const partsOf = (node: string): readonly Part[] =>
    moved(
      all.filter((_, i) => coats[i]?.node === node),
      shift,
    )
  const pivot = ([x, y, z]: Vec3): Vec3 => [x + shift[0], y + shift[1], z + shift[2]]
  const silver = metal('silver')
  const eye = eyelet(silver, { inner: 3.4, wire: 0.9, x: 0, y: -4.9 + shift[1], sink: 0.8 })
  const pins = axles.map((x) =>
    part(
      sweep(
        [
          [x, axleY, -16.6],
          [x, axleY, 16.6],
        ],
        1,
        { noses: 1 },
      ),
      silver,
    ),
  )
  return {
    hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
    body: partsOf(''),
    nodes: {
      spout: { parts: partsOf('spout'), pivot: pivot(jetAt) },
      wheels_front: { parts: partsOf('wheels_front'), pivot: pivot([axles[0], axleY, 0]) },
      wheels_rear: { parts: partsOf('wheels_rear'), pivot: pivot([axles[1], axleY, 0]) },
    },
    states: { spout_down: {}, spout_up: { poses: { spout: { turn: upright } } } },
    spinning: {
      wheels_front: { axis: [0, 0, 1], turnsPerSecond: 0.4 },
      wheels_rear: { axis: [0, 0, 1], turnsPerSecond: 0.4 },
    },
    fitting: [...eye.parts, ...moved(pins, shift)],
    occlusionMm: 4,
    simplifyMm: 0.05,
    massCenter: [-0.6, -26, 0],
  }
})
