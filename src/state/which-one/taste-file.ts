import * as v from 'valibot'
import type { PairAnswer, Values } from '../../scoring/preference/pair-answer'
import { CHOICES } from '../../scoring/preference/pair-answer'
import type { Taste } from '../../scoring/taste'
import { StoredTaste } from '../taste-schema'

export const TASTE_FILE_FORMAT = 'dangle-taste'
export const TASTE_FILE_VERSION = 1

/** Far above what people answer. */
export const ANSWER_LIMITS = { answers: 500, fileBytes: 256 * 1024 } as const

/** Answers as they are kept, and as a file has them. */
export interface KeptAnswers {
  readonly format: typeof TASTE_FILE_FORMAT
  readonly version: typeof TASTE_FILE_VERSION
  /** Whose eyes they make; null until they are enough. Of what the browser keeps it says nothing. */
  readonly taste: Taste | null
  readonly answers: readonly PairAnswer[]
}

/** Why a text is no such file. */
export type TasteFileProblem = 'too_large' | 'not_a_taste' | 'newer_version' | 'damaged'

export type ReadTasteFile =
  | { readonly ok: true; readonly kept: KeptAnswers }
  | { readonly ok: false; readonly problem: TasteFileProblem }

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** Of criteria that only another release has, nothing is read; of one that is not told, the looks are alike. */
const valuesOf = (ids: readonly string[]) =>
  v.pipe(
    v.looseObject({}),
    v.transform((told) => Object.fromEntries(ids.map((id) => [id, told[id] ?? 0]))),
    v.record(v.string(), Share),
    v.transform((values) => values as Values),
  )

const shapeFor = (ids: readonly string[]) =>
  v.object({
    format: v.literal(TASTE_FILE_FORMAT),
    version: v.literal(TASTE_FILE_VERSION),
    taste: v.nullable(StoredTaste),
    answers: v.pipe(
      v.array(v.object({ first: valuesOf(ids), second: valuesOf(ids), choice: v.picklist(CHOICES) })),
      v.maxLength(ANSWER_LIMITS.answers),
    ),
  })

const Head = v.looseObject({ format: v.literal(TASTE_FILE_FORMAT), version: v.pipe(v.number(), v.integer()) })

/** Answers as anything wrote them, by the criteria of this release. */
export function readAnswers(criteria: readonly { readonly id: string }[], written: unknown): ReadTasteFile {
  if (!v.is(Head, written)) return { ok: false, problem: 'not_a_taste' }
  if (written.version > TASTE_FILE_VERSION) return { ok: false, problem: 'newer_version' }
  const read = v.safeParse(shapeFor(criteria.map(({ id }) => id)), written)
  return read.success ? { ok: true, kept: read.output } : { ok: false, problem: 'damaged' }
}

/** The door for files: text of at most `ANSWER_LIMITS.fileBytes` bytes. */
export function readTasteFile(
  criteria: readonly { readonly id: string }[],
  bytes: Uint8Array,
): ReadTasteFile {
  if (bytes.length > ANSWER_LIMITS.fileBytes) return { ok: false, problem: 'too_large' }
  try {
    return readAnswers(criteria, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return { ok: false, problem: 'not_a_taste' }
  }
}

/** Answers as they are written. */
export const writtenAnswers = (answers: readonly PairAnswer[], taste: Taste | null): KeptAnswers => ({
  format: TASTE_FILE_FORMAT,
  version: TASTE_FILE_VERSION,
  taste,
  answers,
})

/** The text of a file with answers and the taste that they make. */
export const tasteFileText = (answers: readonly PairAnswer[], taste: Taste | null): string =>
  `${JSON.stringify(writtenAnswers(answers, taste))}\n`

/** The answers of two lists: those of the second that the first has not are put behind it, as often as they stand there more; as many as are kept. */
export function joinedAnswers(
  here: readonly PairAnswer[],
  there: readonly PairAnswer[],
): readonly PairAnswer[] {
  const counts = new Map<string, number>()
  for (const answer of here) {
    const text = plainText(answer)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const added = there.filter((answer) => {
    const text = plainText(answer)
    const left = counts.get(text) ?? 0
    counts.set(text, left - 1)
    return left <= 0
  })
  return [...here, ...added].slice(0, ANSWER_LIMITS.answers)
}

const plainText = ({ first, second, choice }: PairAnswer): string =>
  JSON.stringify([Object.entries(first).toSorted(), Object.entries(second).toSorted(), choice])
