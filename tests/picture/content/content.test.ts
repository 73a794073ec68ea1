import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/look/facts/locale'
import { charmId } from '../../../src/look/ids'
import { type Content, contentOf } from '../../../src/picture/content/content'
import { LAYOUT_IDS } from '../../../src/picture/layouts/layouts'
import { accentOf, PAPER } from '../../../src/picture/page/accent'
import { layOut } from '../../../src/picture/page/lay-out'
import { toldCorners } from '../../../src/picture/paint/cutouts'
import { scoreOf } from '../../../src/state/planner/derived'
import { LANGUAGES } from '../../languages'
import { lookOf } from '../../look/makers'
import { randomLook, randomOf } from '../../scoring/makers'
import { contentIn, judge, lookWithWords, measure, PAGES, textsOf } from '../makers'

const look = lookOf({
  front_zip: 'pl-bear-mossbutton',
  main_zip_r: 'me-ring-plain',
  lash_tab: 'ar-moon-kiln',
})

const said = (content: Content): string =>
  LAYOUT_IDS.flatMap((layout) => PAGES.flatMap((page) => textsOf(layOut(layout, page, content, measure))))
    .flatMap(({ lines }) => lines)
    .join('\n')

describe('what a picture says', () => {
  it('has no price unless one is asked for', () => {
    for (const locale of LOCALES) {
      expect(said(contentIn(locale, look))).not.toMatch(/¥/)
      const asked = said(contentIn(locale, look, { showPrices: true }))
      for (const id of ['pl-bear-mossbutton', 'me-ring-plain', 'ar-moon-kiln'])
        expect(asked).toContain(`¥${(judge.catalog.charms.get(id as never)?.price?.minor ?? 0) / 100}`)
    }
  })

  it('says of a total what holds it down wherever it shows it, and nothing where nothing does', () => {
    const random = randomOf(84)
    const leaning = Array.from({ length: 200 }, () => randomLook(random)).find(
      (one) => scoreOf(judge, one).heldBy !== null,
    )
    if (!leaning) throw new Error('nothing is held down')
    for (const locale of LOCALES) {
      const { heldBy } = scoreOf(judge, leaning)
      if (!heldBy) throw new Error('nothing holds it down')
      const held = LANGUAGES[locale].picture.held(LANGUAGES[locale].ceiling.why[heldBy.id])
      const flat = (text: string): string => text.replace(/\s/g, '')
      for (const content of [contentIn(locale, leaning), contentIn(locale, leaning, {}, look)])
        for (const layout of LAYOUT_IDS)
          for (const page of PAGES) {
            const lines = textsOf(layOut(layout, page, content, measure)).flatMap((text) => text.lines)
            if (lines.includes(content.main.score?.total ?? ''))
              expect(flat(lines.join('')), `${layout} ${page}`).toContain(flat(held))
          }
      expect(contentIn(locale, look).main.score?.held).toBe(scoreOf(judge, look).heldBy && expect.any(String))
    }
  })

  it('shows a charm that is only told of by its outline, in its own proportions', () => {
    const charm = judge.catalog.charms.get(charmId('me-ring-plain'))
    if (!charm) throw new Error('no charm')
    const told = {
      ...charm,
      model: null,
      outline: [0, 0, 255, 0, 255, 255, 0, 255],
      dimsMm: { w: 20, h: 80, d: 3 },
      palette: [{ hex: '#2f6076', share: 1 }],
    }
    const catalog = { ...judge.catalog, charms: new Map([...judge.catalog.charms, [told.id, told]]) }
    const { main } = contentOf(
      { ...judge, catalog },
      LANGUAGES.en,
      lookOf({ main_zip_r: 'me-ring-plain' }),
      {},
      null,
    )
    const [{ picture } = { picture: null }] = main.charms
    if (picture === null || typeof picture === 'string') throw new Error('no outline')
    expect(picture.hexes).toEqual(['#2f6076'])
    const corners = toldCorners(picture)
    const [xs, ys] = [0, 1].map((axis) => corners.filter((_, i) => i % 2 === axis)) as [number[], number[]]
    const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
    expect(span(ys) / span(xs)).toBeCloseTo(4, 9)
    expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0)
  })

  it('is in one language at a time', () => {
    expect(said(contentIn('en', look))).not.toMatch(/\p{Script=Han}/u)
    const latin = said(contentIn('zh-CN', look)).match(/[A-Za-z]{2,}/g) ?? []
    expect(latin.filter((word) => !['cm', 'D'].includes(word))).toEqual([])
  })

  it('names the bag, its color, every charm, and the score with its five parts', () => {
    const content = contentIn('zh-CN', look)
    expect(content.main.bag).toBe('港湾日用背包 · 鼠尾草')
    expect(content.main.charms.map(({ name }) => name).toSorted()).toEqual(
      ['素形·环', '窑月', '苔扣小熊'].toSorted(),
    )
    const { total, parts } = scoreOf(judge, look)
    expect(content.main.score?.total).toBe(String(Math.round(total)))
    expect(content.main.score?.lines.map(({ value }) => value)).toEqual(parts.map(({ value }) => value))
  })

  it('titles a look without a title by what it is, and says what it is below a title', () => {
    const untitled = contentIn('en', look)
    expect(untitled.main.title).toMatch(/^A trio/)
    expect(untitled.main.title).not.toMatch(/\.$/)
    expect(untitled.main.deck).toBeNull()
    const titled = contentIn('en', { ...look, title: 'Rainy exam week' })
    expect(titled.main.title).toBe('Rainy exam week')
    expect(titled.main.deck).toMatch(/^A trio/)
  })

  it('credits who signed it and whose look came last before, unless that is switched off', () => {
    const signed = { ...look, author: 'Tide', credits: ['First · A', 'Second · B'] }
    expect(contentIn('en', signed).credits).toEqual(['Look by Tide', 'After Second · B'])
    expect(contentIn('zh-CN', signed).credits).toEqual(['搭配：Tide', '改自Second · B'])
    expect(contentIn('en', signed, { showCredit: false }).credits).toEqual([])
    expect(contentIn('en', look).credits).toEqual([])
  })

  it('says which of two looks is ahead by as many points as the totals differ', () => {
    const other = lookOf({ main_zip_l: 'me-bell-pocket' })
    const [a, b] = [look, other].map((one) => Math.round(scoreOf(judge, one).total))
    const verdict = contentIn('en', look, {}, other).verdict ?? ''
    expect(verdict).toMatch(new RegExp(`^[AB] leads by ${Math.abs((a ?? 0) - (b ?? 0))}\\.`))
    expect(contentIn('en', look, {}, look).verdict).toBe('A and B are even.')
  })

  it('keeps score and verdict to itself when they are not wanted', () => {
    const content = contentIn('en', look, { showScore: false }, look)
    expect([content.main.score, content.other?.score, content.verdict]).toEqual([null, null, null])
  })

  it('never holds an empty or a broken word', () => {
    fc.assert(
      fc.property(lookWithWords, fc.constantFrom(...LOCALES), (any, locale) => {
        const { main, packing } = contentIn(locale, any)
        const texts = [
          main.title,
          main.bag,
          main.totals,
          packing.totals,
          ...main.charms.map(({ name }) => name),
        ]
        const steps = packing.lines.flatMap(({ name, place, why, how }) => [name, place, why, how])
        for (const text of [...texts, ...steps]) expect(text).toMatch(/^(?!.*(undefined|null|NaN)).*\S/u)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the accent', () => {
  it('reads on paper for the color of every bag', () => {
    for (const { colorways } of judge.catalog.carriers.values())
      for (const { hex } of colorways)
        expect([hex, wcagContrast(accentOf(hex), PAPER) >= 4.5]).toEqual([hex, true])
  })
})
