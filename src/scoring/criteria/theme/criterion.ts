import type { Criterion } from '../../criterion'
import { themeBounds } from './bounds'
import { explainTheme } from './explain'
import { type ThemeNote, themeNotes } from './note'
import { sayTheme, type ThemeTexts } from './say'
import { storyWorth } from './story-worth'

/** Theme: one story beats a pile. */
export const theme: Criterion<'theme', ThemeNote, ThemeTexts> = {
  id: 'theme',
  weight: 16,
  notes: themeNotes,
  rate: storyWorth,
  bounds: themeBounds,
  explain: explainTheme,
  say: sayTheme,
}
