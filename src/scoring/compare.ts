import type { Arrangement } from '../look/arrangement'
import type { CriterionId } from './criterion'
import type { Note } from './note'
import { notes, score } from './score'
import { PLAIN_TASTE, type Taste } from './taste'

/** One criterion of two looks, in points won. */
export interface Compared {
  readonly id: CriterionId
  readonly one: number
  readonly other: number
  /** Points of the other less those of the one, to the tenth. */
  readonly difference: number
}

export interface Comparison {
  readonly one: number
  readonly other: number
  /** Exactly the sum of the differences of the parts. */
  readonly difference: number
  readonly parts: readonly Compared[]
  /** What is only said of the one, and only of the other. */
  readonly lost: readonly Note[]
  readonly won: readonly Note[]
}

const tenth = (points: number): number => Math.round(points * 10) / 10

const gistOf = ({ code, tone, charms, slots }: Note): string =>
  `${code} ${tone} ${slots.length > 0 ? charms[0] : ''}`

/** How another look differs from one under the same taste: by term, and in what there is to say. */
export function compare(one: Arrangement, other: Arrangement, taste: Taste = PLAIN_TASTE): Comparison {
  const [before, after] = [score(one, taste), score(other, taste)]
  const [saidBefore, saidAfter] = [notes(one, taste), notes(other, taste)]
  const [gistsBefore, gistsAfter] = [new Set(saidBefore.map(gistOf)), new Set(saidAfter.map(gistOf))]
  return {
    one: before.total,
    other: after.total,
    difference: tenth(after.total - before.total),
    parts: before.parts.map(({ id, points }, i) => {
      const then = after.parts[i]?.points ?? 0
      return { id, one: points, other: then, difference: tenth(then - points) }
    }),
    lost: saidBefore.filter((note) => !gistsAfter.has(gistOf(note))),
    won: saidAfter.filter((note) => !gistsBefore.has(gistOf(note))),
  }
}
