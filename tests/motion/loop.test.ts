import { describe, expect, test } from 'vitest'
import { noField } from '../../src/motion/field/distance-field'
import { type SwingLoop, swingLoop } from '../../src/motion/loop'
import { createSimulation, hang, settle } from '../../src/motion/simulation'
import { anchor, bagField, charm } from './makers'

const FRAMES = 90

function loopOf(field = noField): SwingLoop {
  const swing = createSimulation(field)
  hang(swing, 'a', charm({ dropMm: 45, links: 2 }), anchor([0.1, 0.3, 0.08]))
  hang(swing, 'b', charm({ dropMm: 30 }), anchor([0.06, 0.3, 0.08]))
  settle(swing)
  return swingLoop(swing, 3, FRAMES)
}

/** How far (m) a charm's body goes from each frame to the next; the last entry leads back to the first. */
const stepsOf = (loop: SwingLoop, slot: string) =>
  loop.map((frame, index) => {
    const a = frame.get(slot)?.body.position
    const b = loop[(index + 1) % loop.length]?.get(slot)?.body.position
    if (!a || !b) throw new Error(`${slot} is not in the loop`)
    return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)
  })

describe.each([
  ['in the air', noField],
  ['against a bag', bagField()],
] as const)('a loop of swinging %s', (_, field) => {
  const loop = loopOf(field)

  test('has as many frames as asked for', () => {
    expect(loop).toHaveLength(FRAMES)
  })

  test.each(['a', 'b'])('shows %s moving, but never by more than a few millimeters a frame', (slot) => {
    const steps = stepsOf(loop, slot)
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeGreaterThan(0.05)
    expect(Math.max(...steps)).toBeLessThan(0.008)
  })

  test.each(['a', 'b'])(
    'has no seam in %s: the last frame leads into the first as any into the next',
    (slot) => {
      const steps = stepsOf(loop, slot)
      const within = Math.max(...steps.slice(0, -1))
      expect(steps.at(-1)).toBeLessThanOrEqual(within * 1.05)
    },
  )
})
