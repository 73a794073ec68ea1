import type { firstLanguage } from './en/first-language'
import type { language } from './en/language'

/** What the planner itself says: all that is needed before something is opened that comes later. */
export type FirstLanguage = typeof firstLanguage

/** Everything the app says in one language: what English has is what every language has. */
export type Language = typeof language

/** A language as far as somebody has written it. */
export type PartialLanguage = Partly<Language>

type Partly<T> = T extends string | ((...all: never) => unknown) | readonly unknown[]
  ? T
  : { readonly [Key in keyof T]?: Partly<T[Key]> }

/** What a text needs to be set in lines. */
export type Written = Pick<FirstLanguage, 'locale' | 'writing'>
