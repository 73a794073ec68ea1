import * as THREE from 'three'
import { grid } from '../../kit/grid'
import { meshOf } from '../../kit/mesh'
import { svgTexture, type Texture } from '../../kit/texture'
import { mix, type Vec3 } from '../../kit/vector'

/** Gray threads side by side, dark between them; tiles along U. The material gives the color. */
export const threadTexture = async (name: string, random: () => number): Promise<Texture> => {
  const threads = 26
  const lines = Array.from({ length: threads }, (_, i) => {
    const x = (i / threads) * 256
    const gray = Math.round(255 * (0.72 + 0.28 * random()))
    return `<rect x="${x.toFixed(1)}" width="${((256 / threads) * 0.78).toFixed(1)}" height="16" fill="rgb(${gray},${gray},${gray})"/>`
  }).join('')
  return svgTexture(
    name,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 16"><rect width="256" height="16" fill="#4E4E4E"/>${lines}</svg>`,
    { width: 256, height: 16, quality: 76 },
  )
}

export interface SkirtOptions {
  readonly random: () => number
  readonly top: number
  readonly bottom: number
  /** Radius at t = 0 (bound) … 1 (hem). */
  readonly radius: (t: number) => number
  /** Loose ends at the hem. */
  readonly ends: number
}

/** A tassel's skirt about the Y axis: threads in soft locks, a ragged hem of single ends. UVs suit `threadTexture`. */
export const tasselSkirt = ({
  random,
  top,
  bottom,
  radius,
  ends,
}: SkirtOptions): readonly THREE.BufferGeometry[] => {
  const phase = [random() * 6.28, random() * 6.28]
  const tiles = Math.max(2, Math.round((2 * Math.PI * radius(1)) / 12))
  const hem = mix(top, bottom, 0.965)
  const on = (angle: number, y: number): Vec3 => {
    const t = (top - y) / (top - bottom)
    const loose = Math.min(1, t * 4)
    const lock =
      1 +
      loose *
        (0.05 * Math.cos(9 * angle + (phase[0] ?? 0) + t) +
          0.04 * Math.cos(15 * angle + (phase[1] ?? 0) - 2 * t))
    const r = radius(t) * lock
    return [r * Math.sin(angle), y, r * Math.cos(angle)]
  }
  const skirt = grid({
    columns: 40,
    rows: 7,
    closed: true,
    point: (u, v) => on(2 * Math.PI * (u - 0.5), mix(hem, top, v ** 0.8)),
    uv: (u, v) => [u * tiles, v],
  })
  const underside = grid({
    columns: 20,
    rows: 1,
    closed: true,
    point: (u, v) => {
      const [x, , z] = on(2 * Math.PI * (u - 0.5), hem)
      return [x * v * 0.98, hem + 0.3, z * v * 0.98]
    },
    uv: (u, v) => [u * tiles, v],
  })
  const strands = Array.from({ length: ends }, (_, i) => {
    const outer = i % 3 !== 0
    const angle = i * 2.399963
    const depth = outer ? 1 : 0.35 + 0.6 * random()
    const start = on(angle, hem + (outer ? 2 + 22 * random() ** 1.6 : 2))
    const end = on(angle + 0.08 * (random() - 0.5), bottom + (i === 1 ? 0 : 2.6 * random() ** 2))
    const out = new THREE.Vector3(start[0], 0, start[2]).normalize()
    const side = new THREE.Vector3(out.z, 0, -out.x).multiplyScalar(0.3)
    const at = (p: Vec3, s: number, lift: number): Vec3 => [
      p[0] * depth + s * side.x + lift * out.x,
      p[1],
      p[2] * depth + s * side.z + lift * out.z,
    ]
    const lift = outer ? 0.05 + 0.12 * random() : 0
    const positions = [at(start, -1, lift), at(start, 1, lift), at(end, 0.7, lift), at(end, -0.7, lift)]
    const u = Math.floor(random() * 26) / 26 + 0.012
    return meshOf({
      positions: positions.flat(),
      normals: positions.flatMap(() => out.toArray()),
      uvs: [u, 0.3, u + 0.014, 0.3, u + 0.014, 0.7, u, 0.7],
      indices: [0, 2, 1, 0, 3, 2],
    })
  })
  return [skirt, underside, ...strands]
}
