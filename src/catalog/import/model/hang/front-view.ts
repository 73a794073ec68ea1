import { largest, type Point } from '../../photo/body/plane/outline'
import { type Lab, LIGHT_OF_BYTE, labOfLight } from '../../photo/body/skin/light-curve'
import { boxAround } from '../clean/body'
import type { ShadedSurface } from '../clean/surface'
import type { RedrawnPicture } from '../pictures'
import { sidesOf } from '../pose/extent'

/** How a body looks from in front. */
export interface FrontView {
  /** Colors, as many as are seen. */
  readonly seen: readonly Lab[]
  /** Its outline, counterclockwise, in the body's length from the middle of its box. */
  readonly outline: readonly Point[]
}

/** Pixels along its longer side. */
const PIXELS = 96
const MARGIN = 2

/** Looks at surfaces from +Z: the nearest of them in each pixel, in the colors of their materials and pictures. */
export function frontView(
  surfaces: readonly ShadedSurface[],
  pictures: ReadonlyMap<number, RedrawnPicture>,
): FrontView {
  const box = boxAround(surfaces)
  const [width, height] = sidesOf(box)
  const pixel = Math.max(width, height) / PIXELS || 1
  const [w, h] = [Math.ceil(width / pixel) + 2 * MARGIN, Math.ceil(height / pixel) + 2 * MARGIN]
  const [middleX, middleY] = [(box.min[0] + box.max[0]) / 2, (box.min[1] + box.max[1]) / 2]
  const depths = new Float32Array(w * h).fill(Number.NEGATIVE_INFINITY)
  const colors: (Lab | null)[] = Array(w * h).fill(null)
  const covered = new Float32Array(w * h).fill(1)
  for (const surface of surfaces) {
    const colorAt = colorsOf(surface, pictures)
    for (let i = 0; i < surface.indices.length; i += 3) {
      const corners = [0, 1, 2].map((k) => {
        const vertex = surface.indices[i + k] ?? 0
        const [x = 0, y = 0, z = 0] = surface.positions.subarray(3 * vertex, 3 * vertex + 3)
        return {
          vertex,
          x: (x - middleX) / pixel + (w - 1) / 2,
          y: (h - 1) / 2 - (y - middleY) / pixel,
          z,
        }
      }) as [Corner, Corner, Corner]
      cover(corners, w, h, (at, z, shares) => {
        if (z <= (depths[at] as number)) return
        const color = colorAt(corners, shares)
        if (!color) return
        covered[at] = -1
        if (color === 'clear') return
        depths[at] = z
        colors[at] = color
      })
    }
  }
  return {
    seen: colors.filter((color) => color !== null),
    outline: largest({ width: w, height: h, mm: pixel, data: covered }),
  }
}

interface Corner {
  readonly vertex: number
  readonly x: number
  readonly y: number
  readonly z: number
}

type Shares = readonly [number, number, number]

/** Every pixel whose middle a triangle is over; of one that is over none the nearest, so that nothing thin is lost. */
function cover(
  [a, b, c]: readonly [Corner, Corner, Corner],
  w: number,
  h: number,
  paint: (at: number, z: number, shares: Shares) => void,
): void {
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  const inside = (value: number, most: number): number => Math.min(most - 1, Math.max(0, value))
  let hits = 0
  if (area !== 0) {
    const [left, right] = [Math.min(a.x, b.x, c.x), Math.max(a.x, b.x, c.x)].map(Math.ceil) as [
      number,
      number,
    ]
    const [top, low] = [Math.min(a.y, b.y, c.y), Math.max(a.y, b.y, c.y)].map(Math.ceil) as [number, number]
    for (let y = inside(top, h); y < inside(low, h); y++)
      for (let x = inside(left, w); x < inside(right, w); x++) {
        const q = ((x - a.x) * (c.y - a.y) - (y - a.y) * (c.x - a.x)) / area
        const r = ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) / area
        if (q < 0 || r < 0 || q + r > 1) continue
        hits++
        paint(y * w + x, a.z + q * (b.z - a.z) + r * (c.z - a.z), [1 - q - r, q, r])
      }
  }
  if (hits > 0) return
  const [x, y] = [(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3].map(Math.round) as [number, number]
  paint(inside(y, h) * w + inside(x, w), (a.z + b.z + c.z) / 3, [1 / 3, 1 / 3, 1 / 3])
}

/** What lets more light through than this has no color of its own. */
const CLEAR_BELOW = 0.6

/** The color of a surface at a place in a triangle; null where there is nothing of it. */
function colorsOf({ material, uvs, colors }: ShadedSurface, pictures: ReadonlyMap<number, RedrawnPicture>) {
  const { color, emissive, alphaMode, alphaCutoff } = material
  const used = material.pictures.color
  const glance = used && uvs ? pictures.get(used.image)?.glance : undefined
  return (corners: readonly Corner[], shares: Shares): Lab | 'clear' | null => {
    const mean = (values: Float32Array, size: number, k: number): number =>
      corners.reduce((sum, { vertex }, i) => sum + (shares[i] ?? 0) * (values[vertex * size + k] ?? 0), 0)
    const light = [0, 1, 2, 3].map((k) => (color[k] ?? 1) * (colors ? mean(colors, 4, k) : 1))
    if (glance && uvs && used) {
      const [x, y] = [
        wrapped(mean(uvs, 2, 0), used.wrap[0], glance.width),
        wrapped(mean(uvs, 2, 1), used.wrap[1], glance.height),
      ]
      const at = 4 * (y * glance.width + x)
      for (const k of [0, 1, 2]) light[k] = (light[k] ?? 0) * (LIGHT_OF_BYTE[glance.rgba[at + k] ?? 0] ?? 0)
      light[3] = ((light[3] ?? 1) * (glance.rgba[at + 3] ?? 255)) / 255
    }
    const alpha = light[3] ?? 1
    if (alphaMode === 'MASK' && alpha < alphaCutoff) return null
    if (alphaMode === 'BLEND' && alpha < CLEAR_BELOW) return alpha > 0 ? 'clear' : null
    const [r, g, b] = [0, 1, 2].map((k) => Math.min(1, (light[k] ?? 0) + (emissive[k] ?? 0))) as [
      number,
      number,
      number,
    ]
    return labOfLight(r, g, b)
  }
}

const CLAMPED = 33_071
const MIRRORED_REPEAT = 33_648

/** The pixel of a picture's `side` that a place on it falls on. */
function wrapped(value: number, wrap: number, side: number): number {
  const turns = Math.floor(value)
  const share =
    wrap === CLAMPED
      ? Math.min(1, Math.max(0, value))
      : wrap === MIRRORED_REPEAT && turns % 2 !== 0
        ? 1 - (value - turns)
        : value - turns
  return Math.min(side - 1, Math.max(0, Math.floor(share * side)))
}
