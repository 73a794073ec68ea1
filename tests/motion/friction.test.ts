import { expect, test } from 'vitest'
import { type DistanceField, noField } from '../../src/motion/field/distance-field'
import { createSimulation, flick, hang, settle, stepSimulation } from '../../src/motion/simulation'
import { anchor, bagField, bobIn, charm, swinging } from './makers'

/** How far (m) a bear flicked sideways still swings in its second and third second. */
function lateSwing(field: DistanceField): number {
  const swing = createSimulation(field)
  hang(swing, 'a', charm({ size: [85, 110, 60], hold: swinging(0.04) }), anchor([0, 0.3, 0.085]))
  settle(swing)
  const { position } = bobIn(swing, 'a')
  flick(swing, 'a', position, { x: 0.3, y: 0, z: 0 })
  let far = 0
  for (let n = 0; n < 180; n++) {
    stepSimulation(swing, 1 / 60)
    if (n >= 60) far = Math.max(far, Math.abs(position.x))
  }
  return far
}

test('cloth brakes a charm that slides along it', () => {
  expect(lateSwing(bagField())).toBeLessThan(0.6 * lateSwing(noField))
})

test('the rattle of a body on its link is gone within two seconds, its swing is not', () => {
  const swing = createSimulation(noField)
  hang(swing, 'a', charm({ dropMm: 30, hold: swinging(0.04) }), anchor())
  const { spin, slow } = bobIn(swing, 'a')
  spin.x = 6
  const turns: number[] = []
  let before = 0
  for (let n = 0; n < 240 * 4; n++) {
    stepSimulation(swing, 1 / 240)
    if (n > 480 && before * spin.x < 0) turns.push(n / 240)
    before = spin.x
  }
  const seconds = (turns[turns.length - 1] ?? 0) - (turns[0] ?? 0)
  expect((turns.length - 1) / seconds / (slow / Math.PI)).toBeCloseTo(1, 1)
})
