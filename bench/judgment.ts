import { type Arrangement, arrange } from '../src/look/arrangement'
import type { Look } from '../src/look/look'
import { anchorOfSlot } from '../src/look/slot'
import type { Fix } from '../src/scoring/improve/improvements'
import { fixes } from '../src/scoring/improve/improvements'
import { notes, total } from '../src/scoring/score'
import { catalog, charms, randomLook, randomOf } from '../tests/scoring/makers'
import { bestLooks, type Found } from './judgment/best-looks'
import { DAMAGES } from './judgment/damages'
import { goodTrios } from './judgment/good-trios'
import { withVariants } from './judgment/variants'

const GOOD = 150
const RANDOM = 1500
const ASKED = 120
const COLLECTIONS = [20, 40, 73]
const HARMED = 0.95

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const percentOf = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  (100 * all.filter(holds).length) / all.length
const totalOf = (look: Look): number => total(arrange(catalog, look))

/** How often a good look is above a random one; ½ is chance. */
function areaUnderCurve(good: readonly number[], random: readonly number[]): number {
  const wins = good.flatMap((a) => random.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
  return mean(wins)
}

/** The best fix among those that need nothing but what hangs. */
const bestOfOwn = (found: readonly Fix[]): Fix | undefined =>
  found
    .filter(({ change }) => change.kind !== 'recolor' && change.kind !== 'replace')
    .toSorted((a, b) => b.gain - a.gain)[0]

const rests = (look: Look): boolean => bestOfOwn(fixes(catalog, look))?.change.kind === 'remove'

function climbed(look: Look): Look {
  const best = bestOfOwn(fixes(catalog, look))
  return best ? climbed(best.edit(look)) : look
}

function optima(): readonly Found[] {
  const random = randomOf(77)
  const bags = [...catalog.carriers.values()].filter(({ category }) => category === 'backpack')
  return bags.flatMap((carrier) =>
    carrier.colorways.flatMap((colorway, i) => {
      const shuffled = charms.map(({ id }) => ({ id, key: random() })).toSorted((a, b) => a.key - b.key)
      const owned = shuffled.slice(0, COLLECTIONS[i % COLLECTIONS.length]).map(({ id }) => id)
      return bestLooks({ catalog, carrier, colorway, owned }, 5, 3, random)
    }),
  )
}

function bestOfManyOwned(): readonly Found[] {
  const random = randomOf(9)
  const large = withVariants(catalog, 200 - charms.length, random)
  const owned = [...large.charms.keys()]
  const bags = [...large.carriers.values()].filter(({ category }) => category === 'backpack')
  return bags.flatMap((carrier, i) => {
    const colorway = carrier.colorways[i % carrier.colorways.length]
    return colorway ? bestLooks({ catalog: large, carrier, colorway, owned }, 2, 3, random) : []
  })
}

function harm(good: readonly Arrangement[]) {
  const random = randomOf(52)
  return DAMAGES.map(({ name, spoil }) => {
    const drops = good.flatMap((one) => {
      const spoiled = spoil(one, random)
      return spoiled ? [total(one) - total(spoiled)] : []
    })
    return { name, rate: percentOf(drops, (drop) => drop > 0), drop: mean(drops) }
  })
}

/** Whether the score prefers what the field calls good, minds what spoils it, and keeps its own advice. */
export function benchJudgment() {
  const good = goodTrios(GOOD, randomOf(51))
  const random = randomOf(12)
  const ofCount = (count: number) => Array.from({ length: RANDOM }, () => randomLook(random, count))
  const [singles, pairs, trios] = [ofCount(1), ofCount(2), ofCount(3)].map((looks) => looks.map(totalOf))
  const asked = ofCount(3).slice(0, ASKED)
  const arrangements = good.map((look) => arrange(catalog, look))
  const warned = Array.from({ length: RANDOM }, () => arrange(catalog, randomLook(random))).filter((one) =>
    notes(one).some(({ tone }) => tone === 'warn'),
  )
  const best = optima()
  const many = bestOfManyOwned()
  const counts = new Map<string, number>()
  for (const { look } of best)
    for (const { charm } of look.placed.values()) counts.set(charm, (counts.get(charm) ?? 0) + 1)
  const places = [...counts.values()].toSorted((a, b) => b - a)
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
  const harmed = harm(arrangements)
  return [
    {
      name: 'good trios against random ones',
      value: areaUnderCurve(good.map(totalOf), trios ?? []),
      unit: 'index',
      target: 0.97,
    },
    {
      name: 'random singles above random trios',
      value: mean(singles ?? []) - mean(trios ?? []),
      unit: 'points',
      target: 0,
    },
    {
      name: 'random pairs above random trios',
      value: mean(pairs ?? []) - mean(trios ?? []),
      unit: 'points',
      target: 0,
    },
    { name: 'random trios told best to rest one', value: percentOf(asked, rests), unit: '%', target: 30 },
    {
      name: 'good trios told best to rest one',
      value: percentOf(good.slice(0, ASKED), rests),
      unit: '%',
      target: 15,
    },
    {
      name: 'climbs from random trios that end at fewer',
      value: percentOf(asked.slice(0, 30), (look) => climbed(look).placed.size < 3),
      unit: '%',
      target: 50,
    },
    {
      name: 'warned looks above 84',
      value: warned.filter((one) => total(one) > 84).length,
      unit: 'looks',
      target: 0,
    },
    {
      name: 'best looks without three pieces',
      value: percentOf(best, ({ look }) => look.placed.size !== 3),
      unit: '%',
      target: 40,
    },
    {
      name: 'best looks with a connector',
      value: percentOf(best, ({ look }) =>
        [...look.placed.values()].some(({ charm }) => (catalog.charms.get(charm)?.rings.length ?? 0) > 0),
      ),
      unit: '%',
      target: 0,
    },
    {
      name: 'best looks with two at one anchor',
      value: percentOf(
        best,
        ({ look }) => new Set([...look.placed.keys()].map(anchorOfSlot)).size < look.placed.size,
      ),
      unit: '%',
      target: 2,
    },
    {
      name: 'places that ten charms fill',
      value: (100 * sum(places.slice(0, 10))) / sum(places),
      unit: '%',
      target: 50,
    },
    {
      name: 'best looks of 200 owned, median',
      value: medianOf(many.map((one) => one.total)),
      unit: 'points',
      target: 98,
    },
    {
      name: 'the same at 100',
      value: many.filter((one) => one.total >= 100).length,
      unit: 'looks',
      target: 0,
    },
    ...harmed.map(({ name, rate, drop }) => ({
      name: `${name} (${drop.toFixed(1)} points): no worse`,
      value: 100 - rate,
      unit: '%',
      target: 100 * (1 - HARMED),
    })),
  ]
}
