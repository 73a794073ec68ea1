import type { FirstLanguage } from './language'

const nameIn = (names: Readonly<Record<string, string>>, id: string): string =>
  names[id] ?? id.replaceAll('_', ' ')

/** What a theme is called inside a sentence; an unknown one by its tag. */
export const themeName = (theme: string, { names }: FirstLanguage): string => nameIn(names.themes, theme)

/** What a family of charms is called. */
export const familyName = (family: string, { names }: FirstLanguage): string => nameIn(names.families, family)
