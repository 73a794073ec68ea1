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
  it.each([
    [
      'a bag with one charm',
      'bp-harbour-day-24',
      [['pl-dragon-pillar', 'comp_strap_l']],
      'left',
      'pl-dragon-pillar',
    ],
    [
      'a bag with several',
      'bp-alley-roll-20',
      [
        ['mu-chime-row', 'roll_end_l'],
        ['el-planetarium', 'front_ring_l'],
        ['mu-tapir-vessel', 'strap_ring_l'],
      ],
      'left',
      'el-planetarium',
    ],
    ['glasses', 'wr-eyewear', [['ar-butterfly-gauze', 'tip_r']], 'right', 'ar-butterfly-gauze'],
  ] as const)(
    'of %s are told with what does it, or weighs most there',
    (_, carrier, hung, side, heaviest) => {
      const told = lopsided(carrier, hung)
      expect(told?.tone).toBe('warn')
      const alone = new RegExp(`^The ${heaviest} makes the ${side} side .* heavier\\.$`)
      const most = new RegExp(`^The ${side} side is .* heavier; the ${heaviest} weighs most there\\.$`)
      expect(told?.said).toMatch(hung.length === 1 ? alone : most)
    },
  )
})
