import type { Arrangement } from '../../../look/arrangement'
import type { NoteBy } from '../../criterion'
import { measure } from '../../measure/measure'
import { colorTerms, GOOD, lossOf, TERMS, worthOf } from './color-terms'
import type { ColorNote } from './note'
import { reasonFor } from './reasons'
import { type Remark, remarksOn } from './remarks'

type Note = NoteBy<'color', ColorNote>

/** When so much of the part is lost, its costliest term is named, and each other that costs the second. */
const WORTH_SAYING = 0.1
const WORTH_SAYING_TOO = 0.15

/** Whom a note is about, in whatever order. */
const setOf = ({ charms }: Note): string => charms.toSorted().join(' ')

/** What is plain to see, and a reason for what is lost, where nothing plain is one. */
export function explainColor(arrangement: Arrangement): readonly Note[] {
  const measured = measure(arrangement)
  const terms = colorTerms(arrangement)
  const said: Remark[] = [...remarksOn(arrangement, measured, terms)]
  const costs = TERMS.map((term) => ({ term, loss: lossOf(arrangement, terms, term) })).toSorted(
    (a, b) => b.loss - a.loss,
  )
  const lost = 1 - worthOf(arrangement, terms)
  let isExplained = lost < WORTH_SAYING
  for (const { term, loss } of costs) {
    if (isExplained && (lost < WORTH_SAYING || loss < WORTH_SAYING_TOO)) continue
    const note = said.some((one) => one.term === term)
      ? null
      : reasonFor(term, terms, measured, arrangement.colorway.hex)
    if (note) said.push({ note, term })
    if (note || said.some((one) => one.term === term)) isExplained = true
  }
  // Who blames the hues, or finds hardly any, does not praise them in the same breath.
  const blamed = said.some(({ term }) => term === 'harmony' || term === 'life' || term === 'quiet')
  // Colors that can hardly be told from the bag please nobody together.
  const isHollow = terms.contrast < GOOD
  // What hardly stands out by day is not told again for other lights; the one sentence names them.
  const fading = said.flatMap(({ note }) => (note.code === 'FADES' ? [note] : []))
  const faint = said.flatMap(({ note }) => (note.code === 'FAINT' ? note.charms : []))
  const melting = said.flatMap(({ note }) => (note.code === 'BLENDS_IN' ? note.charms : []))
  const alike = said.flatMap(({ note }) => (note.code === 'TOO_ALIKE' ? note.charms : []))
  const clashing = said.flatMap(({ note }) => (note.code === 'CLASH' ? [setOf(note)] : []))
  const notes = said
    .map(({ note }) => note)
    .filter(
      ({ code, tone }) =>
        !((blamed || isHollow) && (code === 'HARMONY' || code === 'TREND') && tone === 'good'),
    )
    // Nor is one hue praised where two are too much of it.
    .filter((note) => !(alike.length > 0 && note.code === 'HARMONY' && note.label === 'monochrome'))
    // Two that shout at each other are not nearly the same.
    .filter((note) => !(note.code === 'TOO_ALIKE' && clashing.includes(setOf(note))))
    // Two that are nearly the same are not said to disagree.
    .filter(
      ({ code, charms }) =>
        !(code === 'UNEASY' && alike.length > 0 && charms.every((one) => alike.includes(one))),
    )
    // What can hardly be told from the bag is not said to disagree with it.
    .filter(({ code, charms }) => !(code === 'UNEASY_ON_BAG' && charms.some((one) => melting.includes(one))))
    // Nor are two that shout at each other said to do it twice.
    .filter((note) => !(note.code === 'UNEASY' && clashing.includes(setOf(note))))
    .filter(({ code, charms }) => !(code === 'FADES' && charms.some((charm) => faint.includes(charm))))
    .map((note) =>
      note.code === 'FAINT'
        ? { ...note, lights: fading.find(({ slots }) => slots[0] === note.slots[0])?.lights ?? [] }
        : note,
    )
  // Of two charms of one kind the same is said once.
  const keyOf = ({ code, charms }: Note): string => [code, ...charms].join(' ')
  return notes.filter((note, i) => notes.findIndex((other) => keyOf(other) === keyOf(note)) === i)
}
