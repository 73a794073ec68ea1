import { ramp } from '../measure/ramp'
import { type ColorPoint, hueGap } from './color-space'

/** A color and the share of its thing that it covers. */
export interface PaletteColor {
  readonly point: ColorPoint
  readonly share: number
}

type Ok = ColorPoint['ok']

/** Distance in OKLab with the color plane counted double, so that hue and chroma speak as loudly as light and dark. */
export function tintDistance(one: Ok, two: Ok): number {
  return Math.hypot(one.L - two.L, 2 * (one.a - two.a), 2 * (one.b - two.b))
}

/** How alike two palettes are, 0…1: each color against the nearest of the other side, by share. 1 only for the same colors. */
export function likeness(one: readonly PaletteColor[], two: readonly PaletteColor[]): number {
  return 1 - Math.min(1, (nearest(one, two) + nearest(two, one)) / 2 / 0.5)
}

function nearest(from: readonly PaletteColor[], to: readonly PaletteColor[]): number {
  let sum = 0
  for (const { point, share } of from) {
    let best = Number.POSITIVE_INFINITY
    for (const other of to) best = Math.min(best, tintDistance(point.ok, other.point.ok))
    sum += best * share
  }
  return sum
}

/** How much of a palette stands out from a ground, 0…1 by share: nothing of a color that is hardly another, all of one that is clearly another. */
export function standsOut(tints: readonly PaletteColor[], ground: Ok): number {
  let sum = 0
  for (const { point, share } of tints) sum += share * ramp(tintDistance(point.ok, ground), 0.06, 0.28)
  return sum
}

/** How well a palette can be told from a ground, 0…1 by share: not at all where it is the same, in full at the distance of a shade that is plainly another. */
export function toldFrom(tints: readonly PaletteColor[], ground: Ok): number {
  let sum = 0
  for (const { point, share } of tints) sum += share * ramp(tintDistance(point.ok, ground), 0, 0.15)
  return sum
}

/** How loudly two colors shout against each other, 0…1: both vivid and far apart in hue. */
export function clash(one: Ok, two: Ok): number {
  return ramp(Math.min(one.C, two.C), 0.07, 0.2) * ramp(hueGap(one.h, two.h), 50, 110)
}

/** Share from which on a color is loud by itself; below it counts by its share. */
const LOUD_SHARE = 0.4

/** Chroma of the most vivid color, OKLCH; below the share that makes it loud it counts in part. */
export const vividness = (tints: readonly PaletteColor[]): number =>
  tints.reduce((most, { point, share }) => Math.max(most, point.ok.C * ramp(share, 0, LOUD_SHARE)), 0)

/** How loudly two palettes shout against each other, 0…1: by the two of their colors that do it most. */
export function loudestClash(one: readonly PaletteColor[], two: readonly PaletteColor[]): number {
  let most = 0
  for (const a of one) {
    for (const b of two) {
      const shown = ramp(a.share, 0, LOUD_SHARE) * ramp(b.share, 0, LOUD_SHARE)
      most = Math.max(most, shown * clash(a.point.ok, b.point.ok))
    }
  }
  return most
}

/** How much parts match that people like best, by the same formula. */
export const BEST_MATCH = 0.62

/** Liking of a combination by how much its parts match (0…1), 1 at the best: people prefer moderate matching (Gray et al. 2014, PLoS ONE 9:e102772: −.50 m² + .62 m + .49). */
export function moderateMatch(m: number): number {
  const liking = -0.5 * m * m + 0.62 * m + 0.49
  return (liking - LEAST) / (MOST - LEAST)
}

const MOST = 0.49 + 0.62 ** 2 / 2
const LEAST = 0.49
