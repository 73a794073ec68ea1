import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteria } from '../../../src/scoring/criteria'
import { CHOICES, type PairAnswer, type Values } from '../../../src/scoring/preference/pair-answer'
import { ownTaste } from '../../../src/state/which-one/own-taste'
import {
  ANSWER_LIMITS,
  joinedAnswers,
  readAnswers,
  readTasteFile,
  tasteFileText,
} from '../../../src/state/which-one/taste-file'

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((one) => Math.round(one * 1000) / 1000)
const values = fc.record(Object.fromEntries(criteria.map(({ id }) => [id, share]))) as fc.Arbitrary<Values>
const answers: fc.Arbitrary<readonly PairAnswer[]> = fc.array(
  fc.record({ first: values, second: values, choice: fc.constantFrom(...CHOICES) }),
  { maxLength: 30 },
)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const written = (change: object) => ({
  format: 'dangle-taste',
  version: 1,
  taste: null,
  answers: [],
  ...change,
})

describe('a file of answers', () => {
  it('comes back as it was saved, with the taste of enough answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const taste = ownTaste(criteria, given, 'quiet')
        const read = readTasteFile(criteria, bytesOf(tasteFileText(given, taste)))
        expect(read).toMatchObject({ ok: true })
        if (read.ok) expect(read.kept).toEqual({ ...written({}), taste, answers: given })
        expect(taste === null).toBe(given.length < 20)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['too_large', ' '.repeat(ANSWER_LIMITS.fileBytes + 1)],
    ['not_a_taste', '{'],
    ['not_a_taste', JSON.stringify({ format: 'dangle-backup', version: 1 })],
    ['newer_version', JSON.stringify(written({ version: 2 }))],
    ['damaged', JSON.stringify(written({ answers: [{ first: {}, second: {}, choice: 'both' }] }))],
    ['damaged', JSON.stringify(written({ answers: [{ first: { color: 7 }, second: {}, choice: 'first' }] }))],
    [
      'damaged',
      JSON.stringify(
        written({
          answers: Array(ANSWER_LIMITS.answers + 1).fill({ first: {}, second: {}, choice: 'first' }),
        }),
      ),
    ],
  ])('is refused whole: %s', (problem, text) => {
    expect(readTasteFile(criteria, bytesOf(text))).toEqual({ ok: false, problem })
  })

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readAnswers(criteria, value)).toHaveProperty('ok')
      }),
    )
  })

  it('adds nothing the second time, and keeps what was answered alike twice', () => {
    fc.assert(
      fc.property(answers, answers, (here, there) => {
        const joined = joinedAnswers(here, there)
        expect(joined.slice(0, here.length)).toEqual(here)
        expect(joined.length).toBeGreaterThanOrEqual(Math.max(here.length, there.length))
        expect(joinedAnswers(joined, there)).toEqual(joined)
        expect(joinedAnswers([], there)).toEqual(there)
      }),
    )
  })
})
