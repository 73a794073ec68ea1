import { describe, expect, it } from 'vitest'
import { backInFront, isAside } from '../../../src/scene/camera/front-only'

const degrees = (value: number): number => (value * Math.PI) / 180
const at = (azimuth: number) =>
  ({ azimuth: degrees(azimuth), polar: 1.4, distance: 2, target: [0, 0.2, 0] }) as const

describe('a bag that was photographed from in front', () => {
  it.each([0, 32, -60, 60, 360 - 45])('is seen as it is from %d°', (azimuth) => {
    expect(isAside(degrees(azimuth))).toBe(false)
    expect(backInFront(at(azimuth), 0)).toBeNull()
  })

  it.each([
    [75, 60],
    [-100, -60],
    [180 - 1, 60],
    [360 + 90, 360 + 60],
  ])('turned to %d° by hand it goes back to %d°, and nothing else changes', (azimuth, goal) => {
    expect(isAside(degrees(azimuth))).toBe(true)
    const back = backInFront(at(azimuth), 0)
    expect(back?.azimuth).toBeCloseTo(degrees(goal), 9)
    expect(back).toMatchObject({ polar: 1.4, distance: 2, target: [0, 0.2, 0] })
    // Where it went back to it stays.
    expect(isAside(back?.azimuth ?? 9)).toBe(false)
  })

  it('stays aside where a button showed it so and the hand only came nearer', () => {
    expect(backInFront(at(-90), degrees(-90))).toBeNull()
  })
})
