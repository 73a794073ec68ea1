import * as v from 'valibot'
import { CAPTION_LIMITS, oneLine } from '../look/caption'
import { LIGHTS, type Light } from '../look/facts/light'
import { LOCALES, type Locale } from '../look/facts/locale'
import { PLAIN_TASTE, type Taste } from '../scoring/taste'
import { StoredTaste } from './taste-schema'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What a theme comes to. */
export type Shade = Exclude<Theme, 'system'>

/** What users choose for themselves, whatever look is on screen. */
export interface Preferences {
  readonly locale: Locale
  readonly theme: Theme
  /** Whether charms may sway and the camera may fly; false under prefers-reduced-motion or when switched off. */
  readonly motion: boolean
  /** The light in which the look is seen. */
  readonly light: Light
  /** Whose eyes judge. */
  readonly taste: Taste
  /** What was answered to "Which one?", as `which-one/taste-file` writes it; null before anything was. */
  readonly answers: object | null
  /** The name that the user puts under looks on their way out; empty for none. */
  readonly signature: string
  /** Whether single letters, digits and signs are shortcuts (WCAG 2.1.4). */
  readonly singleKeyShortcuts: boolean
  /** Whether the browser was asked to keep what is stored until it is deleted. */
  readonly askedToKeep: boolean
  /** How the photo studio is set up, as the studio writes it; null before it was ever set. */
  readonly studio: object | null
}

export type PreferenceId = keyof Preferences

/** What is read where it is used, so that its shape is no part of what a first visit waits for. */
const READ_LATER = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

interface Preference<Value> {
  /** What holds until the user chooses; the page brings the system's own where it has one. */
  readonly start: Value
  /** What can be chosen. Anything else is as if never chosen, and kept as it is. */
  readonly schema: v.GenericSchema<unknown, Value>
  /** Whether it outlives a reload. */
  readonly stored: boolean
}

/** Every preference, one row each. */
export const PREFERENCES: { readonly [Id in PreferenceId]: Preference<Preferences[Id]> } = {
  locale: { start: 'en', schema: v.picklist(LOCALES), stored: true },
  theme: { start: 'system', schema: v.picklist(THEMES), stored: true },
  motion: { start: true, schema: v.boolean(), stored: true },
  light: { start: 'daylight', schema: v.picklist(LIGHTS), stored: true },
  taste: { start: PLAIN_TASTE, schema: StoredTaste, stored: true },
  signature: {
    start: '',
    schema: v.pipe(
      v.string(),
      v.transform((name) => oneLine(name, CAPTION_LIMITS.name)),
    ),
    stored: true,
  },
  singleKeyShortcuts: { start: true, schema: v.boolean(), stored: true },
  askedToKeep: { start: false, schema: v.boolean(), stored: true },
  answers: { start: null, schema: v.nullable(READ_LATER), stored: true },
  studio: { start: null, schema: READ_LATER, stored: true },
}

const IDS = Object.keys(PREFERENCES) as readonly PreferenceId[]

/** What was ever chosen, as written, by preference: also what this release cannot read or does not know. */
export type Chosen = ReadonlyMap<string, unknown>

/** What holds before anything was chosen. */
export const FIRST_PREFERENCES: Preferences = pick((id) => PREFERENCES[id].start)

/** A preference among what was chosen; undefined where nothing was, or nothing that this release can read. */
export function readPreference<Id extends PreferenceId>(
  id: Id,
  written: unknown,
): Preferences[Id] | undefined {
  const read = v.safeParse(PREFERENCES[id].schema as v.GenericSchema<unknown, Preferences[Id]>, written)
  return read.success ? read.output : undefined
}

/** The preferences that were chosen, as far as they can be read: each stands alone. */
export function chosenPreferences(chosen: Chosen): Partial<Preferences> {
  return pick((id) => (chosen.has(id) ? readPreference(id, chosen.get(id)) : undefined))
}

/** What was chosen with one choice more. */
export function withChoice<Id extends PreferenceId>(chosen: Chosen, id: Id, value: Preferences[Id]): Chosen {
  return PREFERENCES[id].stored ? new Map([...chosen, [id, value]]) : chosen
}

/** Choices made here since `base` win over those made elsewhere, one by one. */
export function mergeChosen(base: Chosen, here: Chosen, there: Chosen): Chosen {
  const own = [...here].filter(([id, value]) => base.get(id) !== value)
  return own.length === 0 ? there : new Map([...there, ...own])
}

function pick<Picked>(valueFor: (id: PreferenceId) => unknown): Picked {
  return Object.fromEntries(
    IDS.flatMap((id) => {
      const value = valueFor(id)
      return value === undefined ? [] : [[id, value]]
    }),
  ) as Picked
}
