import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import type { Locale } from '../../../src/look/facts/locale'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { PlannerProvider } from '../../../src/ui/planner-context'
import { LANGUAGES } from '../../languages'
import { catalog, lookOf } from '../../look/makers'

/** What a screen of a making says, as markup with its apostrophes. */
export function screenMarkup(screen: ReactNode, locale: Locale): string {
  const planner = createPlanner({ catalog, look: lookOf(), locale, motion: false })
  return renderToStaticMarkup(
    <PlannerProvider planner={planner} language={LANGUAGES[locale]}>
      {screen}
    </PlannerProvider>,
  ).replaceAll('&#x27;', "'")
}

export const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** The button that says something; empty where there is none. */
export const buttonOf = (html: string, label: string): string =>
  html.match(new RegExp(`<button[^>]*>(?:(?!</button>).)*${label}(?:(?!</button>).)*</button>`))?.[0] ?? ''

/** Units and formats that stand for themselves. */
const LATIN = /\b(?:cm|mm|g|A4|PNG|JPEG|WebP|AVIF|HEIC|SVG)\b/g

/** Holds that nothing of it is said in English. */
export function expectChinese(html: string): void {
  expect(textOf(html)).toMatch(/[\u4e00-\u9fff]/)
  expect(textOf(html).replace(LATIN, '')).not.toMatch(/[A-Za-z]/)
  for (const [, name = ''] of html.matchAll(/(?:aria-label|placeholder|title|data-tip)="([^"]*)"/g))
    expect(name.replace(LATIN, '')).not.toMatch(/[A-Za-z]/)
}
