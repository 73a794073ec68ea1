import { readFileSync } from 'node:fs'
import { clampChroma, differenceCiede2000, formatHex } from 'culori'
import * as v from 'valibot'
import type { Arrangement, Hung } from '../src/look/arrangement'
import { arrange } from '../src/look/arrangement'
import type { Charm } from '../src/look/facts/charm'
import { together } from '../src/scoring/color/palette-harmony'
import { colorTerms } from '../src/scoring/criteria/color/color-terms'
import { color } from '../src/scoring/criteria/color/criterion'
import { factsOf } from '../src/scoring/measure/charm-facts'
import { heroOf, measure } from '../src/scoring/measure/measure'
import { total } from '../src/scoring/score'
import { PLAIN_TASTE } from '../src/scoring/taste'
import { arrangementOf, catalog, charmOf, charms, randomLook } from '../tests/scoring/makers'
import { agreements, parts, spearman } from '../training/color/agreement'
import { randomOf, shuffled, some } from '../training/color/corruptions'
import { type Palette, validation } from '../training/color/palettes'

const Ratings = v.array(v.object({ colors: v.array(v.string()), z: v.number() }))
const RATING_CEILING = 0.85
const SEED = 20260301

const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length

const bags = [...catalog.carriers.values()]
  .filter(({ category }) => category === 'backpack')
  .flatMap(({ colorways }) => colorways)
const bare = arrangementOf('bp-alley-roll-20', 'fog', [['pl-bear-mossbutton', 'front_ring_l']])
const [worn] = bare.hung as readonly [Hung]

const dyed = new Map<string, Hung>()
function inColor(hex: string): Hung {
  const found = dyed.get(hex) ?? { ...worn, charm: { ...worn.charm, palette: [{ hex, share: 1 }] } }
  dyed.set(hex, found)
  return found
}

/** What the Color part says of charms in one color each, on a bag of a color. */
const partOn = (hexes: Palette, bag: string): number =>
  color.rate({ ...bare, hung: hexes.map(inColor), colorway: { ...bare.colorway, hex: bag } }, PLAIN_TASTE)

/** The Color part of a palette: each of its colors in turn is the bag, the others are charms. */
const partOf = (palette: Palette): number =>
  mean(palette.map((bag, i) => partOn(palette.toSpliced(i, 1), bag)))

/** Of how many palettes cut in halves the one half finds its other among four. */
function halves(size: number): number {
  const facts = (hexes: Palette) =>
    factsOf(
      charmOf('pl-bear-mossbutton', { palette: hexes.map((hex) => ({ hex, share: 1 / hexes.length })) }),
    )
  return mean(
    validation().flatMap(({ palettes }) => {
      const random = randomOf(SEED + size)
      const fit = palettes.filter((one) => one.length >= size && one.length <= 8)
      if (fit.length < 20) return []
      const found = shuffled(fit, random)
        .slice(0, 300)
        .map((whole) => {
          const palette = some(whole, size, random)
          const [one, other] = [palette.slice(0, size >> 1), palette.slice(size >> 1)]
          const choices: Palette[] = [other]
          while (choices.length < 4) {
            const stranger = fit[Math.floor(random() * fit.length)]
            if (stranger && stranger !== whole) choices.push(some(stranger, other.length, random))
          }
          const said = choices.map((choice) => together(facts(one), facts(choice)).sum)
          return said.indexOf(Math.max(...said)) === 0 ? 1 : 0
        })
      return [mean(found)]
    }),
  )
}

/** Share of the variance of a figure of random trios that is which charms and which bag color they are, each by itself. */
function mainEffects(of: (arrangement: Arrangement) => number): number {
  const random = randomOf(SEED)
  const slots = ['front_ring_l', 'daisy_up_l', 'roll_end_r'] as const
  const looks = Array.from({ length: 4000 }, () => {
    const bag = bags[Math.floor(random() * bags.length)] as (typeof bags)[number]
    const trio = shuffled(charms, random).slice(0, 3)
    const hung = arrangementOf(
      'bp-alley-roll-20',
      'fog',
      trio.map((charm, i) => [charm, slots[i] ?? ''] as const),
    )
    return { things: [bag, ...trio] as readonly object[], value: of({ ...hung, colorway: bag }) }
  })
  const middle = mean(looks.map(({ value }) => value))
  const effect = new Map<object, number>()
  const effectOf = (one: object): number => effect.get(one) ?? 0
  const left = ({ things, value }: (typeof looks)[number]): number =>
    value - middle - things.reduce((sum, one) => sum + effectOf(one), 0)
  for (let round = 0; round < 60; round++) {
    const lefts = new Map<object, number[]>()
    for (const look of looks) {
      const rest = left(look)
      for (const one of look.things) lefts.set(one, [...(lefts.get(one) ?? []), rest])
    }
    // Half a step, as all are moved at once.
    for (const [one, rests] of lefts) effect.set(one, effectOf(one) + mean(rests) / 2)
  }
  const square = (of: readonly number[]): number => mean(of.map((one) => one ** 2))
  return 1 - square(looks.map(left)) / square(looks.map(({ value }) => value - middle))
}

const withCharm = (arrangement: Arrangement, at: number, palette: Charm['palette']): Arrangement => ({
  ...arrangement,
  hung: arrangement.hung.map((one, i) => (i === at ? { ...one, charm: { ...one.charm, palette } } : one)),
})
const repainted = (arrangement: Arrangement, at: number, hex: string): Arrangement =>
  withCharm(
    arrangement,
    at,
    (arrangement.hung[at]?.charm.palette ?? []).map((swatch, i) => (i === 0 ? { ...swatch, hex } : swatch)),
  )

const difference = differenceCiede2000()

/** The most that a total moves when one color of a charm moves by less than ΔE00 = 1. */
function largestJump(nudges: number): number {
  const random = randomOf(SEED + 1)
  let most = 0
  for (let n = 0; n < nudges; ) {
    const arrangement = arrange(catalog, randomLook(random))
    const at = Math.floor(random() * arrangement.hung.length)
    const palette = arrangement.hung[at]?.charm.palette ?? []
    const which = Math.floor(random() * palette.length)
    const { hex = '' } = palette[which] ?? {}
    const channels = [1, 3, 5].map((from) => {
      const value = Number.parseInt(hex.slice(from, from + 2), 16) + Math.floor(9 * random()) - 4
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0')
    })
    const next = `#${channels.join('')}`
    if (!hex || next === hex || difference(hex, next) >= 1) continue
    n++
    const moved = palette.map((swatch, i) => (i === which ? { ...swatch, hex: next } : swatch))
    most = Math.max(most, Math.abs(total(withCharm(arrangement, at, moved)) - total(arrangement)))
  }
  return Math.round(10 * most) / 10
}

/** Random looks of so many charms, worth at least so much. */
function looksOf(count: number, points: number, howMany: number, seed: number): readonly Arrangement[] {
  const random = randomOf(seed)
  const found: Arrangement[] = []
  while (found.length < howMany) {
    const arrangement = arrange(catalog, randomLook(random, count))
    if (arrangement.hung.length === count && total(arrangement) >= points) found.push(arrangement)
  }
  return found
}

const lch = (l: number, c: number, h: number): string =>
  formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch')) ?? '#808080'

const clashCost = (): number =>
  mean(
    looksOf(3, 75, 400, SEED + 2).map((look) => {
      const vivid = [20, 130, 270].reduce((all, hue, i) => repainted(all, i, lch(0.62, 0.2, hue)), look)
      return total(look) - total(vivid)
    }),
  )

/** Of looks whose lead stands out, how many lose by it in the bag's color, and how many are worth as much with it in dark blue or brown as in neon. */
function camouflage() {
  const looks = [2, 3, 4].flatMap((count) => looksOf(count, 0, 400, SEED + 3 + count))
  const led = looks.flatMap((look) => {
    const measured = measure(look)
    const hero = heroOf(measured)
    return hero && hero.bag.stands >= 0.5 ? [{ look, at: measured.indexOf(hero) }] : []
  })
  const sum = (look: Arrangement, at: number, hexes: readonly string[]): number =>
    hexes.reduce((all, hex) => all + total(repainted(look, at, hex)), 0)
  return {
    lost: mean(
      led.map(({ look, at }) => (total(repainted(look, at, look.colorway.hex)) < total(look) ? 1 : 0)),
    ),
    darkOverNeon: mean(
      led.map(
        ({ look, at }) => sum(look, at, ['#22304f', '#4a3524']) - sum(look, at, ['#39ff14', '#ff00c8']),
      ),
    ),
  }
}

/** The index of the Color part as people see it, by the model that the palettes kept aside were kept from. */
export function benchColorPart() {
  const path = process.env['DANGLE_RATINGS']
  const tests = (of: readonly { readonly name: string; readonly palettes: readonly Palette[] }[]) =>
    parts(agreements(partOf, of, [3, 4, 5], SEED))
  const halved = mean([4, 5].map(halves))
  const rows = [
    { name: 'halves: the other half found among four', value: halved, unit: 'index', target: 0.62 },
  ]
  if (!path) {
    const index = 100 * mean(tests(validation()))
    return [...rows, { name: 'Color part, index without ratings', value: index, unit: 'index', target: 35 }]
  }
  const rated = v.parse(Ratings, JSON.parse(readFileSync(path, 'utf8')))
  const liked = rated.filter(({ z }) => z >= 0).map(({ colors }) => colors)
  const rho = spearman(
    rated.map(({ colors }) => partOf(colors)),
    rated.map(({ z }) => z),
  )
  const all = [
    Math.max(0, rho) / RATING_CEILING,
    ...tests([{ name: 'rated', palettes: liked }, ...validation()]),
  ]
  return [...rows, { name: 'Color part, index CHVI', value: 100 * mean(all), unit: 'index', target: 38 }]
}

/** Whether colors count by how they go together, are told from the bag, and never jump. */
export function benchColor() {
  const { lost, darkOverNeon } = camouflage()
  return [
    {
      name: 'harmony of trios, share of main effects',
      value: mainEffects((look) => colorTerms(look).harmony),
      unit: '',
      target: 0.5,
    },
    { name: 'largest jump for ΔE00 < 1, 4,000 nudges', value: largestJump(4000), unit: 'points', target: 1 },
    { name: 'three vivid leads cost', value: clashCost(), unit: 'index', target: 10 },
    { name: 'leads in the bag’s color that lose', value: lost, unit: 'index', target: 0.95 },
    { name: 'dark blue and brown leads above neon ones', value: darkOverNeon / 2, unit: 'index', target: 0 },
  ]
}
