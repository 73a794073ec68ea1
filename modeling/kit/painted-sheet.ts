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
  { size = 1024, quality = 70 }: { readonly size?: number; readonly quality?: number } = {},
): Promise<{ readonly map: Texture; readonly geometries: readonly THREE.BufferGeometry[] }> => {
  const plain = [...new Set(coats.flatMap(({ paint }) => (typeof paint === 'string' ? [paint] : [])))]
  const painted = coats.filter(({ paint }) => typeof paint !== 'string')
  const laid = unwrapped(painted, size, { reserved: plain.length > 0 ? cell : 0 })
  const canvas: Canvas = { size, pixels: new Float32Array(size * size * 4) }
  const depth = new Float32Array(size * size).fill(Number.NEGATIVE_INFINITY)
  laid.forEach((geometry, i) => {
    const paint = painted[i]?.paint
    if (typeof paint === 'function') bake(geometry, paint, canvas, depth)
  })
  plain.forEach((hex, i) => {
    for (let y = size - cell; y < size; y++)
      for (let x = i * cell; x < (i + 1) * cell; x++) canvas.pixels.set([...rgb(hex), 1], (y * size + x) * 4)
  })
  const { pixels } = spread(canvas)
  const bytes = new Uint8Array(size * size * 3)
  for (let i = 0; i < size * size; i++)
    for (const k of [0, 1, 2]) bytes[i * 3 + k] = Math.round(pixels[i * 4 + k] ?? 0)
  const webp = await sharp(bytes, { raw: { width: size, height: size, channels: 3 } })
    .webp({ quality, effort: 6, smartSubsample: true })
    .toBuffer()
  const geometries = coats.map((coat) => {
    if (typeof coat.paint !== 'string') return laid[painted.indexOf(coat)] ?? coat.geometry
    const uv: Float32Array = new Float32Array(coat.geometry.getAttribute('position').count * 2)
    for (let i = 0; i < uv.length; i += 2)
      uv.set([((plain.indexOf(coat.paint) + 0.5) * cell) / size, 1 - cell / 2 / size], i)
    return coat.geometry.clone().setAttribute('uv', new THREE.BufferAttribute(uv, 2))
  })
  return { map: { name, webp: new Uint8Array(webp) }, geometries }
}

interface Canvas {
  readonly size: number
  /** Red, green, blue (0…255) times coverage, coverage. */
  readonly pixels: Float32Array
}

/** Colors every texel that a mesh touches by the surface under its middle. */
const bake = (geometry: THREE.BufferGeometry, paint: Paint, canvas: Canvas, depth: Float32Array): void => {
  const { size, pixels } = canvas
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
        pixels.set([...paint([point.x, point.y, point.z], [lean.x, lean.y, lean.z]), 1], texel * 4)
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
