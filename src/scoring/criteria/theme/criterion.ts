import type { Criterion } from '../../criterion'
import { explain } from './explain'
import { type ThemeNote, themeNotes } from './note'
import { sayTheme, type ThemeTexts } from './say'
import { worth } from './worth'

/** Theme: one story beats a pile. */
export const theme: Criterion<'theme', ThemeNote, ThemeTexts> = {
  id: 'theme',
  weight: 16,
  notes: themeNotes,
  rate: worth,
  explain,
  say: sayTheme,
}
