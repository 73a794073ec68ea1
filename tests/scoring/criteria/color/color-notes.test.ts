import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arrangement } from '../../../../src/look/arrangement'
import { arrange } from '../../../../src/look/arrangement'
import type { Charm } from '../../../../src/look/facts/charm'
import { color } from '../../../../src/scoring/criteria/color/criterion'
import { scoring } from '../../../../src/scoring/engine'
import type { Note } from '../../../../src/scoring/note'
import { PLAIN_TASTE } from '../../../../src/scoring/taste'
import { charmName } from '../../../../src/words/catalog-names'
import { sayNote } from '../../../../src/words/score/say-score'
import { LANGUAGES } from '../../../languages'
import { arrangementOf, catalog, charmOf, randomLook, randomOf } from '../../makers'

const PLACES = ['front_ring_l', 'roll_end_r', 'strap_ring_r'] as const
const IDS = ['pl-bear-mossbutton', 'fi-astro-clerk', 'me-ring-plain'] as const

const hex = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)

/** Two or three charms, each in one or two colors of our choice, on a bag of any color. */
const dyed = fc
  .tuple(
    hex,
    fc.array(fc.tuple(hex, hex, fc.double({ min: 0.5, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([bag, palettes]): Arrangement => {
    const placed = palettes.map(([one, two, share], i) => {
      const palette = [
        { hex: one, share },
        { hex: two, share: 1 - share },
      ]
      return [charmOf(IDS[i] ?? '', { palette }), PLACES[i] ?? ''] as const
    })
    const arrangement = arrangementOf('bp-alley-roll-20', 'fog', placed)
    return { ...arrangement, colorway: { ...arrangement.colorway, hex: bag } }
  })
const random = fc.integer({ min: 1, max: 1e9 }).map((seed) => arrange(catalog, randomLook(randomOf(seed))))
const any = fc.oneof(random, dyed)

/** Points that the colors bring to a plain taste at best. */
const POINTS = 26

const said = (arrangement: Arrangement): readonly Note[] =>
  color.explain(arrangement, PLAIN_TASTE, POINTS, {})
const worth = (arrangement: Arrangement): number => color.rate(arrangement, PLAIN_TASTE)

describe('what is said of the colors', () => {
  test('explains every loss of four points or more', () => {
    fc.assert(
      fc.property(any, (arrangement) => {
        fc.pre(POINTS * (1 - worth(arrangement)) >= 4)
        const blames = said(arrangement).filter(({ tone, code }) => tone !== 'good' && code !== 'FADES')
        expect(blames.length).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })

  test('never praises and blames the same', () => {
    fc.assert(
      fc.property(any, (arrangement) => {
        const notes = said(arrangement)
        const codes = new Set(notes.map(({ code, tone }) => `${code} ${tone}`))
        if (
          ['CLASH hint', 'UNEASY hint', 'UNEASY_ON_BAG hint', 'PALE hint'].some((code) => codes.has(code))
        ) {
          expect(codes.has('HARMONY good')).toBe(false)
          expect(codes.has('TREND good')).toBe(false)
        }
        const outstanding = notes.find(({ code }) => code === 'STANDS_OUT')?.charms ?? []
        const hidden = notes
          .filter(({ code }) => code === 'BLENDS_IN' || code === 'FAINT')
          .flatMap(({ charms }) => charms)
        expect(outstanding.filter((charm) => hidden.includes(charm))).toEqual([])
        if (codes.has('PALE hint'))
          expect(
            notes.some((note) => note.code === 'HARMONY' && note.label === 'rainbow' && note.tone === 'good'),
          ).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  test('says each thing once, and names a charm in every sentence of both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const look = randomLook(randomOf(seed))
        const notes = said(arrange(catalog, look))
        for (const locale of ['en', 'zh-CN'] as const) {
          const sentences = notes.map((note) => sayNote({ catalog, scoring }, look, note, LANGUAGES[locale]))
          expect(new Set(sentences).size).toBe(sentences.length)
          notes.forEach((note, i) => {
            const name = charmName(catalog, note.charms[0] ?? ('nothing' as never), LANGUAGES[locale])
            expect(sentences[i]).toContain(name)
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})

const trio = (...palettes: readonly (readonly [string, string?])[]) =>
  arrangementOf(
    'bp-alley-roll-20',
    'fog',
    palettes.map(([one, two], i) => {
      const palette: Charm['palette'] = two
        ? [
            { hex: one, share: 0.6 },
            { hex: two, share: 0.4 },
          ]
        : [{ hex: one, share: 1 }]
      return [charmOf(IDS[i] ?? '', { palette }), PLACES[i] ?? ''] as const
    }),
  )
const codesOf = (arrangement: Arrangement): readonly string[] => said(arrangement).map(({ code }) => code)

describe('camouflage', () => {
  const pink = '#e8b4bc'
  const inPink = (lead: string): Arrangement => {
    const look = trio([lead, '#f6efe6'], ['#f3c9cf', pink], [pink])
    return { ...look, colorway: { ...look.colorway, hex: pink } }
  }

  test('of a lead in the bag’s own color is worth less than the lead in another', () => {
    for (const lead of ['#7a5236', '#3f6ea8', '#5f7f52', '#2b3a67'])
      expect(worth(inPink(pink))).toBeLessThan(worth(inPink(lead)))
  })

  test('of everything is praised neither as a harmony nor as a trend', () => {
    const praises = said(inPink(pink)).filter(({ tone }) => tone === 'good')
    expect(praises.map(({ code }) => code)).not.toContain('HARMONY')
    expect(praises.map(({ code }) => code)).not.toContain('TREND')
  })
})

test('three vivid leads of hues far apart cost the colors more than a third', () => {
  const calm = trio(['#b5675a', '#f6efe6'], ['#6f8054', '#f6efe6'], ['#9c6b45', '#f6efe6'])
  const vivid = trio(['#e8445a', '#f6efe6'], ['#6fa51f', '#f6efe6'], ['#4a7bff', '#f6efe6'])
  expect(worth(vivid)).toBeLessThan(worth(calm) * 0.65)
  expect(codesOf(vivid)).toContain('CLASH')
})

describe('colors', () => {
  test('that shout at each other are named', () => {
    const neon = trio(['#ff1744'], ['#00e676'], ['#c9a24a'])
    const clash = said(neon).find(({ code }) => code === 'CLASH')
    expect(clash?.charms.toSorted()).toEqual(['fi-astro-clerk', 'pl-bear-mossbutton'])
    expect(codesOf(trio(['#b5675a'], ['#6f9483'], ['#d9b8a4']))).not.toContain('CLASH')
  })

  test('of grays alone are worth little and are told so', () => {
    const grays = trio(['#b8b8b8'], ['#6a6a6a'], ['#d9d9d9'])
    expect(worth(grays)).toBeLessThan(worth(trio(['#c98f5a'], ['#7a5236'], ['#efd9b4'])))
    expect(worth(grays)).toBeLessThan(0.5)
    expect(said(grays).some(({ tone, code }) => code === 'HARMONY' && tone === 'hint')).toBe(true)
  })

  test('that are the bag’s own melt into it, the more of a charm the worse', () => {
    const onBag = (share: number): Arrangement => {
      const palette = [
        { hex: '#8f979e', share },
        { hex: '#d8773b', share: 1 - share },
      ]
      const arrangement = arrangementOf('bp-alley-roll-20', 'fog', [
        [charmOf('pl-bear-mossbutton', { palette }), 'roll_end_r'],
      ])
      return { ...arrangement, colorway: { ...arrangement.colorway, hex: '#8f979e' } }
    }
    const worths = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => worth(onBag(share)))
    expect(worths).toEqual(worths.toSorted((a, b) => b - a))
    expect(codesOf(onBag(0.9))).toContain('BLENDS_IN')
    expect(codesOf(onBag(0.1))).not.toContain('BLENDS_IN')
  })

  test('change the worth of a look by little when they change by what no one sees', () => {
    fc.assert(
      fc.property(dyed, fc.nat(2), fc.nat(5), (arrangement, channel, which) => {
        let n = 0
        const nudged = {
          ...arrangement,
          hung: arrangement.hung.map((one) => ({
            ...one,
            charm: {
              ...one.charm,
              palette: one.charm.palette.map((swatch) =>
                n++ === which ? { ...swatch, hex: stepped(swatch.hex, channel) } : swatch,
              ),
            },
          })),
        }
        // The whole total may move by 5 points; the colors are worth 26.
        expect(POINTS * Math.abs(worth(nudged) - worth(arrangement))).toBeLessThan(4)
      }),
      { numRuns: 400 },
    )
  })
})

/** One step of one channel: a color difference below 1. */
function stepped(color: string, channel: number): string {
  const start = 1 + 2 * channel
  const value = Number.parseInt(color.slice(start, start + 2), 16)
  return (
    color.slice(0, start) +
    (value === 255 ? 254 : value + 1).toString(16).padStart(2, '0') +
    color.slice(start + 2)
  )
}
