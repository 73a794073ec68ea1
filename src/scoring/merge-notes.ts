import { NOTES, type Note } from './note'

const isOfMany = ({ code }: Note): boolean => NOTES[code].merge?.startsWith('of_many') ?? false

const kindOf = (note: Note): string => {
  const { charms: _, slots: __, ...rest } = note
  return NOTES[note.code].merge === 'of_many_alike' ? note.code : JSON.stringify(rest)
}

/** The same notes, those that say the same of several charms as one, and without what one kind of charm cannot have in common with itself. */
export function mergeNotes(notes: readonly Note[]): readonly Note[] {
  const gathered = new Map<string, Note>()
  const result: (Note | string)[] = []
  for (const note of notes) {
    if (
      NOTES[note.code].merge === 'of_different' &&
      note.charms.length > 1 &&
      new Set(note.charms).size === 1
    )
      continue
    if (!isOfMany(note)) {
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
