import type { NoteBy } from '../../criterion'
import type { Naming } from '../../naming'
import type { PracticalNote } from './note'

/** What a language has to say of practical. Names come bare; lists come joined, each name with its article where the language has one. */
export interface PracticalTexts {
  readonly carriesWell: (mass: string, charm: string) => string
  readonly totalMass: (mass: string, most: string, charm: string) => string
  readonly nearMass: (mass: string, at: string, most: string) => string
  readonly nearTotal: (mass: string, most: string, charm: string) => string
  readonly covers: (charm: string, at: string) => string
  readonly coverMany: (list: string) => string
  readonly reaches: (charm: string, at: string) => string
  readonly reachMany: (list: string) => string
  readonly drop: (charm: string, at: string) => string
  readonly dropMany: (list: string) => string
  readonly resonance: (charm: string) => string
  readonly resonanceMany: (list: string) => string
  readonly noisy: (list: string) => string
  readonly snag: (charm: string, at: string) => string
  readonly snagMany: (list: string) => string
  readonly scratch: (list: string) => string
  readonly lossRisk: (charm: string) => string
  readonly looseClasp: (clasp: string, charm: string) => string
  readonly looseBehind: (clasp: string, charm: string) => string
  readonly theft: (list: string, n: number) => string
  readonly nearClasp: (mass: string, charm: string, most: string, clasp: string | null) => string
  readonly rain: (list: string) => string
}

/** Which of them says a note. */
export function sayPractical(
  note: NoteBy<'practical', PracticalNote>,
  say: PracticalTexts,
  names: Naming,
): string {
  const [first] = note.charms
  const [slot] = note.slots
  const distinct = new Set(note.charms).size
  switch (note.code) {
    case 'CARRIES_WELL':
      return say.carriesWell(names.mass(note.massG), names.charm(first))
    case 'TOTAL_MASS':
      return say.totalMass(names.mass(note.massG), names.mass(note.maxG), names.charm(first))
    case 'NEAR_TOTAL':
      return say.nearTotal(names.mass(note.massG), names.mass(note.maxG), names.charm(first))
    case 'NEAR_MASS':
      return say.nearMass(names.mass(note.massG), names.slot(slot), names.mass(note.recommendedG))
    case 'COVERS_FEATURE':
      if (note.below === 'anything')
        return distinct > 1
          ? say.reachMany(names.charms(note.charms))
          : say.reaches(names.charm(first), names.slot(slot))
      return distinct > 1
        ? say.coverMany(names.charms(note.charms))
        : say.covers(names.charm(first), names.slot(slot))
    case 'DROP':
      return distinct > 1
        ? say.dropMany(names.charms(note.charms))
        : say.drop(names.charm(first), names.slot(slot))
    case 'RESONANCE':
      return distinct > 1 ? say.resonanceMany(names.charms(note.charms)) : say.resonance(names.charm(first))
    case 'NOISY':
      return say.noisy(names.charms(note.charms, 3))
    case 'SNAG':
      return distinct > 1
        ? say.snagMany(names.charms(note.charms))
        : say.snag(names.charm(first), names.slot(slot))
    case 'SCRATCH':
      return say.scratch(names.charms(note.charms))
    case 'LOSS_RISK': {
      const clasp = names.clasp(first)
      return clasp === null || clasp.id === 'ball_chain'
        ? say.lossRisk(names.charm(first))
        : (note.isBehind ? say.looseBehind : say.looseClasp)(clasp.name, names.charm(first))
    }
    case 'THEFT':
      return say.theft(names.charms(note.charms), distinct)
    case 'NEAR_CLASP':
      return say.nearClasp(
        names.mass(note.massG),
        names.charm(first),
        names.mass(note.safeG),
        names.clasp(first)?.name ?? null,
      )
    case 'RAIN':
      return say.rain(names.charms(note.charms))
    default:
      return note satisfies never
  }
}
