import type { Light } from '../../../look/facts/light'
import type { HarmonyLabel } from '../../color/harmony-label'
import type { Trend } from '../../color/trend/trends'
import type { NoteBy } from '../../criterion'
import type { Naming } from '../../naming'
import type { ColorNote } from './note'
import type { Disagreement } from './weak-pair'

/** What a language has to say of color. Names come bare; lists come joined, each name with its article where the language has one. */
export interface ColorTexts {
  readonly harmony: Readonly<Record<HarmonyLabel, (lead: string, next: string) => string>>
  readonly harmonyAlone: Readonly<Record<HarmonyLabel, (lead: string) => string>>
  readonly lights: Readonly<Record<Light, string>>
  readonly trends: Readonly<Record<Trend, string>>
  readonly metals: Readonly<Record<string, string>>
  readonly palettes: Readonly<Record<HarmonyLabel, string>>
  readonly grays: (lead: string) => string
  readonly pale: (lead: string) => string
  readonly clash: (one: string, other: string) => string
  readonly littleSharedWithRest: (charm: string) => string
  readonly littleShared: (one: string, other: string) => string
  readonly uneasyApart: (one: string, other: string) => string
  readonly uneasyPair: (one: string, other: string) => string
  readonly uneasyLeast: (one: string, other: string) => string
  readonly clashOnBag: (charm: string) => string
  readonly apartOnBag: (charm: string) => string
  readonly uneasyOnBag: (charm: string) => string
  readonly faintIn: (charm: string, lights: string) => string
  readonly faint: (charm: string) => string
  readonly tooAlikeSame: (charm: string) => string
  readonly tooAlike: (one: string, other: string) => string
  readonly standsOut: (charm: string) => string
  readonly fades: (list: string, n: number, lights: string) => string
  readonly blendsIn: (list: string, isLight: boolean) => string
  readonly trend: (trend: string, one: string, other: string) => string
  readonly metalsMatch: (metal: string, charm: string) => string
  readonly mixedMetals: (list: string, charm: string) => string
}

/** Which of them says a note. */
export function sayColor(note: NoteBy<'color', ColorNote>, say: ColorTexts, names: Naming): string {
  const [first, second = first] = note.charms
  const distinct = new Set(note.charms).size
  const inLights = (lights: readonly Light[]): string => names.list(lights.map((light) => say.lights[light]))
  switch (note.code) {
    case 'HARMONY':
      if (note.label === 'neutral' && note.tone === 'hint') return say.grays(names.charm(first))
      return distinct === 1
        ? say.harmonyAlone[note.label](names.charm(first))
        : say.harmony[note.label](names.charm(first), names.charm(second))
    case 'TOO_ALIKE':
      return first === second
        ? say.tooAlikeSame(names.charm(first))
        : say.tooAlike(names.charm(first), names.charm(second))
    case 'CLASH':
      return say.clash(names.charm(first), names.charm(second))
    case 'STRANGER':
      return note.charms.length === 2
        ? say.littleShared(names.charm(first), names.charm(second))
        : say.littleSharedWithRest(names.charm(first))
    case 'UNEASY':
      return uneasy(say, note.why, note.of)(names.charm(first), names.charm(second))
    case 'UNEASY_ON_BAG':
      return uneasyOnBag(say, note.why)(names.charm(first))
    case 'FAINT':
      return note.lights.length === 0
        ? say.faint(names.charm(first))
        : say.faintIn(names.charm(first), inLights(note.lights))
    case 'PALE':
      return say.pale(names.charm(first))
    case 'STANDS_OUT':
      return say.standsOut(names.charm(first))
    case 'BLENDS_IN':
      return say.blendsIn(names.charms(note.charms), note.onLight)
    case 'FADES':
      return say.fades(names.charms(note.charms), distinct, inLights(note.lights))
    case 'TREND':
      return say.trend(say.trends[note.trend], names.charm(first), names.charm(note.charms.at(-1)))
    case 'METALS_MATCH':
      return say.metalsMatch(say.metals[note.metal] ?? note.metal, names.charm(first))
    case 'MIXED_METALS':
      return say.mixedMetals(
        names.list(note.tones.map((tone) => say.metals[tone] ?? tone)),
        names.charm(first),
      )
    default:
      return note satisfies never
  }
}

function uneasy(say: ColorTexts, why: Disagreement, count: number): ColorTexts['clash'] {
  if (why === 'loud') return say.clash
  if (why === 'apart') return say.uneasyApart
  return count === 2 ? say.uneasyPair : say.uneasyLeast
}

const uneasyOnBag = (say: ColorTexts, why: Disagreement): ColorTexts['clashOnBag'] =>
  why === 'loud' ? say.clashOnBag : why === 'apart' ? say.apartOnBag : say.uneasyOnBag
