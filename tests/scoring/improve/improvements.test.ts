import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import { place } from '../../../src/look/edits/hang'
import { alternatives } from '../../../src/look/fit/fit'
import type { CharmId } from '../../../src/look/ids'
import { anchorOfSlot } from '../../../src/look/slot'
import { criteria } from '../../../src/scoring/criteria'
import { editOf } from '../../../src/scoring/improve/change'
import { type Fix, fixes, improvementsOf, type Wearer } from '../../../src/scoring/improve/improvements'
import { PROFILES, STYLES } from '../../../src/scoring/leaning'
import type { Note } from '../../../src/scoring/note'
import { notes, score, total } from '../../../src/scoring/score'
import { PLAIN_TASTE } from '../../../src/scoring/taste'
import { sayChange } from '../../../src/words/score/say-score'
import { LANGUAGES } from '../../languages'
import { catalog, charms, lookOf, randomLook, randomOf } from '../makers'

const someLook = fc.nat().map((seed) => randomLook(randomOf(seed)))
const someWearer: fc.Arbitrary<Wearer> = fc.record({
  taste: fc.record({
    style: fc.constantFrom(...STYLES),
    profile: fc.option(fc.constantFrom(...PROFILES)),
    emphasis: fc.record({ color: fc.double({ min: 0, max: 3, noNaN: true }) }, { requiredKeys: [] }),
  }),
  mine: fc
    .uniqueArray(fc.constantFrom(...charms.map(({ id }) => id)), { maxLength: 12 })
    .map((ids) => new Set(ids)),
})
const anyone: Wearer = { taste: PLAIN_TASTE, mine: new Set<CharmId>() }
const points = (value: number): number => Math.round(value * 10) / 10

describe('a fix', () => {
  test('brings exactly what it says, is worth the click, and is one legal edit, whoever asks', () => {
    fc.assert(
      fc.property(someLook, someWearer, (look, wearer) => {
        const before = total(arrange(catalog, look), wearer.taste)
        const { fixes: best, remedies } = improvementsOf(catalog, look, wearer)
        for (const { change, edit, gain } of [...best, ...remedies.flatMap((remedy) => remedy.fixes)]) {
          const after = edit(look)
          expect(after).not.toBe(look)
          expect(editOf(catalog, change)(look)).toEqual(after)
          expect(points(total(arrange(catalog, after), wearer.taste) - before)).toBe(gain)
          expect(gain).toBeGreaterThanOrEqual(0.5)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('comes at most three to a criterion, one place a charm, what lifts a ceiling first, then the best, another bag last', () => {
    fc.assert(
      fc.property(someLook, (look) => {
        const found = fixes(catalog, look)
        for (const { id } of criteria) {
          expect(found.filter((fix) => fix.criterion === id).length).toBeLessThanOrEqual(3)
        }
        const moves = found.flatMap(({ change }) => (change.kind === 'move' ? [change.from] : []))
        expect(new Set(moves).size).toBe(moves.length)
        const charmsFirst = found.map(({ change }) => change.kind === 'recolor')
        expect(charmsFirst).toEqual(charmsFirst.toSorted())
        const { heldBy } = score(arrange(catalog, look))
        const lifts = ({ edit }: Fix): boolean =>
          heldBy !== null && (score(arrange(catalog, edit(look))).heldBy?.at ?? 100) >= (heldBy.at + 100) / 2
        const inOrder = found.filter(({ change }) => change.kind !== 'recolor' && change.kind !== 'remove')
        const byTurn = inOrder.toSorted((a, b) => Number(lifts(b)) - Number(lifts(a)) || b.gain - a.gain)
        expect(inOrder).toEqual(byTurn)
      }),
      { numRuns: 30 },
    )
  })

  test('is said once, although one charm hangs twice', () => {
    const twice = fc.nat().map((seed) => {
      const random = randomOf(seed)
      const look = randomLook(random)
      const [charm] = [...look.placed.values()].map((one) => one.charm)
      const [slot] = charm ? alternatives(catalog, look, charm) : []
      return charm && slot ? place(catalog, charm, slot)(look) : look
    })
    fc.assert(
      fc.property(twice, someWearer, (look, wearer) => {
        const { fixes: best, remedies } = improvementsOf(catalog, look, wearer)
        for (const offered of [best, ...remedies.map((remedy) => remedy.fixes)])
          for (const language of Object.values(LANGUAGES)) {
            const said = offered.map(({ change }) => sayChange(catalog, look, change, language))
            expect(new Set(said).size).toBe(said.length)
          }
      }),
      { numRuns: 40 },
    )
  })
  test('rests a charm only after wearing another in its place, the wearer’s own before one of the catalog', () => {
    let offered = 0
    fc.assert(
      fc.property(someLook, someWearer, (look, wearer) => {
        const found = fixes(catalog, look, wearer).map(({ change }) => change)
        for (const [i, change] of found.entries()) {
          if (change.kind !== 'remove') continue
          const instead = found.slice(0, i).filter((one) => one.kind === 'replace')
          offered += instead.length
        }
        for (const one of found)
          if (one.kind === 'replace') expect(one.unowned === true).toBe(!wearer.mine.has(one.charm))
      }),
      { numRuns: 30 },
    )
    expect(offered).toBeGreaterThan(0)
  })

  test('never brings a charm that the wearer neither wears nor owns, but one of the catalog that is said to be', () => {
    fc.assert(
      fc.property(someLook, someWearer, (look, wearer) => {
        const worn = new Set([...look.placed.values()].map(({ charm }) => charm))
        for (const { change, edit } of improvementsOf(catalog, look, wearer).fixes) {
          if (change.kind === 'replace' && change.unowned) {
            expect(sayChange(catalog, look, change, LANGUAGES.en)).toContain('from the catalog')
            expect(sayChange(catalog, look, change, LANGUAGES['zh-CN'])).toContain('图鉴')
            continue
          }
          for (const { charm } of edit(look).placed.values()) {
            expect(worn.has(charm) || wearer.mine.has(charm)).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('every deduction', () => {
  test('is answered by at most three fixes, the largest gain first, each of which mends it or changes a charm that it names', () => {
    fc.assert(
      fc.property(someLook, (look) => {
        const deductions = notes(arrange(catalog, look)).filter(({ tone }) => tone !== 'good')
        const { remedies } = improvementsOf(catalog, look, anyone)
        expect(remedies.map(({ note }) => note)).toEqual(deductions)
        for (const { note, fixes: answers } of remedies) {
          expect(answers.length).toBeLessThanOrEqual(3)
          const gains = answers.filter(({ change }) => change.kind !== 'remove').map(({ gain }) => gain)
          expect(gains).toEqual(gains.toSorted((a, b) => b - a))
          for (const { edit } of answers) {
            const after = edit(look)
            const alike = (other: Note): boolean =>
              other.code === note.code && other.charms[0] === note.charms[0]
            const left = notes(arrange(catalog, after)).filter(alike)
            const gone = left.length < deductions.filter(alike).length
            const named = [...look.placed].some(
              ([slot, placed]) => note.charms.includes(placed.charm) && after.placed.get(slot) !== placed,
            )
            expect(gone || named).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('of a lopsided bag offers to hang the heavy charm where it does not pull left', () => {
    const look = lookOf('bp-harbour-day-24', 'sage', [
      ['pl-dragon-pillar', 'comp_strap_l'],
      ['me-ring-plain', 'main_zip_l'],
    ])
    const { remedies } = improvementsOf(catalog, look, anyone)
    const leaning = remedies.find(({ note }) => note.code === 'LOPSIDED_MASS')
    const anchors = catalog.carriers.get(look.carrier)?.anchors
    const sides = (leaning?.fixes ?? []).flatMap(({ change }) =>
      change.kind === 'move' && change.from === 'comp_strap_l'
        ? [anchors?.get(anchorOfSlot(change.to))?.side]
        : [],
    )
    expect(sides.length).toBeGreaterThan(0)
    expect(sides).not.toContain('left')
  })

  test('may be answered by a charm that the wearer owns', () => {
    const look = lookOf('bp-pebble-box-16', 'oat', [
      ['pl-bear-mossbutton', 'front_ring'],
      ['me-ring-plain', 'main_zip_r'],
    ])
    const found = (mine: readonly CharmId[]) =>
      improvementsOf(catalog, look, { taste: PLAIN_TASTE, mine: new Set(mine) }).fixes.filter(
        ({ change }) => change.kind === 'add' || change.kind === 'replace',
      )
    expect(found([])).toEqual([])
    expect(found(charms.map(({ id }) => id)).length).toBeGreaterThan(0)
  })
})
