import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { notes, score } from '../../src/scoring/score'
import { arrangementOf, carriers, catalog, charmOf, charms, randomLook, randomOf } from './makers'

const random = randomOf(32)
const onCase = carriers.filter(({ id }) => id === 'wr-earbud-case')
const looks = Array.from({ length: 40 }, () => arrange(catalog, randomLook(random, undefined, onCase)))

describe('what is worn is judged as it is worn', () => {
  const balanceOf = (carrier: string, colorway: string, hung: readonly (readonly [string, string])[]) =>
    score(arrangementOf(carrier, colorway, hung)).parts.find(({ id }) => id === 'balance')?.value ?? 0

  it('a case with loops on one side alone leans to none', () => {
    const said = looks.flatMap((one) => notes(one))
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter(({ code }) => ['LEANS', 'LOPSIDED_VISUAL', 'LOPSIDED_MASS'].includes(code))).toEqual(
      [],
    )
  })

  it('a bunch at one hip costs less than both on one arm of the glasses', () => {
    const both = [charmOf('ar-butterfly-gauze').id, charmOf('ar-butterfly-gauze').id] as const
    const hip = balanceOf('wr-denim-waist', 'blue', [
      [both[0], 'loop_front_r'],
      [both[1], 'loop_side_r'],
    ])
    const arm = balanceOf('wr-eyewear', 'clear', [
      [both[0], 'hinge_r'],
      [both[1], 'tip_r'],
    ])
    expect(hip).toBeGreaterThan(arm + 0.3)
  })

  it('on a lanyard the large one belongs at its end', () => {
    const large = charms.toSorted((a, b) => b.dimsMm.h * b.dimsMm.w - a.dimsMm.h * a.dimsMm.w)[20]
    const small = charms.toSorted((a, b) => a.dimsMm.h * a.dimsMm.w - b.dimsMm.h * b.dimsMm.w)[4]
    if (!large || !small) throw new Error('too few charms')
    const low = balanceOf('wr-badge-lanyard', 'navy', [
      [large.id, 'hook'],
      [small.id, 'upper_l'],
    ])
    const high = balanceOf('wr-badge-lanyard', 'navy', [
      [large.id, 'upper_l'],
      [small.id, 'hook'],
    ])
    expect(low).toBeGreaterThan(high)
  })
})
