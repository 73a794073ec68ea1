import { NOTES, type Note } from './note'

/** What a note is about in its respect: two charms that are alike, or one. */
const subjectIn = (of: string, { charms }: Note): string =>
  charms
    .slice(0, of === 'likeness' ? 2 : 1)
    .toSorted()
    .join(' ')

/**
 * The same notes, without the hints that tell of a charm what a note of lower rank tells of it in the same respect. Warnings
 * all stay, and so does a hint that alone says what its criterion costs.
 */
export function onceARespect(notes: readonly Note[]): readonly Note[] {
  const said = new Map<string, number>()
  const keyOf = (note: Note): string | null => {
    const { respect } = NOTES[note.code]
    return respect && note.tone !== 'good' ? `${respect.of} ${subjectIn(respect.of, note)}` : null
  }
  const rankOf = ({ code }: Note): number => NOTES[code].respect?.rank ?? Number.POSITIVE_INFINITY
  for (const note of notes) {
    const key = keyOf(note)
    if (key !== null) said.set(key, Math.min(said.get(key) ?? Number.POSITIVE_INFINITY, rankOf(note)))
  }
  const isTold = (note: Note): boolean => {
    const key = keyOf(note)
    return key === null || note.tone === 'warn' || rankOf(note) === said.get(key)
  }
  const blames = notes.filter(({ tone }) => tone !== 'good')
  const answered = new Set(blames.filter(isTold).map(({ criterion }) => criterion))
  return notes.filter((note) => {
    if (isTold(note)) return true
    if (answered.has(note.criterion)) return false
    answered.add(note.criterion)
    return true
  })
}
