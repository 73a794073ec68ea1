import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { randomFrom } from '../../modeling/kit/random'
import type { Pixels } from '../../src/catalog/import/photo/photo-cover'
import { type GroundKind, groundOf } from './grounds'
import { cloudNoise } from './noise'
import type { Rgb } from './paint'

const CHARMS = join(import.meta.dirname, '../../public/models/charms')
const LONGER_SIDE = 1024
/** Clear rims of acrylic let most of the ground through and are of the thing all the same. */
const LEAST_ALPHA = 0.2

/** A photo that nobody took, and which of its pixels show the thing. */
export interface SyntheticPhoto {
  readonly name: string
  readonly ground: GroundKind
  readonly photo: Pixels
  readonly truth: Uint8Array
}

/** Every built-in charm with a thumbnail, in one order. */
export const THINGS: readonly string[] = readdirSync(CHARMS)
  .filter((file) => file.endsWith('-320.webp'))
  .map((file) => file.slice(0, -'-320.webp'.length))
  .sort()

async function pictureOf(thing: string): Promise<Pixels> {
  const { data, info } = await sharp(join(CHARMS, `${thing}-320.webp`))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgba: new Uint8ClampedArray(data) }
}

/** Premultiplied color and alpha of a picture between its pixels, nothing beyond its borders. */
function sample(
  { width, height, rgba }: Pixels,
  x: number,
  y: number,
): readonly [number, number, number, number] {
  const [i, j] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
  const [u, v] = [x - 0.5 - i, y - 0.5 - j]
  let [r, g, b, a] = [0, 0, 0, 0]
  for (const [di, dj, share] of [
    [0, 0, (1 - u) * (1 - v)],
    [1, 0, u * (1 - v)],
    [0, 1, (1 - u) * v],
    [1, 1, u * v],
  ] as const) {
    if (i + di < 0 || j + dj < 0 || i + di >= width || j + dj >= height) continue
    const at = ((j + dj) * width + i + di) * 4
    const alpha = (share * (rgba[at + 3] as number)) / 255
    r += (alpha * (rgba[at] as number)) / 255
    g += (alpha * (rgba[at + 1] as number)) / 255
    b += (alpha * (rgba[at + 2] as number)) / 255
    a += alpha
  }
  return [r, g, b, a]
}

function blurred(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  let from = values
  for (let pass = 0; pass < 2; pass++) {
    const to = new Float32Array(values.length)
    const [step, across, length] = pass === 0 ? [1, width, height] : [width, height, width]
    const r = Math.max(1, Math.round(radius))
    const span = pass === 0 ? width : height
    for (let line = 0; line < length; line++) {
      const start = line * (pass === 0 ? width : 1)
      let sum = 0
      for (let k = -r; k <= r; k++) sum += from[start + Math.max(0, Math.min(span - 1, k)) * step] as number
      for (let k = 0; k < across; k++) {
        to[start + k * step] = sum / (2 * r + 1)
        sum += from[start + Math.min(span - 1, k + r + 1) * step] as number
        sum -= from[start + Math.max(0, k - r) * step] as number
      }
    }
    from = to
  }
  return from
}

/** How a thing is held before the camera: its size and, about zero, its turn (radians), tilt and place, as shares. */
interface Held {
  readonly size: readonly [from: number, to: number]
  readonly turn: number
  readonly tilt: number
  readonly off: number
}
const CASUALLY: Held = { size: [0.62, 1.1], turn: 0.4, tilt: 0.25, off: 0.08 }

/** One thing on a ground, by its seed: turned, seen at an angle, with a soft shadow, uneven light, cast, blur and noise. */
export const syntheticPhoto = async (
  seed: string,
  thing: string,
  ground: GroundKind,
): Promise<SyntheticPhoto> => ({
  ...photographed(seed, await pictureOf(thing), ground),
  name: `${seed} ${thing} on ${ground}`,
})

/** The same of any cut-out picture; `at` says where a place of it (shares) is in the photo (shares). */
export function photographed(
  seed: string,
  picture: Pixels,
  ground: GroundKind,
  held: Held = CASUALLY,
): Omit<SyntheticPhoto, 'name'> & {
  readonly at: (u: number, v: number) => readonly [u: number, v: number]
} {
  const random = randomFrom(seed)
  const within = (from: number, to: number): number => from + (to - from) * random()
  const [aspectX, aspectY] = (
    [
      [1, 1],
      [1, 0.75],
      [0.75, 1],
    ] as const
  )[Math.floor(random() * 3)] ?? [1, 1]
  const [width, height] = [LONGER_SIDE * aspectX, LONGER_SIDE * aspectY]
  const behind = groundOf(ground, random)

  // The thumbnail's own margins leave the thing about two thirds of its side.
  const size = within(...held.size) * Math.min(aspectX, aspectY)
  const turn = within(-held.turn, held.turn)
  const [cos, sin] = [Math.cos(turn) / size, Math.sin(turn) / size]
  const [offX, offY] = [within(-held.off, held.off), within(-held.off, held.off)]
  const [tiltX, tiltY] = [within(-held.tilt, held.tilt), within(-held.tilt, held.tilt)]
  const light = { x: within(-0.35, 0.35), y: within(-0.35, 0.35), low: within(0.75, 1.05) }
  const cast: Rgb = [within(0.88, 1.06), within(0.94, 1.03), within(0.82, 1.06)]
  const [softness, grain] = [Math.floor(within(0, 3)), within(0.006, 0.03)]
  const shadow = { x: within(-0.03, 0.03), y: within(0, 0.035), soft: within(6, 26), dark: within(0.25, 0.6) }

  const alpha = new Float32Array(width * height)
  const colors = [
    new Float32Array(width * height),
    new Float32Array(width * height),
    new Float32Array(width * height),
  ] as const
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [
        (x + 0.5) / LONGER_SIDE - aspectX / 2 - offX,
        (y + 0.5) / LONGER_SIDE - aspectY / 2 - offY,
      ]
      const far = 1 + tiltX * u + tiltY * v
      const [s, t] = [
        ((u * cos - v * sin) / far + 0.5) * picture.width,
        ((u * sin + v * cos) / far + 0.5) * picture.height,
      ]
      const p = y * width + x
      if (s < 0 || t < 0 || s > picture.width || t > picture.height) continue
      const [r, g, b, a] = sample(picture, s, t)
      alpha[p] = a
      colors[0][p] = r
      colors[1][p] = g
      colors[2][p] = b
    }
  const truth = Uint8Array.from(alpha, (a) => (a > LEAST_ALPHA ? 1 : 0))
  const shade = blurred(blurred(alpha, width, height, shadow.soft), width, height, shadow.soft)
  const uneven = cloudNoise(Math.floor(random() * 2 ** 31), 2)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      const [u, v] = [(x + 0.5) / LONGER_SIDE - aspectX / 2, (y + 0.5) / LONGER_SIDE - aspectY / 2]
      const [sx, sy] = [Math.round(x - shadow.x * LONGER_SIDE), Math.round(y - shadow.y * LONGER_SIDE)]
      const under = sx >= 0 && sy >= 0 && sx < width && sy < height ? (shade[sy * width + sx] as number) : 0
      const seen = behind(u, v)
      const bright = light.low + light.x * u + light.y * v + 0.08 * (uneven(u * 3, v * 3) - 0.5)
      for (const [c, color] of colors.entries())
        color[p] =
          ((color[p] as number) +
            (1 - (alpha[p] as number)) * (seen[c] as number) * (1 - shadow.dark * under)) *
          bright *
          (cast[c] as number)
    }
  const soft = softness > 0 ? colors.map((color) => blurred(color, width, height, softness)) : colors
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let p = 0; p < width * height; p++) {
    for (const [c, color] of soft.entries()) {
      const bell = (random() + random() + random() - 1.5) * 2 * grain
      rgba[p * 4 + c] = 255 * ((color[p] as number) + bell)
    }
    rgba[p * 4 + 3] = 255
  }
  const at = (s: number, t: number): readonly [number, number] => {
    const square = cos * cos + sin * sin
    const [a, b] = [
      ((s - 0.5) * cos + (t - 0.5) * sin) / square,
      ((t - 0.5) * cos - (s - 0.5) * sin) / square,
    ]
    const far = 1 / (1 - tiltX * a - tiltY * b)
    return [
      (far * a + offX + aspectX / 2) * (LONGER_SIDE / width),
      (far * b + offY + aspectY / 2) * (LONGER_SIDE / height),
    ]
  }
  return { ground, photo: { width, height, rgba }, truth, at }
}
