import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { grid } from '../../kit/grid'
import { hang } from '../../kit/hardware/hang'
import { metal, metalOf, metalThatLooks } from '../../kit/materials'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { fitted, type Part, part } from '../../kit/part'
import { solidNoise } from '../../kit/solid-noise'
import { lathe, roundedBox, smoothPath, superellipse, sweep, torus } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { step } from './wear'

/** The largest bell in mm: half width and half depth at the mouth, height at the sides. */
const [wide, deep, tall] = [10.6, 8, 35]

const flare = (v: number): number => 1 - 0.26 * v - 0.05 * Math.sin(Math.PI * v)

/** The almond section of a chime bell, pointed at both sides; v = 0 at the arched mouth, 1 at the flat top. */
const wallAt = (u: number, v: number): Vec3 => {
  const angle = -2 * Math.PI * u
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const x = c * flare(v)
  return [
    wide * x,
    -tall * (1 - v) + 5.6 * (1 - c * c) * (1 - v) ** 2,
    Math.sign(s) * deep * Math.abs(s) ** 1.35 * flare(v),
  ]
}

const upright = (p: Vec3): { readonly across: number; readonly v: number } => {
  const v = 1 + p[1] / tall
  return { across: p[0] / (wide * flare(Math.min(1, Math.max(0, v)))), v }
}

/** Distance to a curl that winds in from (x, y), for the drum panel at the mouth. */
const curlAt = (x: number, y: number): number => {
  const r = Math.hypot(x, y)
  const turns = (Math.atan2(y, x) / (2 * Math.PI) - r / 1.35 + 8) % 1
  return r > 3.1 ? r - 3.1 : Math.abs(turns - 0.5) * 1.35 - 0.3
}

const boss = (): THREE.BufferGeometry =>
  lathe(
    [
      [0.95, -0.3],
      [0.78, 0.55],
      [0.42, 1.1],
      [0, 1.2],
    ],
    7,
    0.9,
  ).rotateX(Math.PI / 2)

/** Three bosses by two on each of the four fields. */
const bosses = (): readonly THREE.BufferGeometry[] =>
  [0.52, 0.66, 0.8].flatMap((v) =>
    [0.36, 0.66].flatMap((across) =>
      [1, -1].flatMap((side) =>
        [1, -1].map((face) => {
          const u = Math.acos(across) / (2 * Math.PI)
          const [x, y, z] = wallAt(u, v)
          const tilt = Math.atan2(across * 1.1, 1)
          return boss()
            .rotateY(side * tilt)
            .scale(1, 1, face)
            .translate(side * x, y, face * Math.abs(z))
        }),
      ),
    ),
  )

/** Turns a mirrored mesh's triangles round again. */
const outward = (geometry: THREE.BufferGeometry, face: number): THREE.BufferGeometry => {
  if (face > 0) return geometry
  const index = geometry.getIndex()
  if (index === null) return geometry
  const list = [...index.array]
  for (let i = 0; i < list.length; i += 3) [list[i + 1], list[i + 2]] = [list[i + 2] ?? 0, list[i + 1] ?? 0]
  return geometry.setIndex(list)
}

/** Between bare bronze and what grew on it. */
const METALNESS = 0.55

const patinated = (hex: string): Vec3 => rgb(metalThatLooks(hex, METALNESS))

/** Three chime bells of green bronze, each smaller than the last, hooked below a brass beam with curled ends. */
export const chimeRow = defineCharm(
  'mu-chime-row',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [verdigris, brass, dark] = colors
    const [green, rubbed, black] = [verdigris, brass, dark].map(patinated) as [Vec3, Vec3, Vec3]
    const [cloud, grit] = [solidNoise(random, 5), solidNoise(random, 0.9)]
    const pale = blend(green, patinated('#98AC80'), 0.4)
    const paint: Paint = (p, n) => {
      const { across, v } = upright(p)
      const mottled = blend(green, pale, step(0.5, 0.8, 0.6 * cloud(p) + 0.4 * grit(p)))
      const side = Math.abs(across)
      const fields = v > 0.44 && v < 0.93 && side > 0.16 && side < 0.9
      const lines = Math.min(
        ...[0.45, 0.59, 0.73, 0.87].map((level) =>
          side > 0.16 && side < 0.9 ? Math.abs(v - level) * tall : 9,
        ),
        v > 0.45 && v < 0.87 ? Math.min(Math.abs(side - 0.17), Math.abs(side - 0.88)) * wide : 9,
      )
      const drum = v < 0.4 ? curlAt(Math.abs(p[0]) - 3.5, p[1] + tall * 0.735) : 9
      const ridge = Math.max(
        covered(lines - 0.26, 0.3),
        covered(drum, 0.35),
        step(0.86, 0.99, side),
        step(0.05, 0.015, v - 0.16 * Math.max(0, 1 - side * side)),
        step(0.3, 0.75, n[1]),
      )
      const shadow = Math.max(
        covered(Math.abs(lines - 0.55) - 0.24, 0.3),
        fields ? 0.16 : 0,
        covered(Math.abs(drum - 0.3) - 0.22, 0.3),
      )
      const aged = blend(
        blend(mottled, black, 0.75 * shadow),
        rubbed,
        ridge * (0.62 + 0.5 * (cloud(p) - 0.4)),
      )
      return aged
    }
    const wall = grid({ columns: 44, rows: 12, closed: true, point: wallAt })
    const top = grid({
      columns: 44,
      rows: 1,
      closed: true,
      point: (u, v) => {
        const [x, , z] = wallAt(u, 1)
        return [x * (1 - v), 0, z * (1 - v)]
      },
    })
    const { map, geometries } = await paintedSheet(
      'patina',
      [
        { geometry: wall, paint },
        { geometry: top, paint: metalThatLooks(verdigris, METALNESS) },
      ],
      { size: 512, quality: 74 },
    )
    const patina = metalOf('patina', '#FFFFFF', 0.46, { map, metalness: METALNESS })
    const polished = metalOf('brass', brass, 0.3)
    const hollow = metalOf('dark', dark, 0.6)
    const inside = outward(
      grid({
        columns: 28,
        rows: 2,
        closed: true,
        point: (u, v) => {
          const [x, y, z] = wallAt(u, v * 0.6)
          return [x * 0.955, y + 0.02, z * 0.93]
        },
      }),
      -1,
    )
    const normals = inside.getAttribute('normal')
    for (let i = 0; i < normals.count; i++)
      normals.setXYZ(i, -normals.getX(i), -normals.getY(i), -normals.getZ(i))
    const lip = sweep(
      Array.from({ length: 48 }, (_, i): Vec3 => {
        const [x, y, z] = wallAt(i / 48, 0)
        return [x * 0.985, y, z * 0.97]
      }),
      superellipse(0.9, 0.7, 2.4, 6),
      { closed: true, up: [0, 1, 0], fixedUp: true },
    )
    const handle = sweep(
      smoothPath(
        [
          [-2.5, -0.6, 0],
          [-2.7, 2.6, 0],
          [-1.7, 5, 0],
          [0, 5.8, 0],
          [1.7, 5, 0],
          [2.7, 2.6, 0],
          [2.5, -0.6, 0],
        ],
        22,
      ),
      superellipse(1.7, 2.2, 3, 8),
      { up: [0, 0, 1], fixedUp: true, noses: 0 },
    )
    const bell = (x: number, y: number, size: number): readonly Part[] =>
      [
        ...geometries.map((geometry) => part(geometry, patina)),
        part(inside, hollow),
        part(lip, polished),
        part(handle, polished),
        ...bosses().map((geometry, i) => part(outward(geometry, i % 2 === 0 ? 1 : -1), polished)),
      ].map(({ geometry, material }) =>
        part(geometry.clone().scale(size, size, size).translate(x, y, 0), material),
      )
    const places = [
      [-19.6, -16.6, 1],
      [2, -15.2, 0.83],
      [20.4, -14, 0.69],
    ] as const
    const beamY = -6.2
    const hooks = places.flatMap(([x, y, size]) => {
      const ringY = y + 5.8 * size + 0.3
      return [
        part(
          torus(1.75, 0.6, 18, 8)
            .rotateY(Math.PI / 2)
            .translate(x, ringY, 0),
          polished,
        ),
        part(torus(1.5, 0.55, 16, 8).translate(x, (ringY + beamY - 2.4) / 2 + 0.6, 0), polished),
        part(
          lathe(
            [
              [2.1, -1.1],
              [2.4, -0.6],
              [2.4, 0.4],
            ],
            16,
            0.9,
          ).translate(x, beamY - 3.1, 0),
          hollow,
        ),
      ]
    })
    const curl = (side: 1 | -1): readonly Part[] => {
      const path = Array.from({ length: 30 }, (_, i): Vec3 => {
        const t = i / 29
        const angle = -Math.PI / 2 + t * 1.62 * 2 * Math.PI
        const r = 4.6 * (1 - 0.72 * t)
        return [side * (28 + r * Math.cos(angle)), beamY + 1.6 + r * Math.sin(angle), 0]
      })
      return [
        part(
          sweep(path, superellipse(2, 5.6, 4, 10), {
            up: [0, 0, 1],
            fixedUp: true,
            scale: (t) => 1.15 - 0.4 * t,
            noses: 1,
          }),
          polished,
        ),
      ]
    }
    const beam = [
      part(roundedBox(57, 5.6, 6.4, 1.1, 2).translate(0, beamY, 0), polished),
      ...[-1, 1].flatMap((face) =>
        [-18.2, -0, 18.2].map((x) =>
          part(roundedBox(15, 2.6, 0.5, 0.24, 1).translate(x, beamY, face * 3.1), hollow),
        ),
      ),
      ...[-1, 1].flatMap((face) =>
        [-18.2, -0, 18.2].flatMap((x) =>
          [-4.6, 0, 4.6].map((dx) =>
            part(
              lathe(
                [
                  [0.95, -0.2],
                  [0.7, 0.45],
                  [0, 0.65],
                ],
                4,
                0.4,
              )
                .rotateX((face * Math.PI) / 2)
                .translate(x + dx, beamY, face * 3.3),
              polished,
            ),
          ),
        ),
      ),
      ...curl(1),
      ...curl(-1),
    ]
    const gold = metal('gold')
    const eye = eyelet(gold, { inner: 3.2, wire: 1, x: -2.4, y: beamY + 2.8, sink: 0.5 })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
      body: fitted([...beam, ...hooks, ...places.flatMap(([x, y, size]) => bell(x, y, size))], facts.dims_mm),
      fitting: eye.parts,
      occlusionMm: 4,
      simplifyMm: 0.04,
      massCenter: [-3.4, -27, 0],
      ellipsoids: [
        { center: [0, -6, 0], radii: [33, 5.4, 3.6] },
        { center: [-19.6, -34, 0], radii: [10.6, 18, 8] },
        { center: [2, -29, 0], radii: [9, 15, 6.6] },
        { center: [20.4, -26, 0], radii: [7.4, 12.6, 5.6] },
      ],
    }
  },
)
