import { afterEach, describe, expect, it, vi } from 'vitest'
import { mechanismId } from '../../../../src/look/ids'
import type { NumberedAnswer, NumberedAsk } from '../../../../src/state/own/desk/answer-asks'
import type { CharmAnswer, CharmAsk } from '../../../../src/state/own/photo/charm-desk'
import { workerCharmMaker } from '../../../../src/state/own/photo/worker-charm-maker'

/** A worker whose answers the test gives, one at a time. */
class StagedWorker extends EventTarget {
  readonly asked: CharmAsk[] = []
  isAlive = true
  private last = 0

  postMessage({ number, ask }: NumberedAsk<CharmAsk>): void {
    this.asked.push(ask)
    this.last = number
  }
  terminate(): void {
    this.isAlive = false
  }
  answer(answer: CharmAnswer): Promise<void> {
    return this.tell({ number: this.last, answer })
  }
  async tell(data: NumberedAnswer<CharmAnswer>): Promise<void> {
    this.dispatchEvent(new MessageEvent('message', { data }))
    await settled()
  }
  async die(): Promise<void> {
    this.dispatchEvent(new Event('error'))
    await settled()
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

const pictures: { isClosed: boolean }[] = []
function picture(): ImageBitmap {
  const one = {
    width: 8,
    height: 8,
    isClosed: false,
    close() {
      one.isClosed = true
    },
  }
  pictures.push(one)
  return one
}
const opened = (photo: number): CharmAnswer => ({
  kind: 'photo',
  photo,
  width: 8,
  height: 8,
  picture: picture(),
  kept: { bytes: Uint8Array.of(photo), type: 'image/jpeg' },
})
const shown = (share: number): CharmAnswer => ({
  kind: 'cut',
  by: 'cut',
  share,
  doubt: null,
  picture: picture(),
  cover: new Uint8Array(),
  hardware: false,
})
const NONE = { strokes: [] }
const ORDER = {
  recipe: { kind: 'plush', heightMm: 50 },
  edits: NONE,
  mechanism: mechanismId('cord_loop'),
  dropMm: 40,
} as const

function stage() {
  const workers: StagedWorker[] = []
  const maker = workerCharmMaker(
    (id) => ({ id, mode: 'wrap' }),
    () => {
      const worker = new StagedWorker()
      workers.push(worker)
      return worker
    },
  )
  const worker = (): StagedWorker => workers.at(-1) as StagedWorker
  const open = async () => {
    const coming = maker.open(new Blob())
    await settled()
    const ask = worker().asked.at(-1) as CharmAsk
    await worker().answer(opened(ask.photo))
    return coming
  }
  return { maker, worker, workers, open }
}

afterEach(() => vi.useRealTimers())

describe('the maker of charms', () => {
  it('starts its worker when something is asked, and asks one thing at a time', async () => {
    const { maker, workers, worker } = stage()
    expect(workers).toHaveLength(0)
    const [first, second] = [maker.open(new Blob()), maker.open(new Blob())]
    await settled()
    expect(worker().asked).toHaveLength(1)
    await worker().answer(opened(1))
    expect(worker().asked).toHaveLength(2)
    await worker().answer({ kind: 'heic' })
    expect([(await first).kind, (await second).kind]).toEqual(['photo', 'heic'])
  })

  it('takes the last word: what was asked before ends at once, and costs at most the cut under way', async () => {
    const { maker, worker, open } = stage()
    await open()
    const asks = [0.1, 0.2, 0.3].map((radius) =>
      maker.cut(1, { strokes: [{ kind: 'keep', radius, points: [] }] }),
    )
    const [first, second, third] = asks.map((ask) => ask.catch((error: Error) => error.name))
    await settled()
    await expect(Promise.all([first, second])).resolves.toEqual(['AbortError', 'AbortError'])
    await worker().answer(shown(0.1))
    expect(pictures.at(-1)?.isClosed).toBe(true)
    expect(worker().asked.slice(2)).toMatchObject([{ kind: 'cut', edits: { strokes: [{ radius: 0.3 }] } }])
    await worker().answer(shown(0.3))
    expect(await third).toMatchObject({ share: 0.3 })
    expect(pictures.at(-1)?.isClosed).toBe(false)
  })

  it('ends a charm for a later cut of the same photo, and leaves another photo’s alone', async () => {
    const { maker, worker, open } = stage()
    await open()
    await open()
    const other = maker.cut(2, NONE)
    const charm = maker.make(1, ORDER).catch((error: Error) => error.name)
    const cut = maker.cut(1, NONE)
    expect(await charm).toBe('AbortError')
    await worker().answer(shown(0.2))
    await worker().answer(shown(0.1))
    expect([await other, await cut]).toMatchObject([{ share: 0.2 }, { share: 0.1 }])
  })

  it('rejects what a dying worker had under way, and goes on with another that has the open photos', async () => {
    const { maker, workers, worker, open } = stage()
    await open()
    await open()
    const lost = maker.cut(2, NONE).catch((error: Error) => error.message)
    await settled()
    await worker().die()
    expect(await lost).toContain('broke')
    const next = maker.cut(2, NONE)
    await settled()
    expect(workers).toHaveLength(2)
    expect(worker().asked).toMatchObject([{ kind: 'open', photo: 2 }])
    const [{ file }] = worker().asked as unknown as [{ file: Blob }]
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(Uint8Array.of(2))
    await worker().answer(opened(2))
    expect(worker().asked).toHaveLength(2)
    await worker().answer(shown(0.5))
    expect(await next).toMatchObject({ share: 0.5 })
  })

  it('gives up on a worker that falls silent', async () => {
    vi.useFakeTimers()
    const { maker, worker } = stage()
    const lost = maker.open(new Blob()).catch((error: Error) => error.message)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(await lost).toContain('silent')
    expect(worker().isAlive).toBe(false)
  })

  it('rejects with a bug of the worker, which goes on', async () => {
    const { maker, worker, workers, open } = stage()
    await open()
    const broken = maker.make(1, ORDER).catch((error: Error) => error.message)
    await settled()
    await worker().tell({ number: 2, failed: 'RangeError' })
    expect(await broken).toBe('RangeError')
    void maker.cut(1, NONE).catch(() => {})
    await settled()
    expect(workers).toHaveLength(1)
  })

  it('lets go of a photo, and of everything when it is closed', async () => {
    const { maker, worker, open } = stage()
    await open()
    await open()
    const gone = maker.cut(1, NONE).catch((error: Error) => error.name)
    maker.forget(1)
    expect(await gone).toBe('AbortError')
    expect(worker().asked.at(-1)).toEqual({ kind: 'forget', photo: 1 })
    const closed = maker.cut(2, NONE).catch((error: Error) => error.name)
    maker.close()
    expect(await closed).toBe('AbortError')
    expect(worker().isAlive).toBe(false)
  })
})
