import { criteria } from './criteria'
import type { NoteDeclaration } from './note-declaration'

/** What the criteria have to say. */
export type Note = ReturnType<(typeof criteria)[number]['explain']>[number]

export type NoteCode = Note['code']

/** How each kind of note is treated. */
export const NOTES = Object.assign({}, ...criteria.map(({ notes }) => notes)) as Readonly<
  Record<NoteCode, NoteDeclaration>
>

/** Tells a note from every other of the same look. */
export const noteKey = ({ code, slots, charms }: Note): string => [code, ...slots, ...charms].join(' ')

/** What a note is about, whatever place its charm hangs on: the same in another look that has the same to say. */
export const subjectOf = ({ code, tone, charms, slots }: Note): string =>
  `${code} ${tone} ${slots.length > 0 ? charms[0] : ''}`
