import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { recolor } from '../../src/look/edits/carrier'
import { tint, tintAll } from '../../src/look/edits/part-color'
import { CLOTH, TRIM } from '../../src/look/facts/carrier'
import type { Look } from '../../src/look/look'
import { changesOf } from '../../src/scoring/improve/changes'
import { score, total } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { catalog, lookOf, randomLook, randomOf } from './makers'

const looks = fc.integer({ min: 1, max: 1e9 }).map((seed) => randomLook(randomOf(seed)))
const hexes = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const scored = (look: Look) => score(arrange(catalog, look), PLAIN_TASTE)

describe('a bag in one’s own color', () => {
  it('scores as in a colorway of the same color', () => {
    fc.assert(
      fc.property(looks, (look) => {
        for (const { id, hex, trim } of catalog.carriers.get(look.carrier)?.colorways ?? []) {
          const tints = new Map([
            [CLOTH, hex.toLowerCase()],
            [TRIM, trim.toLowerCase()],
          ])
          const [mine, theirs] = [scored(tintAll(catalog, tints)(look)), scored(recolor(catalog, id)(look))]
          expect(mine).toEqual(theirs)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('is judged by its cloth alone, whatever colorway it lies on', () => {
    fc.assert(
      fc.property(looks, hexes, hexes, (look, cloth, trim) => {
        const tinted = tint(catalog, CLOTH, cloth)(look)
        const other = catalog.carriers.get(look.carrier)?.colorways.find(({ id }) => id !== look.colorway)
        const onOther = tint(catalog, CLOTH, cloth)({ ...look, colorway: other?.id ?? look.colorway })
        expect(scored(onOther)).toEqual(scored(tinted))
        expect(scored(tint(catalog, TRIM, trim)(tinted))).toEqual(scored(tinted))
      }),
      { numRuns: 20 },
    )
  })

  it('hides a charm of the same color, which costs points', () => {
    const look = lookOf('bp-harbour-day-24', 'sage', [['pl-bear-mossbutton', 'front_zip']])
    const bear = arrange(catalog, look).hung[0]?.charm.palette[0]?.hex ?? ''
    const [hidden, shown] = [bear, '#e9dfc8'].map((hex) =>
      total(arrange(catalog, tint(catalog, CLOTH, hex)(look))),
    )
    expect(hidden).toBeLessThan((shown ?? 0) - 2)
  })

  it('is offered the colorway that it lies on, too', () => {
    const look = lookOf('bp-harbour-day-24', 'sage', [['pl-bear-mossbutton', 'front_zip']])
    const offered = (one: Look) =>
      changesOf(catalog, one, new Set()).flatMap((change) =>
        change.kind === 'recolor' ? [change.colorway] : [],
      )
    expect(offered(look)).toEqual(['slate', 'clay', 'black'])
    expect(offered(tint(catalog, CLOTH, '#ff00aa')(look))).toEqual(['slate', 'clay', 'sage', 'black'])
  })
})
