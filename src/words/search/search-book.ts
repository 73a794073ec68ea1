import type { Locale } from '../../look/facts/locale'

/**
 * A text by which things are found, and, where it is not written in Latin letters, how each of its words is spoken: its
 * syllables with a space between.
 */
export type FoundBy = readonly string[]

/** By what charms are found in one language, by the ids of the catalog. */
export interface SearchWords {
  readonly charms: Readonly<Record<string, FoundBy>>
  /** The colors that charms come in, by the charm. */
  readonly colorways: Readonly<Record<string, FoundBy>>
  readonly types: Readonly<Record<string, FoundBy>>
  readonly kinds: Readonly<Record<string, FoundBy>>
  readonly families: Readonly<Record<string, FoundBy>>
  readonly hues: Readonly<Record<string, FoundBy>>
  readonly themes: Readonly<Record<string, FoundBy>>
  readonly materials: Readonly<Record<string, FoundBy>>
}

/** By what the built-in charms are found, in all languages: small, so that it loads with the first letter of a search. */
export interface SearchBook {
  /** What each charm is made of. */
  readonly made: Readonly<Record<string, readonly string[]>>
  readonly words: Readonly<Record<Locale, SearchWords>>
}
