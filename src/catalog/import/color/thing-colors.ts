import { convertOklabToRgb, convertRgbToOklab } from 'culori/fn'
import { type DominantColor, dominantColors } from '../dominant-colors'
import { hexOf, type PhotoPixels } from './photo-pixels'

type Lab = readonly [l: number, a: number, b: number]

/** A color of the thing in a photo, `#rrggbb`, and the share of the thing that it covers, 0…1. */
export interface ThingColor {
  readonly hex: string
  readonly share: number
}

/** So many pixels of the longer side are looked at. */
const LOOKED_AT = 128
/** The rim that shows what the thing stands on, as a share of each side. */
const RIM = 0.07
/** A color of the rim that covers less of it is no ground: the thing reaches in there. */
const GROUND_SHARE = 0.15
/** What is nearer than this to the ground is ground (OKLab, the color plane counted double). */
const LIKE_GROUND = 0.08
/** The ellipse in the middle that the thing is looked for in: half axes as shares of the sides. */
const MIDDLE = 0.44
/** Where less than this of the middle stands out from the ground, thing and ground are of one color. */
const LEAST_THING = 0.1

/**
 * One to five colors of what stands in the middle of a photo, the largest first: what is colored like the photo's rim is left
 * out. None where all of it is clear.
 */
export function thingColors({ data, width, height }: PhotoPixels): readonly ThingColor[] {
  const step = Math.max(1, Math.max(width, height) / LOOKED_AT)
  const rim: Lab[] = []
  const middle: Lab[] = []
  let isCut = false
  for (let y = step / 2; y < height; y += step)
    for (let x = step / 2; x < width; x += step) {
      const at = 4 * (Math.floor(y) * width + Math.floor(x))
      const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4)
      const [u, v] = [x / width, y / height]
      const isRim = Math.min(u, v, 1 - u, 1 - v) < RIM
      if (alpha < 128) {
        isCut ||= isRim
        continue
      }
      const { l, a, b: lb } = convertRgbToOklab({ r: r / 255, g: g / 255, b: b / 255 })
      if (isRim) rim.push([l, a, lb])
      if (Math.hypot(u - 0.5, v - 0.5) < MIDDLE) middle.push([l, a, lb])
    }
  // Somebody cut it out: nothing of it is ground.
  const grounds = isCut ? [] : dominantColors(rim).filter(({ share }) => share >= GROUND_SHARE)
  const standing = middle.filter((one) => grounds.every(({ lab }) => distance(one, lab) > LIKE_GROUND))
  const seen = standing.length >= LEAST_THING * middle.length ? standing : middle
  return dominantColors(seen).map(asThingColor)
}

const asThingColor = ({ lab: [l, a, b], share }: DominantColor): ThingColor => ({
  hex: hexOf(convertOklabToRgb({ l, a, b })),
  share,
})

const distance = ([l, a, b]: Lab, [ol, oa, ob]: Lab): number => Math.hypot(l - ol, 2 * (a - oa), 2 * (b - ob))
