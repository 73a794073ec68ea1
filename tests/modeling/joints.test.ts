import { describe, expect, test } from 'vitest'
import { type Joint, jointed } from '../../modeling/charms/figure/joints'
import { bodyParts, type CharmModel } from '../../modeling/kit/charm'
import { gloss } from '../../modeling/kit/materials'
import { boundsOf, part } from '../../modeling/kit/part'
import { roundedBox } from '../../modeling/kit/solids'

const steel = gloss('steel', '#9FB4C0')
/** Two bars of 10 mm hanging from the origin, one below the other. */
const bars: readonly Joint[] = [
  { name: 'upper', parts: [part(roundedBox(2, 10, 2, 0.2).translate(0, -5, 0), steel)], pivot: [0, 0, 0] },
  {
    name: 'lower',
    parts: [part(roundedBox(2, 10, 2, 0.2).translate(0, -15, 0), steel)],
    pivot: [0, -10, 0],
    parent: 'upper',
  },
]

const NOTHING = { attach: [0, 0, 0], holeAxis: 'z', ringMm: 4.6 } as const

describe('jointed', () => {
  test('folds back to where straight joints put the parts, however bent they are modeled', () => {
    const bent = { upper: [0.3, 0, 0.4], lower: [-0.8, 0.2, 0] } as const
    const { nodes, states } = jointed(bars, bent, { bent, straight: {}, folded: { lower: [Math.PI, 0, 0] } })
    const model: CharmModel = { hanger: NOTHING, body: [], nodes, states }
    const straight = boundsOf(bodyParts(model, 'straight'))
    expect(straight.min[1]).toBeCloseTo(-20, 3)
    expect(straight.max[0]).toBeCloseTo(1, 3)
    const folded = boundsOf(bodyParts(model, 'folded'))
    expect(folded.min[1]).toBeCloseTo(-10, 3)
    expect(folded.max[1]).toBeCloseTo(0, 3)
  })

  test('leaves a figure alone in the posture it is modeled in', () => {
    const bent = { upper: [0.3, 0, 0.4] } as const
    const { states } = jointed(bars, bent, { bent })
    for (const { turn } of Object.values(states['bent']?.poses ?? {}))
      expect(Math.hypot(...(turn ?? [0, 0, 0]))).toBeLessThan(1e-6)
  })
})
