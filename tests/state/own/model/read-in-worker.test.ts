import { describe, expect, it, vi } from 'vitest'
import type { ModelChoices } from '../../../../src/state/own/model/model-choices'
import type { ModelAnswer, ModelAsk } from '../../../../src/state/own/model/model-worker'
import { createModelReader, type ModelWorker } from '../../../../src/state/own/model/read-in-worker'

/** A worker that does as a test says. */
function fakeWorkers() {
  const started: (ModelWorker & {
    readonly asks: ModelAsk[]
    readonly say: (answer: ModelAnswer) => void
    isEnded: boolean
  })[] = []
  const start = (): ModelWorker => {
    const worker = {
      asks: [] as ModelAsk[],
      isEnded: false,
      onmessage: null as ModelWorker['onmessage'],
      onerror: null as ModelWorker['onerror'],
      postMessage: (ask: ModelAsk) => void worker.asks.push(ask),
      terminate: () => {
        worker.isEnded = true
      },
      say: (data: ModelAnswer) => worker.onmessage?.call({} as Worker, { data } as MessageEvent),
    }
    started.push(worker)
    return worker
  }
  return { start, started }
}

const READ = {
  kind: 'read',
  verdict: {
    kind: 'model',
    notices: [],
    bodyMm: [40, 60, 20],
    hasHardware: false,
    make: 'figure',
    credit: { title: null, creator: null, license: null, source: null },
  },
} as const satisfies ModelAnswer
const FILE = new Blob(['x'])
const CHOICES = {} as ModelChoices
const made = (ask: number): ModelAnswer => ({
  kind: 'made',
  ask,
  made: { kind: 'charm', glb: new Uint8Array([ask]), facts: {} as never },
})

async function held() {
  const { start, started } = fakeWorkers()
  const reader = createModelReader(start)
  const reading = reader.read(FILE)
  started[0]?.say(READ)
  const read = await reading
  if (read.kind !== 'model') throw new Error('it loads')
  return { reader, started, model: read.model }
}
const asksOf = (worker: { readonly asks: readonly ModelAsk[] } | undefined): readonly number[] =>
  (worker?.asks ?? []).flatMap((ask) => (ask.kind === 'make' ? [ask.ask] : []))

describe('a reader of models', () => {
  it('refuses by size without a worker', async () => {
    const { start, started } = fakeWorkers()
    const reader = createModelReader(start)
    expect(await reader.read(new Blob([]))).toMatchObject({ kind: 'refused', fault: { code: 'FILE_EMPTY' } })
    expect(started).toEqual([])
  })

  it('ends the worker of what is refused, and keeps that of what loads until it is forgotten', async () => {
    const { start, started } = fakeWorkers()
    const reader = createModelReader(start)
    const reading = [reader.read(FILE), reader.read(FILE)]
    started[0]?.say({ kind: 'read', verdict: { kind: 'refused', fault: { code: 'CUT_OFF' } } })
    started[1]?.say(READ)
    const [refused, read] = await Promise.all(reading)
    expect([refused?.kind, read?.kind]).toEqual(['refused', 'model'])
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false])
    if (read?.kind === 'model') reader.forget(read.model)
    expect(started[1]?.isEnded).toBe(true)
  })

  it('ends a worker that takes too long, from when its code is there', async () => {
    vi.useFakeTimers()
    try {
      const { start, started } = fakeWorkers()
      const reading = createModelReader(start, 7500).read(FILE)
      await vi.advanceTimersByTimeAsync(60_000)
      started[0]?.say({ kind: 'begun' })
      await vi.advanceTimersByTimeAsync(7499)
      expect(started[0]?.isEnded).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(started[0]?.isEnded).toBe(true)
      expect(await reading).toEqual({ kind: 'refused', fault: { code: 'TOO_SLOW', milliseconds: 7500 } })
    } finally {
      vi.useRealTimers()
    }
  })

  it('says that a file was too much when its worker dies over it, and breaks when it never came', async () => {
    const { start, started } = fakeWorkers()
    const reader = createModelReader(start)
    const [over, never] = [reader.read(FILE), reader.read(FILE)]
    started[0]?.say({ kind: 'begun' })
    started[0]?.onerror?.call({} as Worker, {} as ErrorEvent)
    started[1]?.onerror?.call({} as Worker, {} as ErrorEvent)
    expect(await over).toEqual({ kind: 'refused', fault: { code: 'GAVE_UP' } })
    await expect(never).rejects.toThrow()
  })

  it('lets the last word count', async () => {
    const { reader, started, model } = await held()
    const first = reader.make(model, CHOICES, { draft: true })
    const second = reader.make(model, CHOICES)
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    const [, ask = 0] = await vi.waitFor(() => {
      const asks = asksOf(started[0])
      expect(asks).not.toEqual([])
      return [0, asks.at(-1)]
    })
    started[0]?.say(made(ask - 1))
    started[0]?.say(made(ask))
    expect((await second).glb).toEqual(new Uint8Array([ask]))
  })

  it('reads a model again after its worker died, in one worker for all who ask', async () => {
    const { reader, started, model } = await held()
    const lost = reader.make(model, CHOICES)
    await vi.waitFor(() => expect(asksOf(started[0])).toHaveLength(1))
    started[0]?.onerror?.call({} as Worker, {} as ErrorEvent)
    await expect(lost).rejects.toThrow('broke')
    const again = reader.make(model, CHOICES)
    started[1]?.say(READ)
    const [ask = 0] = await vi.waitFor(() => {
      expect(asksOf(started[1])).toHaveLength(1)
      return asksOf(started[1])
    })
    started[1]?.say(made(ask))
    expect((await again).kind).toBe('charm')
    expect(started).toHaveLength(2)
  })

  it('lets go of what was under way when a model is forgotten', async () => {
    const { reader, started, model } = await held()
    const making = reader.make(model, CHOICES)
    reader.close()
    await expect(making).rejects.toMatchObject({ name: 'AbortError' })
    expect(started[0]?.isEnded).toBe(true)
    await expect(reader.make(model, CHOICES)).rejects.toThrow()
  })
})
