import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LitStage } from '../../../src/scene/light/lit-scene'
import { createLiveState } from '../../../src/scene/live-state'
import type { Outfit } from '../../../src/scene/outfit/outfit'
import { forcedFrames, quickEnough } from '../../../src/scene/still/quick-enough'
import { createStill, type StillRoom } from '../../../src/scene/still/still'

const FRAME_MS = 1000 / 60

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] })
  let asked = 0
  const due = new Map<number, () => void>()
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
    due.set(++asked, work)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => due.delete(id))
  vi.stubGlobal('nextFrame', () => {
    vi.advanceTimersByTime(FRAME_MS)
    const now = [...due.values()]
    due.clear()
    for (const work of now) work()
    return now.length
  })
})
afterEach(() => void vi.useRealTimers())

declare const nextFrame: () => number

/** A stage at rest on a machine that takes some time for a plain frame and for one of the still. */
function stage({ plainMs = 8, stillMs = 20, ...changes }: Partial<StillRoom> & Times = {}) {
  const live = Object.assign(createLiveState(), { outfit: { isAtRest: () => true } as Outfit })
  live.lit = {} as LitStage
  const pictures = { open: 0, made: 0 }
  let running: { readonly from: number; readonly ms: number } | null = null
  const room: StillRoom = {
    clock: {
      start: (from) => {
        running = { from, ms: pictures.open > 0 ? stillMs : plainMs }
      },
      read: () => {
        if (!running || performance.now() - running.from < running.ms) return null
        const { ms } = running
        running = null
        return ms
      },
      isRunning: () => running !== null,
      stop: () => {
        running = null
      },
    },
    open: () => {
      pictures.open++
      pictures.made++
      return { add: () => {}, dispose: () => void pictures.open-- }
    },
    input: new EventTarget(),
    isTooMuch: () => false,
    forced: null,
    ...changes,
  }
  const still = createStill(live, room)
  const plain = () => {
    live.frames++
    still.isOutOfDate(performance.now())
  }
  const drawn = { asked: 0 }
  live.draw = () => {
    drawn.asked++
    plain()
  }
  const run = (frames: number) => {
    for (let i = 0; i < frames; i++) nextFrame()
  }
  return { live, still, room, pictures, drawn, plain, run }
}

interface Times {
  readonly plainMs?: number
  readonly stillMs?: number
}

describe('the still picture', () => {
  it('is taken in 64 frames once everything rests, and then nothing is drawn and nothing kept', () => {
    const { live, pictures, plain, run } = stage()
    plain()
    run(12)
    expect(live.refined).toBe(0)
    run(400)
    expect(live.refined).toBe(64)
    expect(pictures).toEqual({ open: 0, made: 1 })
    expect(nextFrame()).toBe(0)
    expect(live.quick).toBe(true)
  })

  it('is not begun while something swings', () => {
    const { live, plain, run } = stage()
    live.outfit = { isAtRest: () => false } as Outfit
    plain()
    run(100)
    expect(live.refined).toBe(0)
  })

  it.each(['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchmove'])(
    'waits from the very frame of a %s on, and goes on where it was',
    (kind) => {
      const { live, room, pictures, plain, run } = stage()
      plain()
      run(60)
      const { refined } = live
      expect(refined).toBeGreaterThan(5)
      room.input.dispatchEvent(new Event(kind))
      run(12)
      expect(live.refined).toBe(refined)
      run(400)
      expect(live.refined).toBe(64)
      expect(pictures.made).toBe(1)
    },
  )

  it('begins anew when the stage was drawn meanwhile', () => {
    const { live, pictures, plain, run } = stage()
    plain()
    run(60)
    plain()
    expect(live.refined).toBe(0)
    expect(pictures.open).toBe(0)
    run(400)
    expect(live.refined).toBe(64)
    expect(pictures).toEqual({ open: 0, made: 2 })
  })

  it('never has the graphics card do two frames at once', () => {
    const { live, plain, run } = stage({ stillMs: 150 })
    plain()
    run(30)
    const { refined } = live
    run(60)
    expect(live.refined - refined).toBeLessThanOrEqual(7)
  })

  it('stays plain on a slow machine, for which one frame is enough to know', () => {
    const { live, drawn, pictures, plain, run } = stage({ plainMs: 900 })
    plain()
    run(400)
    expect(pictures.made).toBe(0)
    expect(live.frames).toBe(1)
    expect(drawn.asked).toBe(0)
    expect(live.quick).toBe(false)
    plain()
    expect(nextFrame()).toBe(0)
  })

  it('asks for a frame to measure where none was drawn since', () => {
    const { live, drawn, run } = stage()
    run(400)
    expect(drawn.asked).toBe(1)
    expect(live.refined).toBe(64)
  })

  it('is given up for the plain picture when its frames are felt, and not tried again', () => {
    const { live, drawn, pictures, plain, run } = stage({ stillMs: 300 })
    plain()
    run(400)
    expect(drawn.asked).toBe(1)
    expect(live.refined).toBe(0)
    expect(live.quick).toBe(false)
    expect(pictures).toEqual({ open: 0, made: 1 })
    plain()
    run(400)
    expect(pictures.made).toBe(1)
  })

  it('is not taken where data is saved or memory is short', () => {
    const { pictures, plain, run } = stage({ isTooMuch: () => true })
    plain()
    run(400)
    expect(pictures.made).toBe(0)
    expect(nextFrame()).toBe(0)
  })

  it('is taken on any machine where the address asks for it', () => {
    const { live, plain, run } = stage({ plainMs: 900, stillMs: 900, forced: 4 })
    plain()
    run(400)
    expect(live.refined).toBe(4)
  })

  it('leaves nothing behind', () => {
    const { pictures, still, plain, run } = stage()
    plain()
    run(60)
    still.dispose()
    expect(pictures.open).toBe(0)
    expect(nextFrame()).toBe(0)
  })
})

describe('a machine', () => {
  it.each([
    [[], 'again'],
    [[12], 'yes'],
    [[180, 30], 'yes'],
    [[180], 'again'],
    [[180, 120, 110, 100], 'no'],
    [[1200], 'no'],
  ] as const)('whose frames took %j ms: %s', (times, verdict) => expect(quickEnough(times)).toBe(verdict))
})

it.each([
  ['', null],
  ['?still=8', 8],
  ['?still=no', null],
])('the query %j asks for %s frames', (search, frames) => expect(forcedFrames(search)).toBe(frames))
