import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, type Material, metal } from '../../kit/materials'
import { blend, type Coat, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { fitted, type Part, part } from '../../kit/part'
import { capsule, cylinder, intersection, type Sdf, sphere, union } from '../../kit/sdf'
import { sdfMesh } from '../../kit/sdf-mesh'
import { ball, lathe, smoothPath, superellipse, sweep, torus } from '../../kit/solids'
import { mix, type Vec3 } from '../../kit/vector'
import { jarGlass } from './firefly-glass'

const ground = -60.4

/** A firefly: where it is, the way its head points (turns about Z, then Y). */
interface Firefly {
  readonly at: Vec3
  readonly tilt: number
  readonly yaw: number
}

const near: readonly Firefly[] = [
  { at: [-8.2, -31.5, 8], tilt: 0.7, yaw: -0.5 },
  { at: [9.6, -40, 8.4], tilt: -0.9, yaw: 0.4 },
  { at: [0.6, -46.5, 12.2], tilt: 0.35, yaw: 0 },
]
const far: readonly Firefly[] = [
  { at: [7.6, -28, -1], tilt: -0.5, yaw: 0.9 },
  { at: [-11.4, -43.5, -1.5], tilt: 0.9, yaw: -1.2 },
  { at: [2, -36, -9], tilt: 0.4, yaw: 2.6 },
]

const placed = (geometry: THREE.BufferGeometry, { at, tilt, yaw }: Firefly): THREE.BufferGeometry =>
  geometry
    .rotateZ(tilt)
    .rotateY(yaw)
    .translate(...at)

/** The lamp at a firefly's tail. */
const lampOf = (fly: Firefly): THREE.BufferGeometry =>
  placed(ball(2.05, 10, 7).scale(1, 1.4, 1).translate(0, -1.9, 0), fly)

/** A firefly jar: moss, a birch twig, toadstools and six points of light under a tin lid with air holes. */
export const fireflyJar = defineCharm(
  'el-firefly-jar',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [mint, green, yellow] = colors
    const shades = {
      deep: '#5E8A3C',
      leaf: '#8DB55A',
      birch: '#CFCFC2',
      dark: '#3D4038',
      wing: '#E9EFEA',
      sun: '#EBC95C',
    }

    const tufts = Array.from({ length: 46 }, (_, i): Sdf => {
      const angle = i * 2.399963
      const r = 16.2 * Math.sqrt((i + 0.4) / 46)
      const size = mix(1.7, 3.1, random())
      const hill =
        7.2 * Math.exp(-(((r * Math.sin(angle) + 5) / 9) ** 2) - ((r * Math.cos(angle) + 3) / 9) ** 2)
      return sphere(size, [r * Math.sin(angle), ground + 2.2 + hill + 1.6 * random(), r * Math.cos(angle)])
    })
    const hill = union(
      2,
      capsule([-5, ground, -3], [-4.4, ground + 5.4, -3], 8, 4.6),
      cylinder(17.4, 4.4, 1.6, [0, ground + 1.6, 0]),
      ...tufts,
    )
    const mound = intersection(0.8, hill, cylinder(18.3, 40, 0.5, [0, ground + 20, 0]))
    const moss = sdfMesh(mound, {
      min: [-19.5, ground - 1, -19.5],
      max: [19.5, ground + 18, 19.5],
      edge: 1.9,
    })
    const specks = Array.from(
      { length: 90 },
      (): Vec3 => [36 * (random() - 0.5), ground + 14 * random(), 36 * (random() - 0.5)],
    )
    const mossy: Paint = ([x, y, z], [, up]) => {
      const fine = 0.5 + 0.5 * Math.sin(x * 5.1 + 2 * Math.sin(z * 4.3)) * Math.sin(y * 5.7 + z * 3.9)
      const lit = Math.min(1, Math.max(0, 0.2 + 0.55 * up + 0.4 * (fine - 0.4)))
      const base =
        lit < 0.5
          ? blend(rgb(shades.deep), rgb(green), lit * 2)
          : blend(rgb(green), rgb('#A5C86C'), lit * 2 - 1)
      const flower = specks.some((p) => Math.hypot(p[0] - x, p[1] - y, p[2] - z) < 0.85)
      return flower && up > 0.1 ? rgb(yellow) : base
    }

    const twig = (points: readonly Vec3[], from: number, to: number): THREE.BufferGeometry =>
      sweep(smoothPath(points, 9), superellipse(2, 2, 2, 5), { scale: (t) => mix(from, to, t), noses: 1 })
    const twigs = [
      twig(
        [
          [-7, -59, 0],
          [-4.4, -48, 1],
          [-2, -40, -1],
          [3.4, -32, 0],
          [7, -29.6, -1],
        ],
        1.35,
        0.6,
      ),
      twig(
        [
          [-3.6, -45, 0.6],
          [-7.6, -39, 4],
          [-8.4, -34.6, 7],
        ],
        0.8,
        0.45,
      ),
      twig(
        [
          [-1.6, -39.4, -0.8],
          [1.2, -37.6, -5],
          [2, -37, -8],
        ],
        0.65,
        0.4,
      ),
      twig(
        [
          [-5.2, -51, 0.8],
          [-9.4, -47.6, 0],
          [-11.4, -45.8, -1],
        ],
        0.7,
        0.4,
      ),
    ]
    const blade = (x: number, z: number, tall: number, lean: Vec3): THREE.BufferGeometry =>
      sweep(
        smoothPath(
          [
            [x, ground + 2, z],
            [x + lean[0] * 0.25, ground + tall * 0.6, z + lean[2] * 0.25],
            [x + lean[0], ground + tall, z + lean[2]],
          ],
          6,
        ),
        superellipse(1.5, 0.5, 2, 4),
        { scale: (t) => 1.05 - t * 0.95, noses: 1 },
      )
    const blades = (count: number, turn: number) =>
      Array.from({ length: count }, (_, i) => {
        const angle = turn + i * 1.9
        const r = mix(9, 14.6, random())
        const [s, c] = [Math.sin(angle), Math.cos(angle)]
        return blade(r * s, r * c, mix(13, 24, random()), [
          2.6 * s + 3 * (random() - 0.5),
          0,
          1.6 * c + 3 * (random() - 0.5),
        ])
      })
    const toadstool = (x: number, z: number, tall: number, cap: number) => ({
      stem: sweep(
        [
          [x, ground + 2, z],
          [x, ground + tall, z],
        ],
        superellipse(cap * 0.62, cap * 0.62, 2, 8),
        { noses: 1 },
      ),
      cap: lathe(
        [
          [0, -0.1],
          [cap * 0.9, -0.25],
          [cap, 0.15],
          [cap * 0.88, cap * 0.5],
          [cap * 0.5, cap * 0.85],
          [0, cap * 0.98],
        ],
        12,
        0.9,
      )
        .rotateZ(-0.12)
        .translate(x, ground + tall, z),
    })
    const toadstools = [
      toadstool(7.2, 12.2, 8.2, 3.4),
      toadstool(11, 9.6, 5.8, 2.4),
      toadstool(-9.6, 11, 7, 2.6),
    ]
    const flies = [...near, ...far]
    const wires = flies.map(({ at: [x, y, z] }) =>
      sweep(
        [
          [x * 0.94, ground + 3, z * 0.94],
          [x, y - 3.4, z],
        ],
        superellipse(0.3, 0.3, 2, 3),
        { noses: 0 },
      ),
    )
    const heads = flies.map((fly) => placed(ball(1.2, 8, 5).scale(1, 0.95, 1).translate(0, 1.4, 0), fly))
    const wings = flies.flatMap((fly) =>
      [-1, 1].map((side) =>
        placed(
          ball(1, 7, 4)
            .scale(0.85, 2.3, 0.22)
            .translate(0, -1.5, 0)
            .rotateZ(side * 0.75)
            .translate(side * 0.5, 0.8, -1.1),
          fly,
        ),
      ),
    )

    const lid = lathe(
      [
        [14.6, -15.4],
        [15.2, -15.5],
        [15.7, -15],
        [15.7, -14.2],
        [15.1, -13.7],
        [15.1, -8.2],
        [15.6, -7.7],
        [15.7, -6.9],
        [15.2, -5.8],
        [14.2, -5.3],
        [12.6, -5.4],
        [12, -5.9],
        [6.4, -5.6],
        [4.6, -4.6],
        [0, -4.4],
      ],
      32,
      0.7,
    )
    const knurls = Array.from({ length: 32 }, (_, i) =>
      sweep(
        [
          [0, -13.2, 15.15],
          [0, -8.7, 15.15],
        ],
        superellipse(1.1, 0.9, 2, 4),
        { noses: 0 },
      ).rotateY((i / 32) * 2 * Math.PI),
    )
    const holes = Array.from({ length: 6 }, (_, i) =>
      new THREE.CircleGeometry(0.85, 10)
        .rotateX(-Math.PI / 2)
        .translate(0, -5.62, 9.2)
        .rotateY((i / 6) * 2 * Math.PI + 0.3),
    )
    const puck = lathe(
      [
        [0, -64.6],
        [17.4, -64.6],
        [18.6, -63.6],
        [18.8, -61.4],
        [18.2, -60.2],
        [0, -59.8],
      ],
      32,
      0.6,
    )
    const twine = [-17.3, -18.5].map((y, i) =>
      torus(14.85 + 0.55 * i, 0.72, 28, 5)
        .rotateX(Math.PI / 2)
        .translate(0, y, 0),
    )
    const bow = [-1, 1].flatMap((side) => [
      sweep(
        smoothPath(
          [
            [0, -18, 16],
            [side * 3.6, -15.6, 16.6],
            [side * 6, -16.6, 16.2],
            [side * 4.4, -19, 16.6],
            [0.4 * side, -18.2, 16.4],
          ],
          14,
        ),
        superellipse(1.2, 1.2, 2, 5),
        { noses: 1 },
      ),
      sweep(
        smoothPath(
          [
            [0, -18, 16.2],
            [side * 2, -21, 17.8],
            [side * (3 + 0.6 * side), -25.6, 20.2 - 0.8],
          ],
          9,
        ),
        superellipse(1.2, 1.2, 2, 5),
        { noses: 1 },
      ),
    ])
    const knot = ball(1.3, 8, 5).translate(0, -18, 16.6)
    const eye = eyelet(metal('silver'), { inner: 3, wire: 0.85, y: -4.7, sink: 0 })

    const coats: readonly Coat[] = [
      { geometry: moss, paint: mossy },
      ...twigs.map((geometry): Coat => ({ geometry, paint: shades.birch })),
      ...[...heads, ...holes].map((geometry): Coat => ({ geometry, paint: shades.dark })),
      ...blades(5, 0.4).map((geometry): Coat => ({ geometry, paint: green })),
      ...blades(4, 1.3).map((geometry): Coat => ({ geometry, paint: shades.leaf })),
      ...toadstools.flatMap(({ stem, cap }): readonly Coat[] => [
        { geometry: stem, paint: shades.wing },
        { geometry: cap, paint: shades.sun },
      ]),
      ...[...wings, ...wires].map((geometry): Coat => ({ geometry, paint: shades.wing })),
      ...[lid, ...knurls, puck, ...eye.parts.map(({ geometry }) => geometry)].map(
        (geometry): Coat => ({ geometry, paint: mint }),
      ),
      ...[...twine, ...bow, knot].map((geometry): Coat => ({ geometry, paint: yellow })),
    ]
    const sheet = await paintedSheet('meadow', coats, { size: 512, quality: 76 })
    const painted = gloss('meadow', '#FFFFFF', {
      map: sheet.map,
      roughness: 0.5,
      clearcoat: 0.3,
      clearcoatRoughness: 0.3,
    })
    const lamp: Material = {
      name: 'glow_firefly',
      color: yellow,
      roughness: 0.3,
      clearcoat: 0.8,
      clearcoatRoughness: 0.1,
      emissive: '#E8F27A',
      emissiveStrength: 2.2,
    }
    const glass = await jarGlass()
    const lamps = (group: readonly Firefly[]): readonly Part[] => group.map((fly) => part(lampOf(fly), lamp))
    const [here, there] = [lamps(near), lamps(far)]
    const all = fitted(
      [...sheet.geometries.map((geometry) => part(geometry, painted)), ...glass, ...here, ...there],
      facts.dims_mm,
    )
    const solid = all.slice(0, sheet.geometries.length + glass.length)
    return {
      hanger: hang(facts, { attach: [0, -1.7, 0], holeAxis: eye.holeAxis }),
      body: solid,
      nodes: {
        glow_flies: all.slice(solid.length, solid.length + here.length),
        glow_flies_far: all.slice(solid.length + here.length),
      },
      occlusionMm: 4,
      simplifyMm: 0.04,
      massCenter: [0, -44, 0],
      ellipsoids: [
        { center: [0, -46, 0], radii: [20, 21, 20] },
        { center: [0, -24, 0], radii: [17, 16, 17] },
      ],
    }
  },
)
