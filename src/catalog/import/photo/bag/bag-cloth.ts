import type { BagCloth } from '../../../../look/facts/bag-stub'
import type { Pixels } from '../photo-cover'

/** A tile of cloth that goes on in all directions: what its own color is multiplied by, and its normals. */
export interface ClothTile {
  readonly color: Pixels
  readonly normal: Pixels
}

const SIDE = 128

/** How a cloth looks: steps of its relief over a tile, how steep that is, how dark its furrows are, and how it shines. */
const CLOTHS: Readonly<
  Record<
    BagCloth,
    { readonly threads: number; readonly steep: number; readonly dark: number; readonly rough: number }
  >
> = {
  canvas: { threads: 16, steep: 1.5, dark: 0.2, rough: 0.86 },
  nylon: { threads: 32, steep: 0.7, dark: 0.12, rough: 0.62 },
  coated: { threads: 0, steep: 0.5, dark: 0.04, rough: 0.45 },
  leather: { threads: 0, steep: 1.6, dark: 0.14, rough: 0.52 },
}

export const roughnessOf = (cloth: BagCloth): number => CLOTHS[cloth].rough

export function clothTile(cloth: BagCloth): ClothTile {
  const { threads, steep, dark } = CLOTHS[cloth]
  const relief = Float64Array.from({ length: SIDE * SIDE }, (_, p) => {
    const [x, y] = [p % SIDE, Math.floor(p / SIDE)]
    return threads > 0 ? woven(x, y, SIDE / threads) : grained(x, y, cloth === 'leather' ? 10 : 22)
  })
  const at = (x: number, y: number): number =>
    relief[((y + SIDE) % SIDE) * SIDE + ((x + SIDE) % SIDE)] as number
  const color = new Uint8ClampedArray(4 * SIDE * SIDE).fill(255)
  const normal = new Uint8ClampedArray(4 * SIDE * SIDE).fill(255)
  for (let p = 0; p < SIDE * SIDE; p++) {
    const [x, y] = [p % SIDE, Math.floor(p / SIDE)]
    const speck = threads > 0 ? 0.05 * (noise(x, y) - 0.5) : 0
    const light = 255 * Math.min(1, 1 - dark * (1 - at(x, y)) + speck)
    color.fill(light, 4 * p, 4 * p + 3)
    const [dx, dy] = [steep * (at(x - 1, y) - at(x + 1, y)), steep * (at(x, y + 1) - at(x, y - 1))]
    const length = Math.sqrt(dx * dx + dy * dy + 1)
    normal.set([127.5 + (127.5 * dx) / length, 127.5 + (127.5 * dy) / length, 127.5 + 127.5 / length], 4 * p)
  }
  return {
    color: { width: SIDE, height: SIDE, rgba: color },
    normal: { width: SIDE, height: SIDE, rgba: normal },
  }
}

/** Threads over and under each other, `wide` pixels each: 0…1. */
function woven(x: number, y: number, wide: number): number {
  const [i, j] = [Math.floor(x / wide), Math.floor(y / wide)]
  const round = (t: number): number => {
    const off = 2 * (t / wide - Math.floor(t / wide)) - 1 + 1 / wide
    return Math.max(0, 1 - off * off)
  }
  const [across, along] = (i + j) % 2 === 0 ? [round(x), round(y)] : [round(y), round(x)]
  return Math.sqrt(across) * (0.55 + 0.45 * Math.sqrt(along))
}

/** Grains about `size` pixels wide, furrows between them: 0…1. */
function grained(x: number, y: number, size: number): number {
  const cells = Math.round(SIDE / size)
  const wide = SIDE / cells
  const [i, j] = [Math.floor(x / wide), Math.floor(y / wide)]
  let [first, second] = [9, 9]
  for (let dj = -1; dj <= 1; dj++)
    for (let di = -1; di <= 1; di++) {
      const [ci, cj] = [(i + di + cells) % cells, (j + dj + cells) % cells]
      const px = (i + di + 0.15 + 0.7 * noise(ci, cj)) * wide
      const py = (j + dj + 0.15 + 0.7 * noise(ci + 57, cj + 31)) * wide
      const far = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) / wide
      if (far < first) [first, second] = [far, first]
      else second = Math.min(second, far)
    }
  const edge = Math.min(1, (second - first) * 2.6)
  return edge * (2 - edge)
}

/** The same number from 0 to 1 for a place each time (after Wang 2007). */
function noise(x: number, y: number): number {
  let n = Math.imul(x + 1, 374761393) ^ Math.imul(y + 1, 668265263)
  n = Math.imul(n ^ (n >>> 13), 1274126177)
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296
}
