import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import { moveProblems } from '../../../src/look/edits/hang'
import type { Look } from '../../../src/look/look'
import { criteria } from '../../../src/scoring/criteria'
import { learnHarmony } from '../../../src/scoring/engine'
import { differenceOf, learnWeights, sumOfProducts } from '../../../src/scoring/preference/learn-weights'
import { answerOf, mostTelling, type Pair, pairsFor, tugOf } from '../../../src/scoring/preference/pair'
import { ENOUGH_ANSWERS, type PairAnswer, type Values } from '../../../src/scoring/preference/pair-answer'
import { score } from '../../../src/scoring/score'
import { weightsOf } from '../../../src/scoring/weights'
import { catalog, randomLook, randomOf } from '../makers'

const worth = (look: Look) => {
  const { parts, heldBy } = score(arrange(catalog, look))
  return { heldBy, values: Object.fromEntries(parts.map(({ id, value }) => [id, value])) as Values }
}
const source = (seed: number) => ({
  catalog,
  look: randomLook(randomOf(seed), 3),
  mine: new Set<never>(),
  criteria,
  appraise: (look: Look) => {
    const { heldBy, values } = worth(look)
    return heldBy ? null : values
  },
  seed,
})

/** Weights that somebody may have, summing to 1: any are as likely as any others. */
function planted(random: () => number): readonly number[] {
  const parts = criteria.map(() => -Math.log(1 - random()))
  const sum = parts.reduce((all, one) => all + one, 0)
  return parts.map((one) => one / sum)
}

function answersBy(weights: readonly number[], pools: readonly (readonly Pair[])[]): readonly PairAnswer[] {
  const answers: PairAnswer[] = []
  for (const pool of pools) {
    const pair = mostTelling(criteria, pool, answers)
    if (!pair) throw new Error('nothing to ask')
    const isFirst = sumOfProducts(weights, differenceOf(criteria, pair)) > 0
    answers.push(answerOf(pair, isFirst ? 'first' : 'second'))
  }
  return answers
}

let pools: readonly (readonly Pair[])[] = []

beforeAll(() => {
  learnHarmony(JSON.parse(readFileSync('src/scoring/color/learned-harmony.json', 'utf8')))
  pools = Array.from({ length: ENOUGH_ANSWERS }, (_, asked) => pairsFor(source(7), asked))
}, 60_000)

describe('twenty answers', () => {
  test('foretell more of 200 other pairs than the plain taste, for at least 18 of 20 tastes', () => {
    const random = randomOf(99)
    const others = Array.from({ length: 200 }, () => ({
      first: worth(randomLook(random)).values,
      second: worth(randomLook(random)).values,
    })).map((pair) => differenceOf(criteria, pair))
    const plain = criteria.map(({ weight }) => weight)
    const wins = Array.from({ length: 20 }, (_, k) => {
      const truth = planted(randomOf(2000 + k))
      const { emphasis } = learnWeights(criteria, answersBy(truth, pools))
      const points = weightsOf({ style: 'curated', profile: null, emphasis })
      const foretold = (weights: readonly number[]): number =>
        others.filter((x) => sumOfProducts(weights, x) > 0 === sumOfProducts(truth, x) > 0).length
      return foretold(criteria.map(({ id }) => points[id])) > foretold(plain)
    }).filter(Boolean).length
    expect(wins).toBeGreaterThanOrEqual(18)
  }, 60_000)

  test('ask about every criterion, most of each pair being one or two of them', () => {
    const asked = new Map<string, number>()
    for (const answer of answersBy(
      criteria.map(({ weight }) => weight),
      pools,
    ))
      for (const { id } of tugOf(criteria, answer)) asked.set(id, (asked.get(id) ?? 0) + 1)
    for (const { id } of criteria) expect([id, (asked.get(id) ?? 0) >= 3]).toEqual([id, true])
  })
})

describe('a pair', () => {
  test('differs in one thing alone, on one bag, and everything hangs where it may', () => {
    for (const { looks, respect } of pools.flat()) {
      const [a, b] = looks
      expect(a.carrier).toBe(b.carrier)
      const slots = new Set([...a.placed.keys(), ...b.placed.keys()])
      const differing = [...slots].filter((slot) => a.placed.get(slot)?.charm !== b.placed.get(slot)?.charm)
      expect(a.colorway !== b.colorway).toBe(respect === 'color')
      expect(differing.length).toBe({ charm: 1, count: 1, color: 0, place: 2 }[respect])
      for (const look of looks)
        for (const slot of look.placed.keys()) expect(moveProblems(catalog, look, slot, slot)).toEqual([])
    }
  })

  test('is the same for the same look, charms and seed', () => {
    expect(pairsFor(source(7), 3)).toEqual(pools[3])
  })
})
