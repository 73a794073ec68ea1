import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, metalOf } from '../../kit/materials'
import { circle, cut, type Outline, polygon, roundedRect, star } from '../../kit/outline'
import { type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { ball, lathe, superellipse, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, type Vec2, type Vec3 } from '../../kit/vector'
import { plain, skyLight, skyPaint, skySheet, stars } from './planetarium-sky'

const radius = 18.6
const center: Vec3 = [0, -25.8, 0]
/** The ring leans towards the viewer, so that its face is seen. */
const lean = 0.23
const wheel: Vec3 = [0, -50.6, 9.4]

/** A toothed wheel's outline: each tooth from its root over a flat tip. */
const toothed = (teeth: number, root: number, tip: number): Outline =>
  polygon(
    Array.from({ length: teeth * 4 }, (_, i): Vec2 => {
      const angle = ((Math.floor(i / 4) + at([-0.3, -0.15, 0.15, 0.3], i)) / teeth) * 2 * Math.PI
      const r = i % 4 === 0 || i % 4 === 3 ? root : tip
      return [r * Math.sin(angle), r * Math.cos(angle)]
    }).toReversed(),
  )

const lookAt = (geometry: THREE.BufferGeometry, [u, v]: Vec2): THREE.BufferGeometry => {
  const uv = new Float32Array(geometry.getAttribute('position').count * 2)
  for (let i = 0; i < uv.length; i += 2) uv.set([u, v], i)
  return geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
}

/** The night-blue shell, its seam behind; the picture is laid over it by longitude and latitude. */
const shell = (): THREE.BufferGeometry => {
  const rows = 24
  const geometry = lathe(
    Array.from({ length: rows + 1 }, (_, i): Vec2 => {
      const angle = -Math.PI / 2 + (i / rows) * Math.PI
      return [Math.max(0, radius * Math.cos(angle)), radius * Math.sin(angle)]
    }),
    48,
    1,
  ).rotateY(Math.PI)
  const uv = geometry.getAttribute('uv')
  const position = geometry.getAttribute('position')
  for (let i = 0; i < uv.count; i++) {
    const up = Math.min(1, Math.max(-1, position.getY(i) / radius))
    uv.setY(i, skySheet.share * (0.5 - Math.asin(up) / Math.PI))
  }
  return geometry.translate(...center)
}

/** A star-shaped hole, filled by the lens behind it. */
const lens = ([longitude, latitude, size]: (typeof stars)[number], turn: number): THREE.BufferGeometry =>
  plate(star(5, size * 1.12, size * 0.5), { depth: 0.6, bevel: 0.12, segments: 1, open: true })
    .rotateZ(turn)
    .translate(0, 0, radius + 0.02)
    .rotateX((-latitude * Math.PI) / 180)
    .rotateY((longitude * Math.PI) / 180)
    .translate(...center)

/** A pocket planetarium: a night sky pierced by 24 stars in brass rings, its crank and wheel below. */
export const planetarium = defineCharm('el-planetarium', async ({ facts, colors }): Promise<CharmModel> => {
  const [night, gold, pale] = colors
  const { w, h } = facts.dims_mm
  const size = { width: 1024, height: Math.round((1024 * skySheet.height) / skySheet.width) }
  const sky = gloss('', '#FFFFFF', {
    name: 'glow_sky',
    map: await svgTexture('sky', skyPaint(night, gold, pale), { ...size, quality: 74 }),
    roughness: 0.34,
    clearcoat: 0.7,
    clearcoatRoughness: 0.1,
    emissive: '#FFF3D1',
    emissiveStrength: 1.8,
    emissiveMap: await svgTexture('starlight', skyLight(), { width: 512, height: 278, quality: 60 }),
  })
  const brass = metalOf('brass', gold, 0.24)

  const drum = lathe(
    [
      [0, -56.2],
      [7.2, -56.2],
      [8.2, -55.2],
      [8.2, -47.4],
      [7.4, -46.2],
      [4, -45.6],
    ],
    36,
    0.6,
  )
  const sphere = [
    shell(),
    ...stars.map((hole, i) => lookAt(lens(hole, i * 0.7), plain.star)),
    lookAt(drum, plain.night),
  ]
  const eye = eyelet(brass, { inner: 2.7, wire: 0.8, y: -5.9, sink: 0 })
  const meridian = sweep(
    Array.from({ length: 72 }, (_, i): Vec3 => {
      const angle = (i / 72) * 2 * Math.PI
      return [19.85 * Math.sin(angle), center[1] + 19.85 * Math.cos(angle), 0]
    }),
    superellipse(2.8, 1.2, 4, 10),
    { closed: true, up: [0, 0, 1], fixedUp: true },
  )
  const frame = [
    meridian,
    lathe(
      [
        [4.6, -7.4],
        [5, -6.6],
        [4.4, -5.8],
        [2.6, -5.2],
        [2, -4.6],
        [0, -4.4],
      ],
      24,
      0.6,
    ),
    lathe(
      [
        [4.4, -47],
        [6.4, -46.6],
        [6.7, -45.8],
        [5.4, -44.8],
        [3, -44.2],
      ],
      28,
      0.6,
    ),
    ...[-55.6, -47.6].map((y) =>
      lathe(
        [
          [8, y - 0.5],
          [8.6, y - 0.5],
          [8.6, y + 0.5],
          [8, y + 0.5],
        ],
        36,
        0.4,
      ),
    ),
    lathe(
      [
        [0, -h],
        [1.4, -h + 0.3],
        [1.9, -h + 1.2],
        [1.4, -h + 2],
        [2.6, -h + 2.6],
        [4.6, -h + 3.3],
        [5, -h + 4],
        [4, -h + 4.6],
      ],
      24,
      0.6,
    ),
    sweep(
      [
        [0, wheel[1], 7],
        [0, wheel[1], wheel[2] + 0.2],
      ],
      superellipse(3.4, 3.4, 2, 14),
      { noses: 0 },
    ),
  ]
  const marks = Array.from({ length: 24 }, (_, i) =>
    (i % 6 === 0 ? star(4, 0.85, 0.4) : roundedRect(0.34, i % 2 === 0 ? 1.1 : 0.7, 0.1, 4))
      .translate([0, 21.6])
      .rotate((i * 360) / 24),
  )
  const ringPlate = cut(toothed(48, 22.2, w / 2), circle(20.85, 56), ...marks)
  const ring = plate(ringPlate, { depth: 1.9, bevel: 0.18, segments: 1 })
    .rotateX(-Math.PI / 2)
    .rotateX(lean)
    .translate(...center)
  const spokes = Array.from({ length: 5 }, (_, i) => circle(1.55, 20, [0, 4.1]).rotate(i * 72))
  const gear = [
    plate(cut(toothed(20, 6.7, 8.1), ...spokes), { depth: 1.8, bevel: 0.2, segments: 1, z: 0 }),
    lathe(
      [
        [1.9, 0.8],
        [1.9, 1.6],
        [1.5, 2],
        [0, 2.1],
      ],
      18,
      0.6,
    ).rotateX(Math.PI / 2),
    sweep(
      [
        [0, 0, 2.2],
        [4.6, 3.2, 2.2],
      ],
      superellipse(2.2, 1, 3.5, 8),
      { up: [0, 0, 1], fixedUp: true, noses: 2 },
    ),
  ].map((geometry) => geometry.translate(...wheel))
  const shown = (list: readonly THREE.BufferGeometry[]): readonly Part[] =>
    list.map((geometry) => part(geometry, brass))
  return {
    hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
    body: [...shown(frame), ...eye.parts],
    nodes: {
      glow_sky: sphere.map((geometry) => part(geometry, sky)),
      ring: { parts: shown([ring]), pivot: center },
      gear: {
        parts: [
          ...shown(gear),
          ...shown([
            ball(1.75, 14, 9)
              .scale(1, 1, 1.15)
              .translate(wheel[0] + 4.6, wheel[1] + 3.2, wheel[2] + 3.6),
          ]),
        ],
        pivot: wheel,
      },
    },
    states: { off: {}, project: {} },
    spinning: {
      ring: { axis: [0, Math.cos(lean), Math.sin(lean)], turnsPerSecond: 0.05 },
      gear: { axis: [0, 0, 1], turnsPerSecond: -0.18 },
    },
    occlusionMm: 4,
    simplifyMm: 0.04,
    massCenter: [0, -29, 0],
    ellipsoids: [
      { center, radii: [21.5, 21, 21.5] },
      { center: [0, -50, 1.5], radii: [9, 10, 11] },
    ],
  }
})
