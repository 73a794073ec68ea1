import { Group } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Look } from '../../../src/look/look'
import type { Loading, Model, ModelCache } from '../../../src/scene/models/model-cache'
import { createCharmArrivals } from '../../../src/scene/outfit/charm-arrivals'
import type { Waiting } from '../../../src/scene/stage-ports'
import { arrangementOf } from '../../../src/state/planner/derived'
import { catalog, lookOf } from '../../look/makers'

const BEAR = lookOf({ front_zip: 'pl-bear-mossbutton' })
const RING = lookOf({ front_zip: 'me-ring-plain' })

/** A cache whose models come, or fail, when the test says so. */
function slowCache() {
  const asked: { url: string; progress: Loading; arrive: () => void; fail: () => void }[] = []
  const cache: ModelCache = {
    load: (url, progress = () => {}) =>
      new Promise<Model>((resolve, reject) => {
        asked.push({
          url,
          progress,
          arrive: () => resolve({ root: new Group() }),
          fail: () => reject(new Error(url)),
        })
      }),
    loaded: () => null,
    retain: () => () => {},
    forget: () => {},
    loadHardware: async () => ({
      open: () => {
        throw new Error('nothing is drawn')
      },
      unload: () => {},
    }),
    hardware: () => null,
    unload: () => {},
  }
  return { cache, asked }
}

function opened() {
  const { cache, asked } = slowCache()
  const told: (readonly [string, Waiting | null])[] = []
  const onArrival = vi.fn()
  const arrivals = createCharmArrivals({
    cache,
    tell: (slot, waiting) => void told.push([slot, waiting]),
    onArrival,
  })
  const want = (look: Look) => arrivals.want(arrangementOf(catalog, look))
  return { asked, told, onArrival, want, stop: arrivals.stop }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a charm whose model is on its way', () => {
  it('shows no ring for a model that is there at once', async () => {
    const { asked, told, onArrival, want } = opened()
    want(BEAR)
    asked[0]?.arrive()
    await vi.advanceTimersByTimeAsync(500)
    expect(told.filter(([, waiting]) => waiting !== null)).toEqual([])
    expect(onArrival).toHaveBeenCalledTimes(1)
  })

  it('tells how far it is in tenths, once each, until it is there', async () => {
    const { asked, told, want } = opened()
    want(BEAR)
    await vi.advanceTimersByTimeAsync(100)
    for (const share of [0.05, 0.31, 0.33, 0.9]) asked[0]?.progress(share)
    asked[0]?.arrive()
    await vi.advanceTimersByTimeAsync(0)
    expect(told.map(([, waiting]) => waiting && 'share' in waiting && waiting.share)).toEqual([
      0,
      0.3,
      0.9,
      null,
    ])
  })

  it('says that it did not come, and comes when tried again', async () => {
    const { asked, told, onArrival, want } = opened()
    want(BEAR)
    asked[0]?.fail()
    await vi.advanceTimersByTimeAsync(0)
    const [slot, waiting] = told.at(-1) ?? []
    expect([slot, waiting]).toMatchObject(['front_zip', { kind: 'failed', charm: 'pl-bear-mossbutton' }])
    want(BEAR)
    expect(asked, 'nothing is tried again unasked').toHaveLength(1)
    if (waiting?.kind === 'failed') waiting.retry()
    asked[1]?.arrive()
    await vi.advanceTimersByTimeAsync(0)
    expect(onArrival).toHaveBeenCalledTimes(1)
    expect(told.at(-1)).toEqual(['front_zip', null])
  })

  it('is forgotten when another is wanted in its place, whenever it comes', async () => {
    const { asked, told, onArrival, want, stop } = opened()
    want(BEAR)
    await vi.advanceTimersByTimeAsync(100)
    want(RING)
    expect(asked.map(({ url }) => url)).toEqual([
      'models/charms/pl-bear-mossbutton.glb',
      'models/charms/me-ring-plain.glb',
    ])
    const before = told.length
    asked[0]?.progress(0.5)
    asked[0]?.arrive()
    await vi.advanceTimersByTimeAsync(10)
    expect(onArrival).not.toHaveBeenCalled()
    expect(told).toHaveLength(before)
    stop()
    expect(told.at(-1)).toEqual(['front_zip', null])
  })
})
