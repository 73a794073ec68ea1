import { describe, expect, it } from 'vitest'
import { sayBalance } from '../../../../src/scoring/criteria/balance/say'
import { notes } from '../../../../src/scoring/score'
import { PLAIN_TASTE } from '../../../../src/scoring/taste'
import { LANGUAGES } from '../../../languages'
import { arrangementOf, catalog } from '../../makers'

/** What is said of more grams on one side, with the charm that it names. */
function lopsided(carrier: string, hung: readonly (readonly [string, string])[]) {
  const colorway = catalog.carriers.get(carrier as never)?.colorways[0]?.id ?? ''
  const found = notes(arrangementOf(carrier, colorway, hung), PLAIN_TASTE)
    .filter((note) => note.criterion === 'balance')
    .find(({ code }) => code === 'LOPSIDED_MASS')
  if (!found) return null
  const names = { charm: (id = '') => id, slot: (id = '') => id, mass: (g: number) => `${g} g` }
  const { balance } = LANGUAGES.en.criteria
  return { ...found, said: sayBalance(found, balance.texts, { ...names, list: String } as never) }
}

describe('more grams on one side', () => {
  it('of a bag with one charm are no reason to mirror it: the middle evens them out', () => {
    const alone = lopsided('bp-harbour-day-24', [['pl-dragon-pillar', 'comp_strap_l']])
    expect(alone).toMatchObject({ tone: 'warn', toMiddle: true, charms: ['pl-dragon-pillar'] })
    expect(alone?.said).toContain('nearer the middle')
    expect(alone?.said).not.toMatch(/on the (right|left)\./)
  })

  it('of a bag with several name a charm that evens them out on the other side', () => {
    const several = lopsided('bp-alley-roll-20', [
      ['mu-chime-row', 'roll_end_l'],
      ['el-planetarium', 'front_ring_l'],
      ['mu-tapir-vessel', 'strap_ring_l'],
    ])
    expect(several).toMatchObject({ tone: 'warn', toMiddle: false })
    expect(several?.said).toMatch(/on the right\.$/)
    const light = lopsided('bp-pebble-box-16', [
      ['pl-dragon-pillar', 'strap_ring_l'],
      ['ar-butterfly-gauze', 'side_pocket_l'],
    ])
    expect(light, 'the dragon would only be too heavy over there').toMatchObject({ toMiddle: true })
  })

  it('of glasses ask for the other side', () => {
    const glasses = lopsided('wr-eyewear', [['ar-butterfly-gauze', 'tip_r']])
    expect(glasses).toMatchObject({ tone: 'warn', toMiddle: false })
    expect(glasses?.said).toMatch(/on the left\.$/)
  })
})
