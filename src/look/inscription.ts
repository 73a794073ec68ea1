import type { Field } from './facts/charm'
import { LOOK_LIMITS } from './limits'

/** What an owner wrote on a charm, by field, in the order of the fields' names. */
export type Inscriptions = Readonly<Record<string, string>>

/** How much may be written in one place. */
export type Room = Pick<Field, 'maxLength' | 'unit'>

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const utf8 = new TextEncoder()

/** How much of a field's room a text takes, in the field's unit. */
export const lengthOf = (text: string, unit: Field['unit']): number =>
  unit === 'bytes' ? utf8.encode(text).length : [...characters.segment(text)].length

/** Text on one line, and how many of its last characters had no room. */
interface Filled {
  readonly line: string
  readonly left: number
}

/** Text on one line: control characters are spaces, and what has no room is left out, whole characters at a time. */
export function fillField(text: string, { maxLength, unit }: Room): Filled {
  let line = ''
  let taken = 0
  let left = 0
  for (const { segment } of characters.segment(
    text.toWellFormed().replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '),
  )) {
    taken += unit === 'bytes' ? utf8.encode(segment).length : 1
    const isFull = taken > maxLength || line.length + segment.length > LOOK_LIMITS.wordsLength
    if (isFull || left > 0) left += 1
    else line += segment
  }
  return { line, left }
}

/** How much of a text is more than a chip takes: half a link is none, so that it takes all of it or nothing. */
export const tooMuch = (text: string, { maxLength, unit }: Room): number =>
  unit === 'bytes' ? Math.max(0, lengthOf(text, unit) - maxLength) : 0

/** The line alone. */
export const trimToField = (text: string, room: Room): string => fillField(text, room).line

/** The words with one field written anew, fields in the order of their names; the same object when nothing changes. */
export function written(words: Inscriptions, field: Field, text: string): Inscriptions {
  const { id } = field
  const line = trimToField(text, field)
  if ((words[id] ?? '') === line) return words
  const { [id]: _, ...others } = words
  const entries = Object.entries(line === '' ? others : { ...others, [id]: line })
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
