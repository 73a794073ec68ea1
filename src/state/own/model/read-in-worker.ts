import { MODEL_BUDGET } from '../../../catalog/import/model/budget'
import { refuseBySize } from '../../../catalog/import/model/gate'
import type { MadeCharm } from '../photo/charm-maker'
import type { ModelReader, ReadModel, RefusedFile } from './model-reader'
import type { ModelAnswer, ModelAsk } from './model-worker'

/** What is used of a worker. */
export type ModelWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

const startWorker = (): ModelWorker =>
  new Worker(new URL('./model-worker.ts', import.meta.url), { type: 'module' })

interface Held {
  readonly file: Blob
  readonly beside: readonly File[]
  /** Null once it died. */
  worker: ModelWorker | null
  /** One that reads it again. */
  coming: Promise<ModelWorker> | null
  pending: Pending | null
  isForgotten: boolean
}

interface Pending {
  readonly ask: number
  readonly resolve: (made: MadeCharm) => void
  readonly reject: (reason: unknown) => void
}

/** A reader of models whose workers are ended after `milliseconds`. */
export function createModelReader(
  start: () => ModelWorker = startWorker,
  milliseconds: number = MODEL_BUDGET.milliseconds,
): ModelReader {
  const models = new Map<number, Held>()
  let count = 0

  /** Reads a file in a worker of its own, which lives on where the model loads. */
  const readIn = (
    file: Blob,
    beside: readonly File[],
  ): { readonly worker: ModelWorker; readonly verdict: Promise<Omit<ReadModel, 'model'> | RefusedFile> } => {
    const worker = start()
    const verdict = new Promise<Omit<ReadModel, 'model'> | RefusedFile>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const settle = (said: Omit<ReadModel, 'model'> | RefusedFile): void => {
        clearTimeout(timer)
        if (said.kind === 'refused') worker.terminate()
        resolve(said)
      }
      worker.onerror = () => {
        if (timer !== undefined) return settle({ kind: 'refused', fault: { code: 'GAVE_UP' } })
        worker.terminate()
        reject(new Error('the reader of models did not start'))
      }
      worker.onmessage = ({ data }: MessageEvent<ModelAnswer>) => {
        switch (data.kind) {
          case 'begun':
            timer = setTimeout(
              () => settle({ kind: 'refused', fault: { code: 'TOO_SLOW', milliseconds } }),
              milliseconds,
            )
            return
          case 'read':
            return settle(data.verdict)
          case 'failed':
            clearTimeout(timer)
            worker.terminate()
            return reject(new Error('the reader of models broke'))
          case 'made':
          case 'passed_over':
            return
          default:
            data satisfies never
        }
      }
      worker.postMessage({ kind: 'read', file, beside } satisfies ModelAsk)
    })
    return { worker, verdict }
  }

  const listen = (held: Held, worker: ModelWorker): void => {
    const broke = (): void => {
      worker.terminate()
      if (held.worker !== worker) return
      held.worker = null
      held.pending?.reject(new Error('the maker of models broke'))
      held.pending = null
    }
    worker.onerror = broke
    worker.onmessage = ({ data }: MessageEvent<ModelAnswer>) => {
      if (data.kind === 'failed') return broke()
      if (data.kind !== 'made' || held.pending?.ask !== data.ask) return
      held.pending.resolve(data.made)
      held.pending = null
    }
  }

  /** A worker that holds the model, read anew where the last one died. */
  const workerOf = (held: Held): Promise<ModelWorker> => {
    if (held.worker) return Promise.resolve(held.worker)
    held.coming ??= revived(held).finally(() => {
      held.coming = null
    })
    return held.coming
  }

  const revived = async (held: Held): Promise<ModelWorker> => {
    const { worker, verdict } = readIn(held.file, held.beside)
    const said = await verdict
    if (said.kind === 'refused') throw new Error(`the model is refused by now: ${said.fault.code}`)
    if (held.isForgotten) worker.terminate()
    held.worker = worker
    listen(held, worker)
    return worker
  }

  const ended = (): DOMException => new DOMException('Another was asked for', 'AbortError')

  const forget = (model: number): void => {
    const held = models.get(model)
    if (!held) return
    models.delete(model)
    held.isForgotten = true
    held.worker?.terminate()
    held.pending?.reject(ended())
    held.pending = null
  }

  return {
    async read(file, beside = []) {
      const fault = refuseBySize(file.size)
      if (fault) return { kind: 'refused', fault }
      const { worker, verdict } = readIn(file, beside)
      const said = await verdict
      if (said.kind === 'refused') return said
      count += 1
      const held: Held = { file, beside, worker, coming: null, pending: null, isForgotten: false }
      models.set(count, held)
      listen(held, worker)
      return { ...said, model: count }
    },
    make: (model, choices, { draft = false } = {}) =>
      new Promise((resolve, reject) => {
        const held = models.get(model)
        if (!held) return reject(new Error(`no model ${model} is held`))
        held.pending?.reject(ended())
        count += 1
        const pending: Pending = { ask: count, resolve, reject }
        held.pending = pending
        workerOf(held).then(
          (worker) => {
            if (held.pending !== pending) return
            worker.postMessage({ kind: 'make', ask: pending.ask, choices, draft } satisfies ModelAsk)
          },
          (reason: unknown) => {
            if (held.pending === pending) held.pending = null
            reject(reason)
          },
        )
      }),
    forget,
    close: () => {
      for (const model of [...models.keys()]) forget(model)
    },
  }
}
