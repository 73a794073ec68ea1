import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { grid } from '../../kit/grid'
import { hang } from '../../kit/hardware/hang'
import { eye, fabric } from '../../kit/materials'
import { blob, extruded, joined, loopsOf, offset, outlineDistance, polygon, rounded } from '../../kit/outline'
import { boundsOf, fitted, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { difference, ellipsoid, moved, type Sdf, smoothMin } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { normalTexture, svgTexture, tilingNoise } from '../../kit/texture'
import { boxUv } from '../../kit/uv'
import { at, mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { buttonEye, satinStitch, stitch } from './needlework'
import { ease, hit, onSurface, softMesh } from './soft'
import { trim } from './trim'

const half = 45.4
const thick = 33

/** A pomelo's outline: round below, drawn up to a blunt neck. */
const rindLine = (angle: number): Vec2 => {
  const neck = Math.exp(-(((angle - Math.PI / 2) / 0.36) ** 2))
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return [half * Math.sign(c) * Math.abs(c) ** 0.86, 45.4 * Math.abs(s) ** 0.86 + 3.6 * neck]
}
const rind = polygon([...steps(60).map((t) => rindLine(t * Math.PI)), [-half, -30], [half, -30]])
const slice = rounded(
  polygon([...steps(60).map((t) => rindLine(t * Math.PI)), [-half, -0.2], [half, -0.2]]),
  4,
)
const toRind = outlineDistance(rind)

/** Flesh between its skins: wedges that fan out from the core on the cut's lower edge. */
const wedges = 6
const core: Vec2 = [0, 3]
const segments = joined(
  ...Array.from({ length: wedges }, (_, i) => {
    const [from, to] = [i, i + 1].map((k) => mix(0.02, Math.PI - 0.02, k / wedges))
    const edge = steps(9).map((t): Vec2 => {
      const angle = mix(from ?? 0, to ?? 0, t)
      const [x, y] = rindLine(angle)
      const reach = (Math.hypot(x, y) - 9.4) / Math.hypot(x, y)
      return [x * reach, core[1] + y * reach]
    })
    const wedge = polygon([[core[0], core[1]], ...edge])
    return rounded(offset(wedge, -1.25), 2.2)
  }),
)
const toFlesh = outlineDistance(segments)

const pillow = extruded(slice, thick, 11)
const stem = ellipsoid([5, 4, 5], [0, 49, 0])
const dent = moved(ellipsoid([9, 3, 9]), [0, 53.5, 0])
const cushion: Sdf = (p) => {
  const swell = p[2] > 0 ? 3.4 * ease(0, -6.5, toFlesh(p[0], p[1])) : 2.6 * ease(-4, -24, toRind(p[0], p[1]))
  return pillow(p) - swell
}
const plush: Sdf = (p) => smoothMin(difference(3, cushion, dent)(p), stem(p), 2)

const isFront = (p: Vec3): number => 1.5 - p[2]
const pith = (p: Vec3): number => {
  const below = p[1] < 9 ? p[1] - 6 : 9
  return Math.min(Math.max(toRind(p[0], p[1]) + 3.4, isFront(p)), Math.max(below, Math.abs(p[0]) - 40))
}
const flesh = (p: Vec3): number => Math.max(toFlesh(p[0], p[1]) - 0.2, isFront(p))

const eyeX = 13
const eyeY = 20.5

const pile = (p: Vec3): number => {
  const inFront = p[2] > 8 ? 0 : 30
  const side = Math.abs(p[0])
  const atEye = Math.hypot(side - eyeX, p[1] - eyeY) + inFront
  const atMouth = Math.hypot(Math.max(0, side - 3), p[1] - 15.2) + inFront
  const skins = p[2] > 4 ? Math.abs(toFlesh(p[0], p[1]) - 0.6) : 30
  return (
    mix(0.3, 1, ease(2.6, 6, atEye)) *
    mix(0.4, 1, ease(1.2, 4, atMouth)) *
    mix(0.35, 1, ease(0.3, 2, skins)) *
    mix(0.6, 1, ease(0.2, 1.5, Math.abs(pith(p)))) *
    (p[2] < -11 ? mix(0.06, 1, ease(-5.5, -2.5, toRind(p[0], p[1]))) : 1)
  )
}

const backZ = (x: number, y: number): number => hit(cushion, [x, y, -60], [0, 0, 1], 0.7)[2]
const panelLine = (inset: number, count: number): readonly Vec3[] =>
  smoothPath(
    at(loopsOf(offset(slice, -inset)), 0).map(([x, y]): Vec3 => [x, y, 0]),
    count,
    true,
  )

/** The cotton back: its turned-in edge lies on the pile. */
const backPanel = (): THREE.BufferGeometry => {
  const line = panelLine(4.6, 57)
  return grid({
    columns: 56,
    rows: 5,
    closed: true,
    point: (u, v) => {
      const x = (u - Math.floor(u)) * 56
      const [a, b] = [at(line, Math.floor(x)), at(line, Math.floor(x) + 1)]
      const f = x - Math.floor(x)
      const way = Math.min(1, v * 1.3) ** 0.7
      const place: Vec2 = [mix(a[0], b[0], f) * way, mix(21, mix(a[1], b[1], f), way)]
      return [place[0], place[1], backZ(...place) - 0.7 + 2 * Math.max(0, v - 0.8) * 5]
    },
  })
}

/** Running stitches that hold the cotton back to the pile. */
const backStitches = (): readonly THREE.BufferGeometry[] => {
  const count = 38
  const path = panelLine(6.6, count * 3 + 1)
  return Array.from({ length: count }, (_, i) =>
    sweep(
      [0, 1, 2].map((k): Vec3 => {
        const [x, y] = at(path, i * 3 + k)
        return [x, y, backZ(x, y) - (k === 1 ? 1.1 : 0.4)]
      }),
      superellipse(1, 1, 2, 4),
      { noses: 0 },
    ),
  )
}

const leafShape: readonly Vec2[] = [
  [0, 0],
  [4, 4.2],
  [10, 6],
  [16.6, 4],
  [21.4, -0.6],
  [16, -4.4],
  [9, -5],
  [3.6, -3],
]

/** A felt leaf with stitched veins; from its stalk at the origin to one side, curling forward. */
const leaf = (size: number, side: 1 | -1) => {
  const bent = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
    const position = geometry.getAttribute('position')
    for (let i = 0; i < position.count; i++) {
      const [x, y] = [position.getX(i), position.getY(i)]
      position.setZ(i, position.getZ(i) + 0.014 * x * x - 0.03 * y * y)
    }
    geometry.computeVertexNormals()
    return geometry.scale(size, size, size)
  }
  const vein = (points: readonly Vec2[], radius: number): THREE.BufferGeometry =>
    sweep(
      smoothPath(
        points.map(([x, y]): Vec3 => [side * x, y, 1.1]),
        6,
      ),
      superellipse(radius * 2, radius * 2, 2, 4),
      { noses: 1 },
    )
  const outline = blob(
    leafShape.map(([x, y]): Vec2 => [side * x, y]),
    4,
  )
  return {
    felt: bent(plate(outline.simplify(0.06), { depth: 2, bevel: 0.7, segments: 2, dome: 0.1 })),
    veins: [
      vein(
        [
          [1, 0],
          [9, 0.5],
          [19.6, -0.5],
        ],
        0.42,
      ),
      ...[5.5, 12].flatMap((x) =>
        ([1, -1] as const).map((s) =>
          vein(
            [
              [x, 0],
              [x + 3.4, s * 3],
            ],
            0.32,
          ),
        ),
      ),
    ].map(bent),
  }
}

/** Half a pomelo: six padded segments in thick pith and green rind, a cotton back, two felt leaves. */
export const pomeloHalf = defineCharm(
  'pl-pomelo-half',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [yellow, cream, green] = colors
    const skin = await coat('main', [green, cream, yellow], 1.7)
    const wool = await trim('felt', green, ['#4A3216', green, '#5E8038', '#E08B3E'], { woolly: 0.8 })
    const glass = eye('button', '#1A1209')
    const slubs = tilingNoise(random, 4, 30)
    const weave = (u: number, v: number): number => {
      const [x, y] = [u * 16, v * 16]
      const over = (Math.floor(x) + Math.floor(y)) % 2 === 0
      const [a, b] = [Math.sin(Math.PI * (x % 1)), Math.sin(Math.PI * (y % 1))]
      return (over ? 0.55 + 0.45 * a : 0.25 + 0.5 * b) + 0.25 * slubs(u, v)
    }
    const flecks = Array.from({ length: 70 }, () => {
      const [x, y] = [random() * 128, random() * 128]
      return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(2 + 5 * random()).toFixed(1)}" height="0.9" fill="#B99B63" opacity="0.55"/>`
    }).join('')
    const cotton = fabric('cotton', '#FFFFFF', {
      map: await svgTexture(
        'cotton_flecks',
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><rect width="128" height="128" fill="${cream}"/>${flecks}</svg>`,
        { width: 128, quality: 70 },
      ),
      normalMap: await normalTexture('cotton_weave', 128, weave, { strength: 3, quality: 64 }),
    })
    const mesh = softMesh(plush, {
      min: [-52, -6, -26],
      max: [52, 62, 28],
      edge: 1.6,
      triangles: 3400,
      pile,
      hiddenIn: (p) => Math.max(p[2] + 14, toRind(p[0], p[1]) + 7, 7 - p[1]),
      hiddenMm: 0.6,
    })
    const leaves = (
      [
        [1, 1, [0.1, -0.35, 0.42]],
        [-1, 0.74, [0.1, 0.35, -0.5]],
      ] as const
    ).flatMap(([side, size, turn]) => {
      const { felt, veins } = leaf(size, side)
      return [felt, ...veins].map((geometry, i) => {
        geometry
          .rotateX(turn[0])
          .rotateY(turn[1])
          .rotateZ(turn[2])
          .translate(side * 1.5, 49, 3)
        return wool.dyed(i === 0 ? 1 : 2, geometry)
      })
    })
    const smile = stitch(
      plush,
      (
        [
          [-3.4, 16.2],
          [-1.9, 14.8],
          [0, 14.3],
          [1.9, 14.8],
          [3.4, 16.2],
        ] as const
      ).map(([x, y]) => onSurface(plush, hit(plush, [x, y, 80], [0, 0, -1]))),
      { radius: 0.6, lift: 0.8, count: 11 },
    )
    const cheeks = [-1, 1].flatMap((side) =>
      satinStitch(plush, {
        top: (u) => [side * 21 + mix(-3.4, 3.4, u), 15 + 2.2 * Math.sqrt(1 - (2 * u - 1) ** 2)],
        bottom: (u) => [side * 21 + mix(-3.4, 3.4, u), 15 - 2.2 * Math.sqrt(1 - (2 * u - 1) ** 2)],
        threads: 6,
        radius: 0.68,
        lift: 1,
        dome: 0.5,
      }),
    )
    const loop = wool.dyed(2, cordLoop({ height: 6.6, width: 4.8, wire: 0.85, y: 52 }))
    const body = fitted(
      [
        skin.dyed(mesh, [pith, flesh]),
        part(boxUv(backPanel(), 12), cotton),
        ...backStitches().map((geometry) => wool.dyed(1, geometry)),
        ...leaves,
        ...cheeks.map((geometry) => wool.dyed(3, geometry)),
        ...[-1, 1].map((side) =>
          part(buttonEye(plush, { x: side * eyeX, y: eyeY, radius: 3.3, lift: 0.9, flat: 0.6 }), glass),
        ),
        wool.dyed(0, smile),
        loop,
      ],
      facts.dims_mm,
      { slack: 0.16 },
    )
    const { min, max } = boundsOf(body.slice(-1))
    return {
      hanger: hang(facts, { attach: [0, max[1] - 1.7, (min[2] + max[2]) / 2] }),
      body,
      occlusionMm: 7,
      massCenter: [0, -34, 0],
      ellipsoids: [
        { center: [0, -36, 0], radii: [38, 24, 18] },
        { center: [0, -48, 0], radii: [45, 10, 18] },
      ],
    }
  },
)
