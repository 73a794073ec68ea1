import { describe, expect, it } from 'vitest'
import { fit } from '../../src/look/fit/fit'
import type { FitReason } from '../../src/look/fit/fit-reason'
import { anchorAt, slotsOf } from '../../src/look/slots'
import { sayFitReason } from '../../src/words/say-fit-reason'
import { LANGUAGES } from '../languages'
import { carrierIds, catalog, charm, charmIds, lookOf, slot } from '../look/makers'

const bear = charm('pl-bear-mossbutton')
const PROBLEMS = [
  'kind',
  'hole_too_small',
  'slot_too_small',
  'bar_too_thick',
  'bar_too_wide',
  'girth_too_large',
  'girth_too_small',
  'edge_too_thick',
  'no_piercing',
  'lace_too_wide',
] as const
const EVERY: readonly FitReason[] = [
  ...PROBLEMS.map((problem): FitReason => ({ code: 'MECH_MISMATCH', problem, have: 25, limit: 11 })),
  { code: 'OVER_MASS', by: 'anchor', massG: 105, maxG: 50 },
  { code: 'OVER_MASS', by: 'clasp', massG: 105, maxG: 60 },
  { code: 'TOO_DEEP', depthMm: 60, maxMm: 26 },
  { code: 'TOO_LONG', lengthMm: 320, maxMm: 180 },
  { code: 'OCCUPIED', by: bear },
  { code: 'CAPACITY', have: 2, max: 2 },
  { code: 'UNKNOWN_CHARM', id: 'x' },
  { code: 'UNKNOWN_POINT', id: 'x' },
  { code: 'UNKNOWN_CARRIER', id: 'x' },
  { code: 'NO_MODEL' },
  { code: 'ASIDE' },
]

describe('a reason why a charm does not fit', () => {
  it.each(EVERY)('is one sentence in both languages: $code $problem', (reason) => {
    expect(sayFitReason(reason, LANGUAGES.en, { catalog })).toMatch(/^[A-Z0-9].*\.$/)
    const zh = sayFitReason(reason, LANGUAGES['zh-CN'], { catalog })
    expect(zh).toMatch(/。$/)
    expect(zh.replace(/\b(?:mm|g)\b|[0-9\u00a0]/g, '')).not.toMatch(/[A-Za-z.]/)
  })

  it('gives the figures that decide', () => {
    const say = (reason: FitReason) =>
      sayFitReason(reason, LANGUAGES.en, { catalog }).replaceAll('\u00a0', ' ')
    expect(say({ code: 'TOO_DEEP', depthMm: 60, maxMm: 26 })).toBe('60 mm deep; there is room for 26 mm.')
    expect(say({ code: 'OVER_MASS', by: 'anchor', massG: 105, maxG: 50 })).toBe('105 g; this holds 50 g.')
  })

  it('does not measure an edge or a lace that is not there', () => {
    const none = { code: 'MECH_MISMATCH', have: Number.POSITIVE_INFINITY, limit: 3 } as const
    const say = (problem: 'edge_too_thick' | 'lace_too_wide') =>
      sayFitReason({ ...none, problem }, LANGUAGES.en, { catalog })
    expect(say('edge_too_thick')).toBe('There is no edge for its clip.')
    expect(say('lace_too_wide')).toBe('There is no lace to thread.')
  })

  it('calls webbing webbing', () => {
    const haul = anchorAt(catalog, lookOf(), slot('haul_loop')) ?? undefined
    const reason: FitReason = { code: 'MECH_MISMATCH', problem: 'bar_too_wide', have: 20, limit: 11 }
    expect(sayFitReason(reason, LANGUAGES.en, { catalog, anchor: haul }).replace('\u00a0', ' ')).toBe(
      'Its clasp is too small for 20 mm webbing.',
    )
  })

  it('never shows a figure that is not there, for any charm at any place of any carrier', () => {
    for (const id of carrierIds) {
      const carrier = catalog.carriers.get(id)
      const look = { ...lookOf(), carrier: id, colorway: carrier?.colorways[0]?.id ?? lookOf().colorway }
      for (const at of slotsOf(catalog, look))
        for (const one of charmIds)
          for (const reason of fit(catalog, look, one, at).reasons)
            for (const locale of ['en', 'zh-CN'] as const) {
              const anchor = anchorAt(catalog, look, at) ?? undefined
              const text = sayFitReason(reason, LANGUAGES[locale], {
                catalog,
                charm: catalog.charms.get(one),
                anchor,
              })
              expect(text).not.toMatch(/∞|NaN|undefined|null/)
            }
    }
  })
})
