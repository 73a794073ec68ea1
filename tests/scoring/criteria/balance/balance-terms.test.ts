import { describe, expect, it } from 'vitest'
import { sideMassG, strapDifferenceG } from '../../../../src/scoring/criteria/balance/balance-terms'
import { arrangementOf, catalog } from '../../makers'

const sides = [...catalog.carriers.values()]
  .filter(({ category }) => category === 'backpack')
  .flatMap((carrier) =>
    [...carrier.anchors.values()]
      .filter(({ side }) => side !== 'center')
      .map((anchor) => [carrier.id, anchor.id, anchor.side] as const),
  )

const hung = (carrier: string, anchor: string, charm = 'pl-fox-emberling') =>
  arrangementOf(carrier, catalog.carriers.get(carrier as never)?.colorways[0]?.id ?? '', [[charm, anchor]])

describe('what a charm puts on the shoulders', () => {
  it.each(sides)('of %s at %s loads the %s strap', (carrier, anchor, side) => {
    const arrangement = hung(carrier, anchor)
    const rightMinusLeft = sideMassG(arrangement, 'right') - sideMassG(arrangement, 'left')
    expect(Math.sign(rightMinusLeft)).toBe(side === 'left' ? -1 : 1)
    expect(Math.sign(strapDifferenceG(arrangement))).toBe(Math.sign(rightMinusLeft))
  })

  it('is as much to the left as the same charm on the mirrored place puts to the right', () => {
    let pairs = 0
    for (const [carrier, anchor] of sides) {
      const mirror = catalog.carriers.get(carrier)?.anchors.get(anchor)?.mirrorOf
      if (!mirror) continue
      pairs++
      const [one, two] = [hung(carrier, anchor), hung(carrier, mirror)].map(strapDifferenceG)
      expect((one ?? 0) + (two ?? 0)).toBeCloseTo(0, 0)
    }
    expect(pairs).toBeGreaterThan(10)
  })
})
