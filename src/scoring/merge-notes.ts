import type { Note, NoteCode } from './note'

/** What several charms may have in common, said once of all of them. */
const OF_MANY: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'BLENDS_IN',
  'FADES',
  'COVERS_FEATURE',
  'DROP',
  'RESONANCE',
  'SNAG',
  'SCRATCH',
  'RAIN',
])

/** What is only worth saying of charms that differ, not of one that hangs several times. */
const OF_DIFFERENT: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'COUNT_THREE',
  'SAME_SIZE',
  'TREND',
  'FAMILY',
  'THEME',
])

const kindOf = (note: Note): string => {
  const { charms: _, slots: __, ...rest } = note
  switch (note.code) {
    // Lengths and rates are the charm's own; what is said does not tell them.
    case 'COVERS_FEATURE':
    case 'DROP':
    case 'RESONANCE':
      return note.code
    default:
      return JSON.stringify(rest)
  }
}

/** The same notes, those that say the same of several charms as one, and without what one kind of charm cannot have in common with itself. */
export function mergeNotes(notes: readonly Note[]): readonly Note[] {
  const gathered = new Map<string, Note>()
  const result: (Note | string)[] = []
  for (const note of notes) {
    if (OF_DIFFERENT.has(note.code) && note.charms.length > 1 && new Set(note.charms).size === 1) continue
    if (!OF_MANY.has(note.code)) {
      result.push(note)
      continue
    }
    const kind = kindOf(note)
    const before = gathered.get(kind)
    if (!before) result.push(kind)
    gathered.set(
      kind,
      before
        ? { ...before, charms: [...before.charms, ...note.charms], slots: [...before.slots, ...note.slots] }
        : note,
    )
  }
  return result.flatMap((one) => (typeof one === 'string' ? (gathered.get(one) ?? []) : [one]))
}
