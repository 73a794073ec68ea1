import sharp from 'sharp'
import * as THREE from 'three'
import type { Texture } from './texture'
import { unwrapped } from './unwrap'
import { mix, type Vec3 } from './vector'

/** sRGB, 0…255. */
export type Rgb = Vec3

/** The color of a place on a surface: its point in mm and its normal. */
export type Paint = (point: Vec3, normal: Vec3) => Rgb

export interface Coat {
  readonly geometry: THREE.BufferGeometry
  /** A hex for one color all over. */
  readonly paint: Paint | string
  /** Texels a millimeter against the others; 2 for a face. */
  readonly density?: number
  /** Height of fine relief over the mesh in mm, for the normal map. */
  readonly relief?: (point: Vec3, normal: Vec3) => number
}

export const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

export const blend = (a: Rgb, b: Rgb, t: number): Rgb => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
]

/** 1 where a distance is negative, 0 where positive, smooth over `width` mm: the edge of brushed or sprayed paint. */
export const covered = (distance: number, width = 0.3): number => {
  const t = Math.min(1, Math.max(0, 0.5 - distance / width))
  return t * t * (3 - 2 * t)
}

/** Texels a side of each plain color's cell, wide enough for the mip levels that a bag is seen with. */
const cell = 40

/**
 * Paints surfaces point by point onto one square sheet, as an airbrush or a glaze would; returns the sheet and the
 * meshes with their UVs on it, in order. Texels off the surfaces take their neighbors' colors, so no seam shows from afar.
 */
export const paintedSheet = async (
  name: string,
  coats: readonly Coat[],
  {
    size = 1024,
    quality = 70,
    reliefQuality = 66,
  }: { readonly size?: number; readonly quality?: number; readonly reliefQuality?: number } = {},
): Promise<{
  readonly map: Texture
  /** Of the coats' relief, flat where they have none; absent if none has. */
  readonly normalMap?: Texture
  readonly geometries: readonly THREE.BufferGeometry[]
}> => {
  const plain = [...new Set(coats.flatMap(({ paint }) => (typeof paint === 'string' ? [paint] : [])))]
  const painted = coats.filter(({ paint }) => typeof paint !== 'string')
  const laid = unwrapped(painted, size, { reserved: plain.length > 0 ? cell : 0 })
  const canvas: Canvas = { size, pixels: new Float32Array(size * size * 4) }
  const heights: Canvas = { size, pixels: new Float32Array(size * size * 4) }
  laid.forEach((geometry, i) => {
    const { paint, relief } = painted[i] ?? {}
    if (typeof paint === 'function') bake(geometry, paint, canvas)
    if (relief !== undefined) bake(geometry, (p, n, scale) => [relief(p, n), scale, 0], heights)
  })
  plain.forEach((hex, i) => {
    for (let y = size - cell; y < size; y++)
      for (let x = i * cell; x < (i + 1) * cell; x++) canvas.pixels.set([...rgb(hex), 1], (y * size + x) * 4)
  })
  const map = await pictureOf(name, spread(canvas), quality)
  const normalMap = painted.some(({ relief }) => relief !== undefined)
    ? { normalMap: await pictureOf(`${name}_relief`, slopes(spread(heights)), reliefQuality) }
    : {}
  const geometries = coats.map((coat) => {
    if (typeof coat.paint !== 'string') return laid[painted.indexOf(coat)] ?? coat.geometry
    const uv: Float32Array = new Float32Array(coat.geometry.getAttribute('position').count * 2)
    for (let i = 0; i < uv.length; i += 2)
      uv.set([((plain.indexOf(coat.paint) + 0.5) * cell) / size, 1 - cell / 2 / size], i)
    return coat.geometry.clone().setAttribute('uv', new THREE.BufferAttribute(uv, 2))
  })
  return { map, ...normalMap, geometries }
}

const pictureOf = async (name: string, { size, pixels }: Canvas, quality: number): Promise<Texture> => {
  const bytes = new Uint8Array(size * size * 3)
  for (let i = 0; i < size * size; i++)
    for (const k of [0, 1, 2]) bytes[i * 3 + k] = Math.round(pixels[i * 4 + k] ?? 0)
  const webp = await sharp(bytes, { raw: { width: size, height: size, channels: 3 } })
    .webp({ quality, effort: 6, smartSubsample: true })
    .toBuffer()
  return { name, webp: new Uint8Array(webp) }
}

/** Tangent-space normals (glTF: X along u, Y against v) of heights in mm at so many texels a mm. */
const slopes = ({ size, pixels }: Canvas): Canvas => {
  const height = (x: number, y: number): number =>
    pixels[(Math.min(size - 1, Math.max(0, y)) * size + Math.min(size - 1, Math.max(0, x))) * 4] ?? 0
  const normals = new Float32Array(pixels.length)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const half = (pixels[(y * size + x) * 4 + 1] ?? 0) / 2
      const dx = (height(x - 1, y) - height(x + 1, y)) * half
      const dy = (height(x, y + 1) - height(x, y - 1)) * half
      const length = Math.hypot(dx, dy, 1)
      const normal = [dx, dy, 1].map((c) => (c / length / 2 + 0.5) * 255)
      normals.set([...normal, 1], (y * size + x) * 4)
    }
  return { size, pixels: normals }
}

interface Canvas {
  readonly size: number
  /** Red, green, blue (0…255) times coverage, coverage. */
  readonly pixels: Float32Array
}

/** Fills every texel that a mesh touches by the surface under its middle; `scale` is texels a mm. */
const bake = (
  geometry: THREE.BufferGeometry,
  paint: (point: Vec3, normal: Vec3, scale: number) => Vec3,
  { size, pixels }: Canvas,
): void => {
  const depth = new Float32Array(size * size)
  for (let i = 0; i < depth.length; i++)
    depth[i] = (pixels[i * 4 + 3] ?? 0) > 0 ? 0 : Number.NEGATIVE_INFINITY
  const [position, normal, uv] = ['position', 'normal', 'uv'].map((name) => geometry.getAttribute(name))
  const index = geometry.getIndex()
  if (position === undefined || normal === undefined || uv === undefined || index === null) return
  const [point, lean] = [new THREE.Vector3(), new THREE.Vector3()]
  const v = new THREE.Vector3()
  for (let t = 0; t < index.count; t += 3) {
    const corners = [index.getX(t), index.getX(t + 1), index.getX(t + 2)] as const
    const [[ax, ay], [bx, by], [cx, cy]] = corners.map((i) => [uv.getX(i) * size, uv.getY(i) * size]) as [
      [number, number],
      [number, number],
      [number, number],
    ]
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    if (Math.abs(area) < 1e-9) continue
    const longest = Math.max(
      Math.hypot(bx - ax, by - ay),
      Math.hypot(cx - bx, cy - by),
      Math.hypot(ax - cx, ay - cy),
    )
    const across = (i: number, j: number): number =>
      v.fromBufferAttribute(position, i).distanceTo(point.fromBufferAttribute(position, j)) || 1
    const scale = Math.max(
      Math.hypot(bx - ax, by - ay) / across(corners[0], corners[1]),
      Math.hypot(cx - bx, cy - by) / across(corners[1], corners[2]),
      Math.hypot(ax - cx, ay - cy) / across(corners[2], corners[0]),
    )
    // A texel's middle may lie this far outside, in barycentric terms, and still touch the triangle.
    const slack = Math.min(0.6, (0.8 * longest) / Math.abs(area))
    const [left, right] = [Math.floor(Math.min(ax, bx, cx) - 1), Math.ceil(Math.max(ax, bx, cx) + 1)]
    const [top, bottom] = [Math.floor(Math.min(ay, by, cy) - 1), Math.ceil(Math.max(ay, by, cy) + 1)]
    for (let y = Math.max(0, top); y < Math.min(size, bottom); y++)
      for (let x = Math.max(0, left); x < Math.min(size, right); x++) {
        const [px, py] = [x + 0.5, y + 0.5]
        const wb = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area
        const wc = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area
        const weights = [1 - wb - wc, wb, wc] as const
        const within = Math.min(...weights)
        const texel = y * size + x
        if (within < -slack || within < (depth[texel] ?? 0)) continue
        depth[texel] = Math.min(0, within)
        point.set(0, 0, 0)
        lean.set(0, 0, 0)
        corners.forEach((corner, k) => {
          point.addScaledVector(v.fromBufferAttribute(position, corner), weights[k] ?? 0)
          lean.addScaledVector(v.fromBufferAttribute(normal, corner), weights[k] ?? 0)
        })
        lean.normalize()
        pixels.set([...paint([point.x, point.y, point.z], [lean.x, lean.y, lean.z], scale), 1], texel * 4)
      }
  }
}

/** Fills empty texels from ever coarser copies of the picture ("pull–push", Gortler et al. 1996). */
const spread = ({ size, pixels }: Canvas): Canvas => {
  if (size <= 1) return { size, pixels }
  const half = size >> 1
  const small = new Float32Array(half * half * 4)
  for (let y = 0; y < half; y++)
    for (let x = 0; x < half; x++)
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const from = ((y * 2 + dy) * size + x * 2 + dx) * 4
        const weight = pixels[from + 3] ?? 0
        const to = (y * half + x) * 4
        for (const k of [0, 1, 2]) small[to + k] = (small[to + k] ?? 0) + (pixels[from + k] ?? 0) * weight
        small[to + 3] = (small[to + 3] ?? 0) + weight
      }
  for (let i = 0; i < small.length; i += 4) {
    const weight = small[i + 3] ?? 0
    if (weight === 0) continue
    for (const k of [0, 1, 2]) small[i + k] = (small[i + k] ?? 0) / weight
    small[i + 3] = 1
  }
  const coarse = spread({ size: half, pixels: small }).pixels
  const full = pixels.slice()
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const texel = (y * size + x) * 4
      if ((full[texel + 3] ?? 0) > 0) continue
      const from = ((y >> 1) * half + (x >> 1)) * 4
      full.set(coarse.subarray(from, from + 3), texel)
      full[texel + 3] = 1
    }
  return { size, pixels: full }
}
