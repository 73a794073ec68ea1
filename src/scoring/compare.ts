import type { Arrangement } from '../look/arrangement'
import type { CriterionId } from './criteria'
import { type Note, subjectOf } from './note'
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
  /** Exactly the sum of the differences of the parts and of what holds them down. */
  readonly difference: number
  readonly parts: readonly Compared[]
  /** What ceilings take of what the parts sum to, as points below 0. */
  readonly held: Omit<Compared, 'id'>
  /** What is only said of the one, and only of the other. */
  readonly lost: readonly Note[]
  readonly won: readonly Note[]
}

const tenth = (points: number): number => Math.round(points * 10) / 10

/** How another look differs from one under the same taste: by term, and in what there is to say. */
export function compare(one: Arrangement, other: Arrangement, taste: Taste = PLAIN_TASTE): Comparison {
  const [before, after] = [score(one, taste), score(other, taste)]
  const [saidBefore, saidAfter] = [notes(one, taste), notes(other, taste)]
  const [subjectsBefore, subjectsAfter] = [
    new Set(saidBefore.map(subjectOf)),
    new Set(saidAfter.map(subjectOf)),
  ]
  return {
    one: before.total,
    other: after.total,
    difference: tenth(after.total - before.total),
    parts: before.parts.map(({ id, points }, i) => {
      const then = after.parts[i]?.points ?? 0
      return { id, one: points, other: then, difference: tenth(then - points) }
    }),
    held: {
      one: tenth(before.total - before.uncapped),
      other: tenth(after.total - after.uncapped),
      difference: tenth(after.total - after.uncapped - before.total + before.uncapped),
    },
    lost: saidBefore.filter((note) => !subjectsAfter.has(subjectOf(note))),
    won: saidAfter.filter((note) => !subjectsBefore.has(subjectOf(note))),
  }
}
