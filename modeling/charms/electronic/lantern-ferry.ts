import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, type Material, metalOf, silk } from '../../kit/materials'
import { circle, cut, offset, roundedRect } from '../../kit/outline'
import { fitted, type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { ball, clean, lathe, superellipse, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { facing } from '../acrylic/sheet'
import { lanternLight, lanternSilk } from './lantern-art'

const sides = 8
const half = Math.PI / sides
/** Where the flat panels stand and how far they reach. */
const wall = { apothem: 17.4, top: -17, bottom: -41.5 }

/** 0 in the middle of a side, 1 at a corner. */
const cornering = (angle: number): number => {
  const turn = 2 * half
  return Math.abs(((((angle + half) % turn) + turn) % turn) - half) / half
}

const octagonal = (apothem: number, angle: number): number => apothem / Math.cos(cornering(angle) * half)

/** A profile of (apothem, y) turned into an eight-sided solid with sharp corners, a side to the front. */
const eightSided = (profile: readonly Vec2[]): THREE.BufferGeometry => {
  const turned = lathe(
    profile.map(([a, y]): Vec2 => [a / Math.cos(half), y]),
    sides,
    0.01,
  ).rotateY(half)
  const flat = turned.toNonIndexed()
  flat.computeVertexNormals()
  return clean(flat)
}

/** The roof: steep at its knob, flat at its eaves, the corners drawn out and turned up. */
const roofAt = (t: number, angle: number): Vec3 => {
  const corner = cornering(angle)
  const r = octagonal(mix(3.6, 21.4, t), angle) + 1.4 * corner ** 5 * t ** 3
  const y = -6.4 - 8.6 * (1 - (1 - t) ** 1.9) + 4.2 * corner ** 3.2 * t ** 3.4
  return [r * Math.sin(angle), y, r * Math.cos(angle)]
}

const roof = (): THREE.BufferGeometry => {
  const around = sides * 8
  const rows = [...steps(9).map((t) => [t, 0] as const), ...[1, 0.86, 0.7].map((t) => [t, -0.9] as const)]
  const positions = rows.flatMap(([t, down]) =>
    Array.from({ length: around }, (_, k) => {
      const [x, y, z] = roofAt(t, (k / around) * 2 * Math.PI)
      return [x, y + down, z]
    }).flat(),
  )
  const index: number[] = []
  for (let r = 0; r + 1 < rows.length; r++)
    for (let k = 0; k < around; k++) {
      const [a, b] = [r * around + k, r * around + ((k + 1) % around)]
      index.push(a, a + around, b, b, a + around, b + around)
    }
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3))
  geometry.setIndex(index)
  geometry.computeVertexNormals()
  return geometry
}

/** Hanging threads below (0, y, 0): fluted, a little wider at their ends. */
const threads = (y: number, length: number, radius: number, flutes: number): THREE.BufferGeometry => {
  const profile: readonly Vec2[] = [
    [0, y - length + 0.4],
    [radius * 0.85, y - length],
    [radius, y - length + 0.2],
    [radius * 0.93, y - length * 0.6],
    [radius * 0.8, y - length * 0.22],
    [radius * 0.5, y],
  ]
  const geometry = lathe(profile, flutes * 2, 1.2)
  const position = geometry.getAttribute('position')
  for (let i = 0; i < position.count; i++) {
    const [x, z] = [position.getX(i), position.getZ(i)]
    const deep = 1 + 0.07 * Math.cos(flutes * Math.atan2(x, z))
    position.setXYZ(i, x * deep, position.getY(i), z * deep)
  }
  const uv = geometry.getAttribute('uv')
  for (let i = 0; i < uv.count; i++) uv.setXY(i, (uv.getX(i) * flutes) / 8, 0.5)
  return geometry
}

/** A palace lantern: eight painted silk windows in red lacquer under turned-up eaves, silk tassels at every corner. */
export const lanternFerry = defineCharm(
  'el-lantern-ferry',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [red, cream, gold] = colors
    const lacquer = gloss('lacquer', red, { roughness: 0.4, clearcoat: 0.5, clearcoatRoughness: 0.12 })
    const brass = metalOf('brass', gold, 0.22)
    const strands = Array.from(
      { length: 24 },
      (_, i) =>
        `<rect x="${i * 4}" width="2.8" height="4" fill="hsl(0,0%,${82 + 18 * ((i * 7) % 5) * 0.25}%)"/>`,
    ).join('')
    const tassels = silk('tassel', red, {
      sheen: '#5A2018',
      map: await svgTexture(
        'strands',
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 4"><rect width="96" height="4" fill="#999"/>${strands}</svg>`,
        { width: 192, height: 8, quality: 80 },
      ),
    })
    const size = { width: 720, height: 624 }
    const painted: Material = {
      name: 'glow_silk',
      color: '#FFFFFF',
      map: await svgTexture('silk', lanternSilk(red, cream), { ...size, quality: 74 }),
      roughness: 0.55,
      sheen: '#4A3C28',
      sheenRoughness: 0.4,
      passes: { kind: 'frost', depth: 1.2, inside: 0.62, insideColor: '#FFF3D6' },
      emissive: '#FFB25E',
      emissiveStrength: 1.7,
      emissiveMap: await svgTexture('lamplight', lanternLight(), { width: 360, height: 312, quality: 66 }),
    }

    const tall = wall.top - wall.bottom
    const wide = 2 * wall.apothem * Math.tan(half)
    const window = cut(
      roundedRect(wide - 3.2, tall - 3.4, 0.6),
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((y) => circle(2.3, 20, [(x * (wide - 3.2)) / 2, (y * (tall - 3.4)) / 2])),
      ),
    ).simplify(0.03)
    const frame = cut(roundedRect(wide, tall, 0.7), window).simplify(0.02)
    const bead = cut(offset(window, 0.12, 24), offset(window, -0.4, 24)).simplify(0.03)
    const middle = (wall.top + wall.bottom) / 2
    const around = (make: (k: number) => THREE.BufferGeometry): readonly THREE.BufferGeometry[] =>
      Array.from({ length: sides }, (_, k) => make(k).rotateY(k * 2 * half))

    const silks = around((k) => {
      const place = { left: -wide / 2, right: wide / 2, bottom: -tall / 2, top: tall / 2 }
      const sheet = planarUv(new THREE.PlaneGeometry(wide - 0.6, tall - 0.6), place)
      const uv = sheet.getAttribute('uv')
      for (let i = 0; i < uv.count; i++) uv.setX(i, (uv.getX(i) + (k % 2)) / 2)
      return sheet.translate(0, middle, wall.apothem)
    })
    const corner = (r: number, y: number): Vec3 => [r * Math.sin(half), y, r * Math.cos(half)]
    const post = wall.apothem / Math.cos(half)
    const tip = roofAt(1, half)
    const tipR = Math.hypot(tip[0], tip[2])
    const red3d: readonly THREE.BufferGeometry[] = [
      roof(),
      eightSided([
        [15, -17.6],
        [19, -17.6],
        [19.3, -17],
        [18.6, -15.4],
        [17, -14.6],
      ]),
      eightSided([
        [3, -50.4],
        [7, -49.6],
        [9.5, -48],
        [15.6, -45.8],
        [16.4, -44.6],
        [19.2, -43.8],
        [19.6, -42.6],
        [19.2, -41.4],
        [16.8, -41],
      ]),
      ...around(() =>
        plate(frame, { depth: 1.1, bevel: 0.25, segments: 1, open: true, z: wall.apothem + 0.5 }).translate(
          0,
          middle,
          0,
        ),
      ),
      ...around(() =>
        sweep([corner(post, -42), corner(post, -15)], superellipse(2.3, 2.3, 2, 8), { noses: 0 }),
      ),
    ]
    const gold3d: readonly THREE.BufferGeometry[] = [
      lathe(
        [
          [3.9, -7.6],
          [4.5, -6.9],
          [4.2, -6.2],
          [2.6, -5.6],
          [2.2, -5.1],
          [2.7, -4.7],
          [2.2, -4],
          [0, -3.8],
        ],
        24,
        0.6,
      ),
      eightSided([
        [19.1, -44.5],
        [19.95, -44.1],
        [19.95, -43.5],
        [19.2, -43.2],
      ]),
      lathe(
        [
          [0, -53.4],
          [2.6, -53.2],
          [2.9, -52.4],
          [2.2, -51.6],
          [3.3, -50.8],
          [3.3, -50],
          [2.4, -49.6],
        ],
        20,
        0.6,
      ),
      ...around(() => facing(bead, wall.apothem + 1.08).translate(0, middle, 0)),
      ...around(() => {
        const path = [0.06, 0.3, 0.52, 0.7, 0.84, 0.93, 1].map((t): Vec3 => {
          const [x, y, z] = roofAt(t, half)
          return [x, y + 0.15, z]
        })
        return sweep([...path, corner(tipR + 0.9, tip[1] + 0.9)], superellipse(1.3, 1.3, 2, 6), { noses: 2 })
      }),
      sweep(
        Array.from({ length: sides * 8 }, (_, k): Vec3 => {
          const [x, y, z] = roofAt(1, (k / (sides * 8)) * 2 * Math.PI)
          return [x, y - 0.45, z]
        }),
        superellipse(1.15, 1.15, 2, 5),
        { closed: true, up: [0, 1, 0], fixedUp: true },
      ),
      ...around(() => ball(0.95, 8, 6).translate(...corner(tipR - 0.5, tip[1] - 3.2))),
      ...around(() =>
        sweep([corner(tipR - 0.5, tip[1]), corner(tipR - 0.5, tip[1] - 2.8)], 0.28, { noses: 0 }),
      ),
    ]
    const hanging = [
      threads(-53, 15, 4.3, 14),
      ...around(() => threads(0, 8.6, 1.5, 6).translate(...corner(tipR - 0.5, tip[1] - 3.8))),
    ]
    const eye = eyelet(brass, { inner: 3.2, wire: 0.9, y: -5, sink: 0 })
    const parts: readonly Part[] = [
      ...red3d.map((geometry) => part(geometry, lacquer)),
      ...[...gold3d].map((geometry) => part(geometry, brass)),
      ...eye.parts,
      ...hanging.map((geometry) => part(geometry, tassels)),
      ...silks.map((geometry) => part(geometry, painted)),
    ]
    const all = fitted(parts, facts.dims_mm)
    const shining = all.filter(({ material }) => material === painted)
    return {
      hanger: hang(facts, { attach: [0, -1.8, 0], holeAxis: eye.holeAxis }),
      body: all.filter(({ material }) => material !== painted),
      nodes: { glow_silk: shining },
      occlusionMm: 5,
      simplifyMm: 0.03,
      massCenter: [0, -28, 0],
      ellipsoids: [
        { center: [0, -13, 0], radii: [25, 9, 25] },
        { center: [0, -30, 0], radii: [20, 17, 20] },
        { center: [0, -56, 0], radii: [5, 12, 5] },
      ],
    }
  },
)
