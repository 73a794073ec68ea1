import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/look/facts/locale'
import { createPlanner } from '../../src/state/planner/create-planner'
import { markerWords } from '../../src/words/marker-words'
import { LANGUAGES } from '../languages'
import { advised, catalog, charm, lookOf, slot } from '../look/makers'

const holding = (id: string, locale: 'en' | 'zh-CN' = 'en') => {
  const planner = createPlanner({
    catalog,
    look: lookOf({ front_zip: 'pl-bear-mossbutton' }),
    locale,
    motion: false,
  })
  planner.pickUp(charm(id), { kind: 'tray' }, 'carry')
  return markerWords(planner, () => LANGUAGES[locale])
}

describe('a marker on the stage', () => {
  it('is named with its place and that it fits', () => {
    expect(holding('me-ring-plain').nameOf(slot('main_zip_r'), [])).toBe('Main zip pull (right): Fits')
  })

  it('shows what hanging there would win', () => {
    expect(holding('me-ring-plain').captionOf(slot('main_zip_r'), [])).toMatch(
      /^Main zip pull \(right\) · [+−±][\d.]+$/,
    )
  })

  it.each(LOCALES)('says of a place where it would lie that it would, seen and read, in %s', (locale) => {
    const { carrier, colorway, slot: at, charm: one } = advised('LIES_ON')
    const look = lookOf({}, carrier, colorway)
    const planner = createPlanner({ catalog, look, locale, motion: false })
    planner.pickUp(one, { kind: 'tray' }, 'carry')
    const words = markerWords(planner, () => LANGUAGES[locale])
    expect(words.nameOf(at, [])).toContain(LANGUAGES[locale].advice.LIES_ON)
    expect(words.captionOf(at, [])).toContain(LANGUAGES[locale].advice.LIES_ON)
  })

  it('gives the reason where it does not fit', () => {
    const reasons = [{ code: 'OVER_MASS', by: 'anchor', massG: 105, maxG: 50 }] as const
    expect(holding('pl-dragon-pillar', 'zh-CN').captionOf(slot('front_zip'), reasons)).toMatch(
      /^前袋拉链头：它重105\s*g/,
    )
  })
})
