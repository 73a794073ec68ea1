import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/look/facts/locale'
import { LAYOUT_IDS } from '../../../src/picture/layouts/layouts'
import type { Block } from '../../../src/picture/page/block'
import { layOut } from '../../../src/picture/page/lay-out'
import { type Box, pageOf } from '../../../src/picture/page/page'
import { lookOf } from '../../look/makers'
import { randomLook, randomOf } from '../../scoring/makers'
import { codeOf, contentIn, lookWithWords, measure, PAGES, textsOf } from '../makers'

/** Where the letters of a text are: not the whole width it had. */
function inked({ box, lines, style, align }: ReturnType<typeof textsOf>[number]): Box {
  const width = Math.max(...lines.map((line) => measure(line, style)))
  const x =
    align === 'left' ? box.x : align === 'right' ? box.x + box.width - width : box.x + (box.width - width) / 2
  return { x, y: box.y, width, height: box.height }
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 0.5 &&
  b.y < a.y + a.height - 0.5

const within = (a: Box, b: Box): boolean =>
  a.x >= b.x - 0.5 &&
  a.y >= b.y - 0.5 &&
  a.x + a.width <= b.x + b.width + 0.5 &&
  a.y + a.height <= b.y + b.height + 0.5

const anyPage = fc.record({
  layout: fc.constantFrom(...LAYOUT_IDS),
  page: fc.constantFrom(...PAGES),
  locale: fc.constantFrom(...LOCALES),
  look: lookWithWords,
  other: lookWithWords,
  showPrices: fc.boolean(),
  showScore: fc.boolean(),
  modules: fc.constantFrom(0, 29, 33, 37, 41),
})

const laid = ({
  layout,
  page,
  locale,
  look,
  other,
  showPrices,
  showScore,
  modules,
}: typeof anyPage extends fc.Arbitrary<infer One> ? One : never) => {
  const code = modules === 0 ? null : codeOf(modules)
  const content = contentIn(locale, look, { showPrices, showScore, code }, layout === 'a_b' ? other : null)
  return { page: pageOf(page), content, blocks: layOut(layout, page, content, measure) }
}

const describeText = (block: Block): string => (block.kind === 'text' ? block.lines.join(' / ') : block.kind)

describe('a page', () => {
  it('keeps words apart from each other and from the quiet zone of a code, and all where no app covers them', () => {
    fc.assert(
      fc.property(anyPage, (wish) => {
        const { page, blocks } = laid(wish)
        const solid = blocks.flatMap((block) => {
          if (block.kind === 'text') {
            const box = inked(block)
            return [{ name: describeText(block), box, ink: box }]
          }
          if (block.kind !== 'code') return []
          const quiet = (4 * block.box.width) / (block.modules.length + 8)
          const { x, y, width, height } = block.box
          const dark = { x: x + quiet, y: y + quiet, width: width - 2 * quiet, height: height - 2 * quiet }
          return [{ name: 'code', box: block.box, ink: dark }]
        })
        const outside = solid.filter(({ ink }) => !within(ink, page.safe)).map(({ name }) => name)
        const touching = solid.flatMap((a, i) =>
          solid.slice(i + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.name} × ${b.name}`] : [])),
        )
        expect({ outside, touching }).toEqual({ outside: [], touching: [] })
      }),
      { numRuns: 160 },
    )
  })

  it('cuts no line off and sets nothing too small to read in a feed', () => {
    fc.assert(
      fc.property(anyPage, (wish) => {
        for (const { box, lines, style } of textsOf(laid(wish).blocks)) {
          expect(style.size).toBeGreaterThanOrEqual(22)
          for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(box.width + 0.01)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('makes each module of a code seven pixels or more, and a whole number of them', () => {
    for (const layout of LAYOUT_IDS)
      for (const id of PAGES) {
        const page = pageOf(id)
        const look = lookOf({ front_zip: 'pl-bear-mossbutton' })
        const other = layout === 'a_b' ? look : null
        const blocks = layOut(layout, id, contentIn('en', look, { code: codeOf(37) }, other), measure)
        const [code] = blocks.filter(({ kind }) => kind === 'code')
        const module = ((code?.box.width ?? 0) * page.unit) / 45
        expect(module).toBeGreaterThanOrEqual(7)
        expect(Math.abs(module - Math.round(module))).toBeLessThan(1e-6)
      }
  })

  it('shows every charm its photographs on a part of the page that is large enough to see it', () => {
    fc.assert(
      fc.property(anyPage, (wish) => {
        const { page, blocks } = laid(wish)
        const seen = blocks.filter((block) => block.kind === 'photo' || block.kind === 'map')
        if (wish.layout !== 'packing_card') expect(seen.length).toBeGreaterThan(0)
        for (const block of seen) {
          const { x, y, width, height } = block.box
          expect(within(block.box, { x: 0, y: 0, width: page.width, height: page.height })).toBe(true)
          expect([x, y, width, height].every(Number.isFinite)).toBe(true)
          if (block.kind !== 'photo') continue
          const { top, right, bottom, left } = block.edges
          expect(Math.min(top, right, bottom, left)).toBeGreaterThanOrEqual(0)
          expect((1 - top - bottom) * height).toBeGreaterThan(90)
          expect((1 - left - right) * width).toBeGreaterThan(200)
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('the layouts', () => {
  const look = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })
  const bare = lookOf()
  const photos = (layout: (typeof LAYOUT_IDS)[number]) =>
    layOut(layout, '3x4', contentIn('en', look, {}, bare), measure).flatMap((block) =>
      block.kind === 'photo' ? [[block.of, block.preset]] : [],
    )

  it('ask for the photographs they are made of', () => {
    expect(photos('clean')).toEqual([['main', null]])
    expect(photos('before_after')).toEqual([
      ['bare', null],
      ['main', null],
    ])
    expect(photos('a_b')).toEqual([
      ['main', null],
      ['other', null],
    ])
    expect(photos('four_sides')).toEqual([
      ['main', 'front'],
      ['main', 'right'],
      ['main', 'back'],
      ['main', 'left'],
    ])
    expect(photos('packing_card')).toEqual([])
  })

  it('let a clean picture be the photograph alone', () => {
    const blocks = layOut('clean', '4x5', contentIn('en', look, { showTitle: false }), measure)
    expect(blocks.map(({ kind }) => kind)).toEqual(['photo'])
  })

  it.each(LOCALES)(
    'leave the maps of a packing card room, however much hangs and however long the words (%s)',
    (locale) => {
      const title =
        locale === 'en' ? 'Wochenendausflug zum Obstgarten mit allen Freundinnen WWWWWW' : '字'.repeat(60)
      const full = {
        ...randomLook(randomOf(7), 16),
        title,
        author: 'Moss',
        credits: ['A breakfast story · Tide'],
      }
      expect(full.placed.size).toBeGreaterThan(12)
      for (const code of [null, codeOf(41)])
        for (const id of PAGES) {
          const { safe } = pageOf(id)
          const seen = layOut('packing_card', id, contentIn(locale, full, { code }), measure).flatMap(
            (block) => (block.kind === 'map' ? [block.box.height] : []),
          )
          // A square has no room for a map under a code, and says the places in the list.
          if (id !== '1x1') expect(seen.length, id).toBeGreaterThan(0)
          const least = id === '1x1' ? 0.15 : 0.2
          for (const height of seen) expect(height / safe.height, id).toBeGreaterThan(least)
        }
    },
  )

  it('number the same places on the map and in the list of a packing card', () => {
    const blocks = layOut('packing_card', 'a6', contentIn('en', look), measure)
    const mapped = blocks.flatMap((block) => (block.kind === 'map' ? block.places.map(({ n }) => n) : []))
    expect(mapped.toSorted()).toEqual([1, 2])
    const numbers = textsOf(blocks).flatMap(({ lines: [line = ''] }) =>
      /^\d$/.test(line) ? [Number(line)] : [],
    )
    expect(numbers).toEqual([1, 2])
  })
})
