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

/** What shows nothing and joins nothing, and what turns the reading direction of what stands around a text. */
const UNSEEN = /[\u00AD\u180E\u200B\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/g

/** What shows nothing without letters at both its sides: joiners, marks of direction; at the start also what varies a letter. */
const AT_START = /^[\s\p{DI}\u2800]*[\p{DI}\u2800]/u
const AT_END = /[\u061C\u200C-\u200F\u2800][\s\u061C\u200C-\u200F\u2800]*$/

/** Text on one line as it is seen: control characters are spaces, and what shows nothing is gone; emoji stay whole. */
const asSeen = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(AT_START, '')
    .replace(AT_END, '')

/** Text on one line: what is not seen is gone, and what has no room is left out, whole characters at a time. */
export function fillField(text: string, { maxLength, unit }: Room): Filled {
  let line = ''
  let taken = 0
  let left = 0
  for (const { segment } of characters.segment(asSeen(text))) {
    taken += unit === 'bytes' ? utf8.encode(segment).length : 1
    const isFull = taken > maxLength || line.length + segment.length > LOOK_LIMITS.wordsLength
    if (isFull || left > 0) left += 1
    else line += segment
  }
  return { line: line.replace(AT_END, ''), left }
}

/** How much of a text is more than a chip takes: half a link is none, so that it takes all of it or nothing. */
export const tooMuch = (text: string, { maxLength, unit }: Room): number =>
  unit === 'bytes' ? Math.max(0, lengthOf(asSeen(text), unit) - maxLength) : 0

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
