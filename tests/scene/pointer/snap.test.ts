import { describe, expect, it } from 'vitest'
import type { SlotId } from '../../../src/look/ids'
import { isFlick, SNAP_RADIUS, type SnapPoint, snapTarget } from '../../../src/scene/pointer/snap'

const slot = (text: string) => text as SlotId
const spot = (name: string, x: number, y: number, more: Partial<SnapPoint> = {}): SnapPoint => ({
  slot: slot(name),
  x,
  y,
  fits: true,
  behind: false,
  ...more,
})
const at = (x: number, y: number) => [{ x, y }]

describe('a held charm', () => {
  it('snaps to a place within 44 pixels of a mouse and 56 of a finger', () => {
    const spots = [spot('a', 100, 100)]
    expect(snapTarget(spots, at(143, 100), 'mouse', null)).toBe('a')
    expect(snapTarget(spots, at(146, 100), 'mouse', null)).toBeNull()
    expect(snapTarget(spots, at(155, 100), 'touch', null)).toBe('a')
    expect(snapTarget(spots, at(158, 100), 'touch', null)).toBeNull()
    expect(SNAP_RADIUS.touch).toBeGreaterThanOrEqual(44)
  })

  it('takes the nearer of two places', () => {
    expect(snapTarget([spot('a', 100, 100), spot('b', 150, 100)], at(128, 100), 'mouse', null)).toBe('b')
  })

  it('reaches a place with its hook or with what is held', () => {
    const points = [
      { x: 300, y: 300 },
      { x: 300, y: 200 },
    ]
    expect(snapTarget([spot('a', 300, 180)], points, 'mouse', null)).toBe('a')
    expect(snapTarget([spot('a', 300, 320)], points, 'mouse', null)).toBe('a')
  })

  it('prefers a place that takes it to one somewhat nearer that does not', () => {
    const spots = [spot('no', 100, 100, { fits: false }), spot('yes', 120, 100)]
    expect(snapTarget(spots, at(108, 100), 'mouse', null)).toBe('yes')
  })

  it('hears why the place refuses that it is held right at, whatever else is in reach', () => {
    const spots = [spot('no', 100, 100, { fits: false }), spot('yes', 130, 100)]
    expect(snapTarget(spots, at(102, 100), 'touch', null)).toBe('no')
  })

  it('hears why a place refuses only when right at it', () => {
    const spots = [spot('no', 100, 100, { fits: false })]
    expect(snapTarget(spots, at(118, 100), 'mouse', null)).toBe('no')
    expect(snapTarget(spots, at(126, 100), 'mouse', null)).toBeNull()
  })

  it('means what the pointer is at before what the hook happens to touch', () => {
    const points = [
      { x: 100, y: 100 },
      { x: 100, y: 10 },
    ]
    const spots = [spot('pointed', 100, 100, { fits: false }), spot('touched', 100, 12)]
    expect(snapTarget(spots, points, 'touch', null)).toBe('pointed')
  })

  it('prefers a place in sight to one behind the bag', () => {
    const spots = [spot('hidden', 100, 100, { behind: true }), spot('seen', 116, 100)]
    expect(snapTarget(spots, at(106, 100), 'mouse', null)).toBe('seen')
  })

  it('never snaps behind the bag while a place in sight is in reach, however near the hidden one is', () => {
    const hidden = spot('hidden', 100, 100, { behind: true })
    const seen = spot('seen', 138, 100)
    expect(snapTarget([hidden, seen], at(100, 100), 'mouse', null)).toBe('seen')
    expect(snapTarget([seen, hidden], at(100, 100), 'mouse', slot('hidden'))).toBe('seen')
    expect(snapTarget([hidden, spot('far', 160, 100)], at(100, 100), 'mouse', null)).toBe('hidden')
  })

  it('does not flutter between two places at the same distance', () => {
    const spots = [spot('a', 100, 100), spot('b', 140, 100)]
    expect(snapTarget(spots, at(122, 100), 'mouse', slot('a'))).toBe('a')
    expect(snapTarget(spots, at(118, 100), 'mouse', slot('b'))).toBe('b')
    expect(snapTarget(spots, at(130, 100), 'mouse', slot('a'))).toBe('b')
  })
})

describe('a swipe over a charm', () => {
  const down = { x: 100, y: 100, time: 1000 }
  it('is a flick when short and quick, and a pull otherwise', () => {
    expect(isFlick(down, { x: 140, y: 100, time: 1075 })).toBe(true)
    expect(isFlick(down, { x: 140, y: 100, time: 1300 })).toBe(false)
    expect(isFlick(down, { x: 260, y: 100, time: 1075 })).toBe(false)
  })
})
