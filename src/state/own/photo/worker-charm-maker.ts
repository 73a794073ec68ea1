import type { Mechanism } from '../../../look/facts/clasp'
import type { MechanismId } from '../../../look/ids'
import type { CharmAnswer, CharmAsk } from './charm-desk'
import type { CharmMaker } from './charm-maker'
import type { NumberedAnswer, NumberedAsk } from './charm-worker'

/** What is used of a worker. */
export type CharmWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

const startWorker = (): CharmWorker =>
  new Worker(new URL('./charm-worker.ts', import.meta.url), { type: 'module' })

/** Nothing takes nearly so long: who says nothing by then is dead. */
const PATIENCE_MS = 60_000

interface Job {
  readonly ask: CharmAsk
  readonly resolve: (answer: CharmAnswer) => void
  readonly reject: (reason: unknown) => void
  isDropped: boolean
}

const dropped = (): DOMException => new DOMException('Something else was asked for', 'AbortError')

const release = (answer: CharmAnswer): void => {
  if ('picture' in answer) answer.picture.close()
}

const photosOf = (ask: CharmAsk): readonly number[] => {
  switch (ask.kind) {
    case 'open':
    case 'forget':
      return []
    case 'cut':
      return [ask.photo]
    case 'make':
      return [ask.photo, ...(ask.order.back ? [ask.order.back.photo] : [])]
    default:
      return ask satisfies never
  }
}

/** A maker with a worker of its own, which starts when it is first needed; `mechanismOf` looks up what charms hang by. */
export function workerCharmMaker(
  mechanismOf: (id: MechanismId) => Pick<Mechanism, 'id' | 'mode'> | undefined,
  start: () => CharmWorker = startWorker,
): CharmMaker {
  /** What is kept of each open photo: a worker that died has nothing. */
  const kept = new Map<number, Blob>()
  let desk: Desk | null = null
  const waiting: Job[] = []
  let running: Job | null = null
  let photos = 0

  /** Work at the desk goes one after the other, so that what was dropped before its turn costs nothing. */
  async function work(): Promise<void> {
    if (running) return
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      running = job
      try {
        const answer = await perform(job.ask)
        if (job.isDropped) release(answer)
        else job.resolve(answer)
      } catch (error) {
        job.reject(error)
      }
      running = null
    }
  }

  function openDesk(): Desk {
    if (desk) return desk
    const opened = deskOf(start(), () => {
      if (desk === opened) desk = null
    })
    desk = opened
    return opened
  }

  async function perform(ask: CharmAsk): Promise<CharmAnswer> {
    const { send, lies } = openDesk()
    for (const photo of photosOf(ask)) {
      const file = kept.get(photo)
      if (lies.has(photo) || !file) continue
      release(await send({ kind: 'open', photo, file }))
      lies.add(photo)
    }
    const answer = await send(ask)
    if (answer.kind === 'photo') {
      kept.set(answer.photo, new Blob([new Uint8Array(answer.kept.bytes)]))
      lies.add(answer.photo)
    }
    return answer
  }

  function drop(isMeant: (job: Job) => boolean): void {
    for (const job of [...waiting, ...(running ? [running] : [])].filter(isMeant)) {
      job.isDropped = true
      job.reject(dropped())
    }
    const left = waiting.filter((job) => !job.isDropped)
    waiting.splice(0, waiting.length, ...left)
  }

  const ask = <Answer>(question: CharmAsk): Promise<Answer> =>
    new Promise<CharmAnswer>((resolve, reject) => {
      waiting.push({ ask: question, resolve, reject, isDropped: false })
      void work()
    }) as Promise<Answer>

  const isOf = (photo: number) => (job: Job) => job.ask.photo === photo

  return {
    open: (file) => ask({ kind: 'open', photo: ++photos, file }),
    cut(photo, edits) {
      drop(isOf(photo))
      return ask({ kind: 'cut', photo, edits })
    },
    make(photo, { mechanism: id, ...order }) {
      drop(isOf(photo))
      const mechanism = mechanismOf(id)
      if (!mechanism) throw new Error(`No mechanism ${id}`)
      return ask({ kind: 'make', photo, order, mechanism: { id: mechanism.id, mode: mechanism.mode } })
    },
    forget(photo) {
      drop(isOf(photo))
      kept.delete(photo)
      if (desk?.lies.delete(photo)) void desk.send({ kind: 'forget', photo }).catch(() => {})
    },
    close() {
      drop(() => true)
      kept.clear()
      desk?.end(dropped())
    },
  }
}

type Desk = ReturnType<typeof deskOf>

/** A worker, and the photos that lie there; `ended` is called once it is dead. */
function deskOf(worker: CharmWorker, ended: () => void) {
  const lies = new Set<number>()
  const open = new Map<
    number,
    { resolve: (answer: CharmAnswer) => void; reject: (reason: unknown) => void }
  >()
  let numbers = 0
  const end = (reason: unknown): void => {
    worker.terminate()
    ended()
    for (const { reject } of open.values()) reject(reason)
    open.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer>) => {
    const asked = open.get(data.number)
    open.delete(data.number)
    if ('answer' in data) asked?.resolve(data.answer)
    else asked?.reject(new Error(data.failed))
  })
  worker.addEventListener('error', () => end(new Error('The maker of charms broke')))
  worker.addEventListener('messageerror', () => end(new Error('The maker of charms was not understood')))
  const send = async (ask: CharmAsk): Promise<CharmAnswer> => {
    const number = ++numbers
    const patience = setTimeout(() => end(new Error('The maker of charms fell silent')), PATIENCE_MS)
    try {
      return await new Promise<CharmAnswer>((resolve, reject) => {
        open.set(number, { resolve, reject })
        worker.postMessage({ number, ask } satisfies NumberedAsk)
      })
    } finally {
      clearTimeout(patience)
    }
  }
  return { lies, send, end }
}
