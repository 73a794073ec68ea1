import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { catalogFor } from '../../src/look/catalog-for'
import { yuanOf } from '../../src/look/facts/price'
import { hangsFreely } from '../../src/look/facts/swinging'
import { isMetal } from '../../src/scoring/criteria/color/color-terms'
import { opensBehind } from '../../src/scoring/criteria/practical/nuisances'
import { scoring } from '../../src/scoring/engine'
import { improvementsOf } from '../../src/scoring/improve/improvements'
import { factsOf } from '../../src/scoring/measure/charm-facts'
import { type Note, subjectOf } from '../../src/scoring/note'
import { notes, total } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { charmName } from '../../src/words/catalog-names'
import { sayChange, sayNote } from '../../src/words/score/say-score'
import { sayStory } from '../../src/words/story'
import { themeName } from '../../src/words/story-names'
import { LANGUAGES } from '../languages'
import {
  carriers,
  catalog,
  type charmOf,
  randomLook,
  randomLookOnOwnBag,
  randomOf,
  shuffled,
  withStranger,
} from './makers'

const random = randomOf(20261201)
const looks = Array.from({ length: 2000 }, (_, i) => {
  if (i % 20 === 7) return randomLookOnOwnBag(random)
  const on = carriers[i % carriers.length]
  const look = shuffled(randomLook(random, undefined, on && [on]), random)
  return i % 5 === 2 ? withStranger(look, random) : look
})
const judged = looks.map((look) => {
  const arrangement = arrange(catalog, look)
  return {
    look,
    arrangement,
    said: notes(arrangement, PLAIN_TASTE, { date: new Date(2026, 8, 20), rain: true }),
  }
})

const WEIGHT: readonly Note['code'][] = [
  'NEAR_TOTAL',
  'NEAR_MASS',
  'NEAR_CLASP',
  'LOPSIDED_MASS',
  'STRAP_LOAD',
]
const LENGTH: readonly Note['code'][] = ['COVERS_FEATURE', 'DROP']
const HEIGHT: readonly Note['code'][] = ['LADDER', 'TOP_HEAVY']

/** What a charm must have for what is said of it. */
const HAS: Partial<Record<Note['code'], (charm: ReturnType<typeof charmOf>) => boolean>> = {
  NOISY: ({ noise }) => noise > 0,
  SCRATCH: ({ scratchRisk }) => scratchRisk >= 2,
  SNAG: ({ snag }) => snag >= 2,
  RAIN: ({ water }) => water === 'avoid',
  BARE: (charm) => factsOf(charm).isConnector,
  DROP: hangsFreely,
  METALS_MATCH: ({ hardwareTone }) => isMetal(hardwareTone),
  MIXED_METALS: ({ hardwareTone }) => isMetal(hardwareTone),
  SEASON: ({ season }) => season !== null,
}

describe('of two thousand looks', () => {
  it('none names a charm for what it does not have', () => {
    for (const { look, said } of judged) {
      const { charms: known } = catalogFor(catalog, look)
      for (const { code, charms } of said)
        for (const id of charms) {
          const charm = known.get(id)
          expect(charm && (HAS[code]?.(charm) ?? true), `${code} ${id}`).toBe(true)
        }
    }
  })

  it('none praises and blames the same charms in the same respect, nor says a thing twice', () => {
    for (const { said } of judged) {
      const praised = new Set(said.filter(({ tone }) => tone === 'good').map(({ code }) => code))
      for (const { code, tone } of said) if (tone !== 'good') expect(praised.has(code), code).toBe(false)
    }
    for (const { look, said } of judged)
      for (const language of Object.values(LANGUAGES)) {
        const sentences = said.map((note) => sayNote({ catalog, scoring }, look, note, language))
        expect(sentences.filter((one, i) => sentences.indexOf(one) !== i)).toEqual([])
      }
  })

  it('none says of one charm more than one thing of its weight, of its length and of its height, but for warnings and what alone says why a part is low', () => {
    for (const { said } of judged) {
      const blames = said.filter(({ tone }) => tone !== 'good')
      const hints = blames.filter(
        (one) =>
          one.tone === 'hint' && blames.some((other) => other !== one && other.criterion === one.criterion),
      )
      for (const id of new Set(hints.flatMap(({ charms }) => charms)))
        for (const codes of [WEIGHT, LENGTH, HEIGHT]) {
          // Of length it is said of all whom it names, of weight and height of the first.
          const told = hints.filter(
            ({ code, charms }) =>
              codes.includes(code) && (codes === LENGTH ? charms.includes(id) : charms[0] === id),
          )
          expect(new Set(told.map(({ code }) => code)).size, `${codes} of ${id}`).toBeLessThanOrEqual(1)
        }
    }
  })

  it('none tells the wearer of thieves but for what is dear, off in a moment and out of sight, in at most a tenth of the good', () => {
    const packs = judged.filter(({ arrangement }) => arrangement.carrier.category === 'backpack')
    const good = packs
      .toSorted((a, b) => total(b.arrangement) - total(a.arrangement))
      .slice(0, packs.length / 5)
    const warned = good.filter(({ said }) => said.some(({ code }) => code === 'THEFT'))
    expect(warned.length).toBeGreaterThan(0)
    expect(warned.length / good.length).toBeLessThanOrEqual(0.1)
    for (const { arrangement, said } of judged)
      for (const { code, slots } of said)
        if (code === 'THEFT')
          for (const one of arrangement.hung.filter(({ slot }) => slots.includes(slot))) {
            expect(yuanOf(one.charm.price)).toBeGreaterThanOrEqual(120)
            expect(opensBehind(arrangement, one)).toBe(true)
          }
  })

  it('none calls an outline one in every sentence', () => {
    for (const { look, said } of judged)
      for (const language of Object.values(LANGUAGES))
        for (const note of said)
          expect(sayNote({ catalog, scoring }, look, note, language)).not.toMatch(/outline|轮廓/)
  })

  it('none praises the balance beside a high place without joining the two', () => {
    for (const { said } of judged) {
      const isEven = said.some(({ code }) => code === 'BALANCED')
      for (const note of said) if (note.code === 'TOP_HEAVY') expect(note.isEvenAcross).toBe(isEven)
    }
  })

  it('none names a theme in its praise and again beside the odd one out', () => {
    for (const { look, said } of judged) {
      const praise = said.find(({ code, tone }) => tone === 'good' && (code === 'THEME' || code === 'FAMILY'))
      const odd = said.find(({ code }) => code === 'ODD_ONE_OUT')
      if (praise?.code !== 'THEME' || !odd) continue
      for (const language of Object.values(LANGUAGES))
        expect(sayNote({ catalog, scoring }, look, odd, language)).not.toContain(
          themeName(praise.theme, language),
        )
    }
  })

  it('none has more than three praises before what to mend', () => {
    for (const { said } of judged)
      expect(said.findIndex(({ tone }) => tone !== 'good')).toBeLessThanOrEqual(3)
  })

  it('none tells a story of all with one that it calls the odd one out', () => {
    for (const { look, arrangement, said } of judged) {
      const odd = said.flatMap(({ code, charms }) => (code === 'ODD_ONE_OUT' ? charms.slice(0, 1) : []))
      const [id] = odd
      if (!id || arrangement.hung.filter(({ charm }) => charm.id === id).length > 1) continue
      const told = sayStory({ catalog, scoring }, look, LANGUAGES.en)
      const all = /^[^.]*\b(all|of a kind|one family)\b/i
      if (told && all.test(told.opening)) expect(told.opening).toContain(charmName(catalog, id, LANGUAGES.en))
    }
  })

  it('none is offered a change that cannot be made or brings other than it says, nor the same in the same words', () => {
    for (const { look, arrangement } of judged.slice(0, 120)) {
      const before = total(arrangement)
      const { fixes, remedies } = improvementsOf(catalog, look)
      for (const { edit, gain } of [...fixes, ...remedies.flatMap((one) => one.fixes)]) {
        const after = edit(look)
        expect(after).not.toBe(look)
        expect(Math.round(10 * (total(arrange(catalog, after)) - before))).toBe(Math.round(10 * gain))
      }
      expect(new Set(remedies.map(({ note }) => subjectOf(note) + note.slots.join())).size).toBe(
        remedies.length,
      )
      for (const language of Object.values(LANGUAGES)) {
        const offered = fixes.map(({ change }) => sayChange(catalog, look, change, language))
        expect(new Set(offered).size).toBe(offered.length)
      }
    }
  })
})
