import { cubeRoot } from '../../cut/grid/portable-math'
import type { Colors } from './colors'
import { grownColors } from './grown-colors'
import { blurred, depthIn } from './skin'

/**
 * The back that nobody photographed: the colors of the front's rim, from `from` to `to` pixels in, drawn together over it, so
 * that no face shows through, and mostly the one that the rim has most of, as one cloth makes a back; or whichever is nearer
 * of two, where the second has much of the rim too, like the boots of a figure.
 */
export function madeBack(colors: Colors, from: number, to: number): Colors {
  const depth = depthIn(colors)
  const known = Uint8Array.from(depth, (far) => (far > from && far < to ? 1 : 0))
  const [main, other] = commonest(colors, known).map((light) => light.map((one) => cubeRoot(one)))
  const drawn = blurred(grownColors(colors, known), Math.max(6, 1.4 * to))
  const back = drawn.channels.map((channel) => channel.slice()) as unknown as Colors['channels']
  for (let p = 0; p < depth.length; p++) {
    const here = back.map((channel) => cubeRoot(channel[p] as number))
    const near = (cloth: readonly number[] = []): number => {
      let off = 0
      for (const [c, channel] of here.entries()) {
        const one = (channel - (cloth[c] as number)) / 0.09
        off += one * one
      }
      return 1 / ((1 + off) * (1 + off))
    }
    const [toMain, toOther] = [near(main), other ? near(other) : 0]
    const own = 0.06 + 0.6 * Math.max(toMain, toOther)
    // What is near to neither, as where both are mixed, is the first's.
    const share = (Math.min(1, 3 * toOther) * toOther) / (toMain + toOther)
    for (const [c, channel] of back.entries()) {
      const cloth = (1 - share) * (main?.[c] ?? 0) + share * (other?.[c] ?? 0)
      channel[p] = own * (channel[p] as number) + (1 - own) * cloth * cloth * cloth
    }
  }
  return { ...colors, channels: back }
}

const BINS = 8
/** A second color counts from this share of the pixels on. */
const MUCH = 0.3

/** Linear light that is most among pixels, and second most if that is much, as `commonestOf` finds them. */
function commonest(colors: Colors, among: Uint8Array): readonly Light[] {
  const one = commonestOf(colors, among)
  const rest = among.map((counts, p) => (counts && !one.has(p) ? 1 : 0))
  const two = commonestOf(colors, rest)
  const pixels = among.reduce((sum, counts) => sum + counts, 0)
  if (two.count < MUCH * pixels) return [one.light]
  return one.count < two.count ? [two.light, one.light] : [one.light, two.light]
}

type Light = readonly [number, number, number]

/** The mean of the fullest cell of a coarse histogram and those beside it, how many pixels these have, and which. */
function commonestOf(
  { channels }: Colors,
  among: Uint8Array,
): { readonly light: Light; readonly count: number; readonly has: (p: number) => boolean } {
  const bins = channels.map((channel) =>
    Uint8Array.from(channel, (light) => Math.min(BINS - 1, Math.floor(cubeRoot(Math.min(1, light)) * BINS))),
  ) as [Uint8Array, Uint8Array, Uint8Array]
  const hits = new Float64Array(BINS * BINS * BINS)
  const cellOf = (p: number): number =>
    ((bins[0][p] as number) * BINS + (bins[1][p] as number)) * BINS + (bins[2][p] as number)
  for (const [p, counts] of among.entries()) if (counts) hits[cellOf(p)] = (hits[cellOf(p)] as number) + 1
  let best = 0
  for (const [cell, own] of hits.entries()) if (own > (hits[best] as number)) best = cell
  const place = [Math.floor(best / BINS / BINS), Math.floor(best / BINS) % BINS, best % BINS]
  const has = (p: number): boolean =>
    bins.every((bin, c) => Math.abs((bin[p] as number) - (place[c] as number)) <= 1)
  const sum = [0, 0, 0]
  let count = 0
  for (const [p, counts] of among.entries()) {
    if (!counts || !has(p)) continue
    count++
    for (const [c, channel] of channels.entries()) sum[c] = (sum[c] as number) + (channel[p] as number)
  }
  const [r = 0, g = 0, b = 0] = sum.map((light) => light / Math.max(1, count))
  return { light: [r, g, b], count, has }
}
