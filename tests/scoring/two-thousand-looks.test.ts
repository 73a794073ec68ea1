import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { hangsFreely } from '../../src/look/facts/swinging'
import { isMetal } from '../../src/scoring/criteria/color/color-terms'
import { scoring } from '../../src/scoring/engine'
import { improvementsOf } from '../../src/scoring/improve/improvements'
import { factsOf } from '../../src/scoring/measure/charm-facts'
import { type Note, subjectOf } from '../../src/scoring/note'
import { notes, total } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { charmName } from '../../src/words/catalog-names'
import { sayChange, sayNote } from '../../src/words/score/say-score'
import { sayStory } from '../../src/words/story'
import { LANGUAGES } from '../languages'
import { carriers, catalog, charmOf, randomLook, randomOf, shuffled } from './makers'

const random = randomOf(20261201)
const looks = Array.from({ length: 2000 }, (_, i) => {
  const on = carriers[i % carriers.length]
  return shuffled(randomLook(random, undefined, on && [on]), random)
})
const judged = looks.map((look) => {
  const arrangement = arrange(catalog, look)
  return {
    look,
    arrangement,
    said: notes(arrangement, PLAIN_TASTE, { date: new Date(2026, 8, 20), rain: true }),
  }
})

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
    for (const { said } of judged)
      for (const { code, charms } of said)
        for (const id of charms) expect(HAS[code]?.(charmOf(id)) ?? true, `${code} ${id}`).toBe(true)
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
