import type { Catalog } from '../../look/facts/catalog'
import type { CharmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { beliefOf, differenceOf, tellingOf, type WeighedCriterion } from './learn-weights'
import { kept, type PairAnswer, type Values } from './pair-answer'
import { drawn, seededNumbers } from './seeded-numbers'
import { lookWith, type Respect, variantsOf } from './vary-look'

/** Two looks on one bag that differ in one thing, with what each is worth. */
export interface Pair {
  readonly looks: readonly [Look, Look]
  readonly first: Values
  readonly second: Values
  readonly respect: Respect
}

/** What a look is worth by each criterion; null for one that a ceiling holds down, which no weights explain. */
export type Appraise = (look: Look) => Values | null

export interface PairSource {
  readonly catalog: Catalog
  /** The look on screen. */
  readonly look: Look
  /** The charms that the wearer has. */
  readonly mine: ReadonlySet<CharmId>
  readonly criteria: readonly WeighedCriterion[]
  readonly appraise: Appraise
  readonly seed: number
}

/** With fewer charms than these, some of the catalog are lent. */
const A_CHOICE = 14
/** Charms that hang on looks made up for a question. */
const FEWEST = 2
const MOST = 4
/** So many looks are made up for a question; every third question also varies the one on screen. */
const MADE_UP = 3
const OWN_EVERY = 3

/** The least difference that can be seen, in points of 100 that change hands. */
const LEAST_POINTS = 4
/** What the two criteria that differ most have of all that differs, at least. */
const LEAST_PURE = 0.8

/** The charms that questions are made of: what hangs and what the wearer has, with some of the catalog where these are few. */
function charmsFor({ catalog, look, mine }: PairSource, chance: () => number): ReadonlySet<CharmId> {
  const isPiece = (id: CharmId): boolean => {
    const charm = catalog.charms.get(id)
    return charm?.model != null && charm.rings.length === 0
  }
  const own = [...new Set([...[...look.placed.values()].map(({ charm }) => charm), ...mine])].filter(isPiece)
  const rest = [...catalog.charms.keys()].filter((id) => isPiece(id) && !own.includes(id))
  return new Set([...own, ...drawn(chance, rest, A_CHOICE - own.length)])
}

/** The pairs of which one may be asked as the question after so many: all differ in one thing, enough to be seen, and in two criteria at most. */
export function pairsFor(source: PairSource, asked: number): readonly Pair[] {
  const { catalog, look, criteria, appraise, seed } = source
  const chance = seededNumbers(seed + Math.imul(asked + 1, 0x9e3779b1))
  const charms = charmsFor(source, chance)
  const bases = Array.from({ length: MADE_UP }, () =>
    lookWith(catalog, look, charms, FEWEST + Math.floor(chance() * (MOST - FEWEST + 1)), chance),
  )
  if (asked % OWN_EVERY === 0 && look.placed.size > 0) bases.push(look)
  return bases.flatMap((base) => {
    const all = [
      { look: base, respect: null, what: null },
      ...variantsOf(catalog, base, charms, chance),
    ].flatMap((variant) => {
      const values = appraise(variant.look)
      return values ? [{ ...variant, values }] : []
    })
    return all.flatMap((one, i) =>
      all.slice(i + 1).flatMap((other): readonly Pair[] => {
        const { respect } = other
        if (respect === null || (one.what !== null && one.what !== other.what)) return []
        const [a, b] = chance() < 0.5 ? [one, other] : [other, one]
        const pair: Pair = { looks: [a.look, b.look], first: a.values, second: b.values, respect }
        return isTelling(criteria, pair) ? [pair] : []
      }),
    )
  })
}

/** The points that each criterion takes part in the difference with, to a plain taste. */
const pointsOf = (
  criteria: readonly WeighedCriterion[],
  pair: Pick<Pair, 'first' | 'second'>,
): readonly number[] => {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0)
  return differenceOf(criteria, pair).map(
    (difference, c) => (100 * Math.abs(difference) * (criteria[c]?.weight ?? 0)) / sum,
  )
}

function isTelling(criteria: readonly WeighedCriterion[], pair: Pair): boolean {
  const points = pointsOf(criteria, pair).toSorted((a, b) => b - a)
  const all = points.reduce((sum, one) => sum + one, 0)
  return all >= LEAST_POINTS && (points[0] ?? 0) + (points[1] ?? 0) >= LEAST_PURE * all
}

/** The two criteria in which a pair differs most, the one that differs more first. */
export function tugOf(
  criteria: readonly WeighedCriterion[],
  pair: Pick<Pair, 'first' | 'second'>,
): readonly WeighedCriterion[] {
  const points = pointsOf(criteria, pair)
  return criteria
    .map((criterion, c) => ({ criterion, points: points[c] ?? 0 }))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 2)
    .map(({ criterion }) => criterion)
}

/** Of these pairs the one whose answer would tell most, criteria that were asked about less going first; null where nothing differs enough, as on a carrier that takes one charm. */
export function mostTelling(
  criteria: readonly WeighedCriterion[],
  pairs: readonly Pair[],
  answers: readonly PairAnswer[],
): Pair | null {
  const belief = beliefOf(criteria, answers)
  const times = new Map<string, number>()
  for (const answer of answers)
    for (const { id } of tugOf(criteria, answer)) times.set(id, (times.get(id) ?? 0) + 1)
  let best: Pair | null = null
  let most = 0
  for (const pair of pairs) {
    const seldom = Math.min(...tugOf(criteria, pair).map(({ id }) => times.get(id) ?? 0))
    const worth = tellingOf(belief, differenceOf(criteria, pair)) / (1 + seldom / (1 + answers.length))
    if (worth > most) [best, most] = [pair, worth]
  }
  return best
}

/** An answer as it is kept. */
export function answerOf({ first, second }: Pair, choice: PairAnswer['choice']): PairAnswer {
  const rounded = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [id, kept(value)])) as Values
  return { first: rounded(first), second: rounded(second), choice }
}
