import type { CharmId, SlotId } from '../look/ids'
import { type BalanceNote, balanceNotes } from './criteria/balance/note'
import { type ColorNote, colorNotes } from './criteria/color/note'
import { type CompositionNote, compositionNotes } from './criteria/composition/note'
import { type PracticalNote, practicalNotes } from './criteria/practical/note'
import { type ThemeNote, themeNotes } from './criteria/theme/note'
import type { NoteDeclaration } from './note-declaration'
import type { CriterionId } from './weights'

export type Tone = 'good' | 'hint' | 'warn'

/** What each criterion has to say. */
type Said = CompositionNote | ColorNote | ThemeNote | BalanceNote | PracticalNote

/** What one sentence says: `charms` and `slots` are what it is about, the lead first. Masses in g, lengths in mm. */
export type Note = Said & {
  readonly criterion: CriterionId
  readonly tone: Tone
  readonly charms: readonly CharmId[]
  readonly slots: readonly SlotId[]
}

export type NoteCode = Note['code']

/** How each kind of note is treated. */
export const NOTES: Readonly<Record<NoteCode, NoteDeclaration>> = {
  ...compositionNotes,
  ...colorNotes,
  ...themeNotes,
  ...balanceNotes,
  ...practicalNotes,
}

/** Tells a note from every other of the same look. */
export const noteKey = ({ code, slots, charms }: Note): string => [code, ...slots, ...charms].join(' ')

/** What a note is about, whatever place its charm hangs on: the same in another look that has the same to say. */
export const subjectOf = ({ code, tone, charms, slots }: Note): string =>
  `${code} ${tone} ${slots.length > 0 ? charms[0] : ''}`
