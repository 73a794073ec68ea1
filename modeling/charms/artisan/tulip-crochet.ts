import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { sewnLoop } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { brightened, cordOf, type Material, yarn } from '../../kit/materials'
import { meshOf } from '../../kit/mesh'
import { fitted, type Part, part } from '../../kit/part'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { at, mix, steps, type Vec3 } from '../../kit/vector'
import { crochetTextures, stitchesPerTile } from './crochet'

const stitchWide = 4.3
const stitchHigh = 3.9
const budBottom = -50

/** A sheet of crochet over a grid of (s, t) in [−1, 1] × [0, 1]; UVs count stitches in mm along both ways. */
const sheet = (
  columns: number,
  rows: number,
  point: (s: number, t: number) => Vec3,
  size: (t: number) => { readonly half: number; readonly along: number },
): THREE.BufferGeometry => {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const [p, a, b] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  const h = 0.01
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const [s, t] = [(column / columns) * 2 - 1, row / rows]
      const [lo, hi] = [Math.max(0, t - h), Math.min(1 - 1e-3, t + h)]
      positions.push(...point(s, t))
      const mid = Math.min(t, 1 - 3 * h)
      a.set(...point(s + h, mid)).sub(p.set(...point(s - h, mid)))
      b.set(...point(s, hi)).sub(p.set(...point(s, lo)))
      normals.push(...a.cross(b).normalize().toArray())
      const { half, along } = size(t)
      uvs.push(0.125 + (s * half) / stitchWide / stitchesPerTile, -along / stitchHigh / stitchesPerTile)
    }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const i = row * (columns + 1) + column
      const j = i + columns + 1
      indices.push(i, i + 1, j + 1, i, j + 1, j)
    }
  return meshOf({ positions, normals, uvs, indices })
}

/** Radius of the bud at a height: a cup that closes to its tips. */
const budRadius = (y: number): number => {
  const t = Math.min(1, Math.max(0, (y - budBottom) / -budBottom))
  return 17.2 * Math.sin(Math.PI * mix(0.1, 0.86, t ** 0.78)) ** 0.72 + 1.6 * Math.max(0, t - 0.8)
}

interface Petal {
  readonly angle: number
  readonly top: number
  readonly layer: number
  readonly from: number
}

const petalHalf = (t: number): number =>
  t < 0.45
    ? mix(7, 16.6, Math.sin((t / 0.45) * (Math.PI / 2)))
    : 16.6 * (1 - ((t - 0.45) / 0.55) ** 1.9) ** 0.95

const onPetal =
  ({ angle, top, layer, from }: Petal) =>
  (s: number, u: number): Vec3 => {
    const t = mix(from, 1, u)
    const y = mix(budBottom, top, t) - 1.6 * s * s * Math.sin(Math.PI * t)
    const half = petalHalf(t)
    const reach = budRadius(y) + layer
    const curl =
      2.6 * (Math.max(0, t - 0.8) * 5) ** 2 + 0.9 * Math.exp(-(((Math.abs(s) - 1) / 0.25) ** 2)) * t
    const r = reach + curl
    const around = angle + (s * half) / Math.max(9, reach)
    return [r * Math.sin(around), y, r * Math.cos(around)]
  }

/** The petal's border, worked over with shell stitches: a plump cord that swells at every stitch. */
const border = (points: readonly Vec3[], rows: number, radius: number, swells: number, around = 5) =>
  sweep(smoothPath(points, rows), superellipse(radius * 2, radius * 2, 2, around), {
    scale: (t) => 0.72 + 0.5 * Math.abs(Math.sin(Math.PI * swells * t)),
    noses: 1,
  })

const petalBorder = (petal: Petal, rows: number, swells: number): THREE.BufferGeometry => {
  const point = onPetal(petal)
  const side = steps(12).map((u) => u * 0.985)
  return border(
    [...side.map((u) => point(-1, u)), ...side.toReversed().map((u) => point(1, u))],
    rows,
    1.15,
    swells,
  )
}

const leaf = (line: readonly Vec3[], width: number, fold: number) => {
  const path = smoothPath(line, 33)
  const place = (t: number): { readonly p: THREE.Vector3; readonly across: THREE.Vector3 } => {
    const x = Math.min(0.9999, Math.max(0, t)) * (path.length - 1)
    const i = Math.floor(x)
    const [a, b] = [new THREE.Vector3(...at(path, i)), new THREE.Vector3(...at(path, i + 1))]
    const p = a.clone().lerp(b, x - i)
    const ahead = new THREE.Vector3(...at(path, Math.min(path.length - 1, i + 3)))
    const behind = new THREE.Vector3(...at(path, Math.max(0, i - 3)))
    const along = ahead.sub(behind).normalize()
    return { p, across: along.cross(new THREE.Vector3(0, 0, 1)).normalize() }
  }
  const half = (t: number): number =>
    (width / 2) * Math.sin(Math.PI * (0.015 + 0.985 * t) ** 0.82) ** 0.85 + 0.25
  const point = (s: number, t: number): Vec3 => {
    const { p, across } = place(t)
    const q = p.addScaledVector(across, s * half(t))
    return [q.x, q.y, q.z + fold * Math.abs(s) ** 1.5 * Math.sin(Math.PI * Math.min(1, t * 1.05)) ** 0.7]
  }
  const length = path
    .slice(1)
    .reduce((sum, p, i) => sum + Math.hypot(...p.map((v, k) => v - at(at(path, i), k))), 0)
  return { point, half, length }
}

/** A crocheted tulip: six petals with worked borders round a loop of cord, a stem, two leaves. */
export const tulipCrochet = defineCharm(
  'ar-tulip-crochet',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [pink, green, pale] = colors
    const { map, normalMap } = await crochetTextures(random)
    const worked: Partial<Material> = {
      map,
      normalMap,
      normalScale: 1,
      doubleSided: true,
      sheenRoughness: 0.45,
    }
    const bud = yarn('pink', brightened(pink, 1.05), { ...worked, sheen: '#6A3F49' })
    const grass = yarn('green', brightened(green, 1), { ...worked, sheen: '#2C3A26' })
    const edge = yarn('pale', pale, { sheen: '#5A4A4C' })

    const outer = [0, 1, 2].map(
      (i): Petal => ({ angle: (i * 2 * Math.PI) / 3 + 0.12, top: -5.5, layer: 0, from: 0 }),
    )
    const inner = [0, 1, 2].map(
      (i): Petal => ({ angle: ((i + 0.5) * 2 * Math.PI) / 3 + 0.12, top: -1.2, layer: -2.3, from: 0.3 }),
    )
    const petalSheet = (petal: Petal, columns: number, rows: number): THREE.BufferGeometry =>
      sheet(columns, rows, onPetal(petal), (u) => {
        const t = mix(petal.from, 1, u)
        return { half: petalHalf(t), along: t * 52 }
      })
    const stemPath = smoothPath(
      [
        [0, budBottom + 4, 0],
        [0.4, -66, 0.6],
        [1.2, -86, 0.4],
        [0.2, -106, 0],
        [-0.6, -121, 0],
      ],
      22,
    )
    const stem = sweep(stemPath, 3.7, { noses: 2 })
    const stemUv = stem.getAttribute('uv')
    for (let i = 0; i < stemUv.count; i++)
      stemUv.setXY(i, (stemUv.getX(i) * 6) / stitchesPerTile, stemUv.getY(i) / stitchHigh / stitchesPerTile)
    const calyx = sheet(
      20,
      4,
      (s, t) => {
        const r = mix(3.9, budRadius(budBottom + 5.2) + 0.5, Math.sin((t * Math.PI) / 2))
        const y = mix(budBottom - 3.5, budBottom + 5 - 1.6 * Math.cos(6 * Math.PI * s), t)
        return [r * Math.sin(s * Math.PI), y, r * Math.cos(s * Math.PI)]
      },
      (t) => ({ half: 6 * stitchWide, along: t * 2.6 * stitchHigh }),
    )
    const core = sheet(
      18,
      3,
      (s, t) => {
        const r = mix(budRadius(-15) - 1.6, 0.2, t)
        return [
          r * Math.sin(s * Math.PI),
          mix(-15, -10.5, Math.sin((t * Math.PI) / 2)),
          r * Math.cos(s * Math.PI),
        ]
      },
      (t) => ({ half: 8 * stitchWide, along: t * 3 * stitchHigh }),
    )
    const leaves = [
      leaf(
        [
          [0.6, -121, 3.4],
          [5.6, -108, 4.6],
          [13.5, -90, 4],
          [20.4, -72, 2],
          [23.6, -57, -2],
        ],
        14,
        3.6,
      ),
      leaf(
        [
          [-1.6, -121, 3],
          [-6.4, -111, 4],
          [-14.6, -97, 3.4],
          [-20.6, -83, 1.6],
          [-23.8, -71, -1.6],
        ],
        13,
        3.4,
      ),
    ]
    const leafParts = leaves.flatMap(({ point, half, length }): readonly Part[] => {
      const side = steps(12)
      return [
        part(
          sheet(6, 20, point, (t) => ({ half: half(t), along: t * length })),
          grass,
        ),
        part(
          withUv(
            border(
              [...side.map((t) => point(-1, t)), ...side.toReversed().map((t) => point(1, t))],
              40,
              0.75,
              13,
              5,
            ),
          ),
          grass,
        ),
      ]
    })
    const loop = sewnLoop(cordOf(facts.attachment.hardware_tone), {
      height: 8,
      width: 4.6,
      sink: 12,
      y: -1.5,
    })
    return {
      hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
      fitting: loop.parts,
      body: fitted(
        [
          ...outer.map((petal) => part(petalSheet(petal, 14, 16), bud)),
          ...inner.map((petal) => part(petalSheet(petal, 12, 11), bud)),
          ...outer.map((petal) => part(petalBorder(petal, 61, 20), edge)),
          ...inner.map((petal) => part(petalBorder({ ...petal, from: 0.5 }, 34, 11), edge)),
          part(core, bud),
          part(calyx, grass),
          part(stem, grass),
          ...leafParts,
        ],
        facts.dims_mm,
      ),
      occlusionMm: 9,
      simplifyMm: 0.05,
      massCenter: [0, -46, 0],
      ellipsoids: [
        { center: [0, -26, 0], radii: [18, 26, 18] },
        { center: [0, -86, 0], radii: [4, 39, 4] },
        { center: [14, -84, 3], radii: [10, 30, 4], rotation: [0, 0, -0.17, 0.985] },
        { center: [-14, -94, 3], radii: [10, 26, 4], rotation: [0, 0, 0.2, 0.98] },
      ],
    }
  },
)

/** The worked border takes its wool from one strand of the picture. */
const withUv = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const uv = geometry.getAttribute('uv')
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) / 2, uv.getY(i) / stitchHigh / stitchesPerTile)
  return geometry
}
