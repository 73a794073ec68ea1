import { BAG_LIMITS } from '../../../../look/facts/bag-stub'
import type { Swatch } from '../../../../look/facts/charm'
import { type DominantColor, dominantColors } from '../../dominant-colors'
import { type Colors, type CoverFrame, framed } from '../body/skin/colors'
import { hexOfLab, type Lab } from '../body/skin/light-curve'
import { seenOf } from '../body/skin/seen-colors'
import { squaredDistance } from '../cut/grid/squared-distance'
import type { Cover } from '../photo-cover'

const SIDE = 240
/** The cloth is what the body's rim has most of, from so far inside to no further than most windows begin, shares of its shorter side. */
const RIM = { from: 0.04, to: 0.13 }
/** What is darker than this (OKLab) is the less likely cloth the darker it is: bases, straps and edgings are dark. */
const DARK = 0.6
/** From so much likeness on, two colors are one cloth, lit and shaded. */
const SAME_CLOTH = 0.75

/** A bag's own colors, its cloth's first. */
export function bagColors(cover: Cover, box: CoverFrame): readonly Swatch[] {
  const by = SIDE / Math.max(box.width, box.height)
  const colors = framed(
    cover,
    box,
    Math.max(4, Math.round(box.width * by)),
    Math.max(4, Math.round(box.height * by)),
  )
  const depth = depthIn(colors)
  const short = Math.min(colors.width, colors.height)
  const [from, to] = [RIM.from * short, RIM.to * short]
  const found = dominantColors(seenOf(colors, (p) => (depth[p] as number) > from))
  if (found.length === 0) return [{ hex: '#808080', share: 1 }]
  const hits = found.map(() => 0)
  for (const [l, a, b] of seenOf(colors, (p) => (depth[p] as number) > from && (depth[p] as number) < to)) {
    const off = found.map(({ lab }) => apart([l, a, b], lab))
    const nearest = off.indexOf(Math.min(...off))
    hits[nearest] = (hits[nearest] as number) + 1
  }
  const cloth = clothOf(found, hits)
  const kept = [...found]
    .sort((one, other) => Number(other === cloth) - Number(one === cloth))
    .slice(0, BAG_LIMITS.colors)
  const whole = kept.reduce((sum, { share }) => sum + share, 0)
  let left = 100
  return kept.map(({ lab, share }, k) => {
    const own = k === kept.length - 1 ? left : Math.round((100 * share) / whole)
    left -= own
    return { hex: hexOfLab(lab), share: own / 100 }
  })
}

/** What there is much of, lit or shaded, and at the rim too: neither a window in the middle nor a dark edging; its lit color. */
function clothOf(found: readonly DominantColor[], rimHits: readonly number[]): DominantColor | undefined {
  const best = (of: readonly DominantColor[], worth: (color: DominantColor) => number) =>
    of.reduce<DominantColor | undefined>(
      (one, other) => (one && worth(one) >= worth(other) ? one : other),
      undefined,
    )
  const main = best(found, (color) => {
    let [all, rim] = [0, 0]
    for (const [k, other] of found.entries()) {
      all += likeness(color, other) * other.share
      rim += likeness(color, other) * (rimHits[k] as number)
    }
    return all * rim * Math.min(1, color.lab[0] / DARK)
  })
  const family = found.filter((color) => main && likeness(main, color) >= SAME_CLOTH)
  return best(family, ({ share, lab: [l] }) => share * l * l)
}

/** 1 for the same color, near 1 for one cloth in light and shade. */
const likeness = (one: DominantColor, other: DominantColor): number =>
  1 / (1 + ((apart(one.lab, other.lab) - 0.75 * (one.lab[0] - other.lab[0]) ** 2) / SHADED) ** 2)

/** Colors nearer than this are one cloth in light and shade (squared, as `apart` has it, lightness counting a quarter of that). */
const SHADED = 0.012

/** How different two colors are: squared in OKLab, the color plane counted double. */
const apart = (one: Lab, other: Lab): number =>
  (one[0] - other[0]) ** 2 + 4 * (one[1] - other[1]) ** 2 + 4 * (one[2] - other[2]) ** 2

function depthIn({ coverage, width, height }: Colors): Float32Array {
  // A pixel of nothing all around: the box's own border is an edge too.
  const [w, h] = [width + 2, height + 2]
  const ground = new Uint8Array(w * h).fill(1)
  for (let p = 0; p < coverage.length; p++)
    if ((coverage[p] as number) > 0.8) ground[(Math.floor(p / width) + 1) * w + (p % width) + 1] = 0
  const away = squaredDistance(ground, w, h)
  return coverage.map((_, p) => Math.sqrt(away[(Math.floor(p / width) + 1) * w + (p % width) + 1] as number))
}
