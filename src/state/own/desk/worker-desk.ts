import type { NumberedAnswer, NumberedAsk } from './answer-asks'

/** What is used of a worker. */
export type DeskWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

/** Nothing takes nearly so long: who says nothing by then is dead. */
const PATIENCE_MS = 60_000

/** A worker that answers what is asked of it. */
export interface WorkerDesk<Ask, Answer> {
  /** Rejects when the worker dies first, or fails at it. */
  readonly send: (ask: Ask) => Promise<Answer>
  /** Ends the worker; what was asked rejects with the reason. */
  readonly end: (reason: unknown) => void
}

/** A desk in a worker, `name` in what its errors say; `ended` is called once it is dead. */
export function workerDesk<Ask, Answer>(
  worker: DeskWorker,
  name: string,
  ended: () => void,
): WorkerDesk<Ask, Answer> {
  const open = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: unknown) => void }>()
  let numbers = 0
  const end = (reason: unknown): void => {
    worker.terminate()
    ended()
    for (const { reject } of open.values()) reject(reason)
    open.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer<Answer>>) => {
    const asked = open.get(data.number)
    open.delete(data.number)
    if ('answer' in data) asked?.resolve(data.answer)
    else asked?.reject(new Error(data.failed))
  })
  worker.addEventListener('error', () => end(new Error(`${name} broke`)))
  worker.addEventListener('messageerror', () => end(new Error(`${name} was not understood`)))
  const send = async (ask: Ask): Promise<Answer> => {
    const number = ++numbers
    const patience = setTimeout(() => end(new Error(`${name} fell silent`)), PATIENCE_MS)
    try {
      return await new Promise<Answer>((resolve, reject) => {
        open.set(number, { resolve, reject })
        worker.postMessage({ number, ask } satisfies NumberedAsk<Ask>)
      })
    } finally {
      clearTimeout(patience)
    }
  }
  return { send, end }
}
