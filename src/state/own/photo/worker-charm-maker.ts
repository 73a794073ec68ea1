import type { Mechanism } from '../../../look/facts/clasp'
import type { MechanismId } from '../../../look/ids'
import { droppedJob, jobLine } from '../desk/job-line'
import { type DeskWorker, type WorkerDesk, workerDesk } from '../desk/worker-desk'
import type { CharmAnswer, CharmAsk } from './charm-desk'
import type { CharmMaker } from './charm-maker'

const startWorker = (): DeskWorker =>
  new Worker(new URL('./charm-worker.ts', import.meta.url), { type: 'module' })

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

/** A worker's desk, and the photos that lie there. */
interface Desk extends WorkerDesk<CharmAsk, CharmAnswer> {
  readonly lies: Set<number>
}

/** A maker with a worker of its own, which starts when it is first needed; `mechanismOf` looks up what charms hang by. */
export function workerCharmMaker(
  mechanismOf: (id: MechanismId) => Pick<Mechanism, 'id' | 'mode'> | undefined,
  start: () => DeskWorker = startWorker,
): CharmMaker {
  /** What is kept of each open photo: a worker that died has nothing. */
  const kept = new Map<number, Blob>()
  let desk: Desk | null = null
  let photos = 0

  function openDesk(): Desk {
    if (desk) return desk
    const opened: Desk = {
      ...workerDesk<CharmAsk, CharmAnswer>(start(), 'The maker of charms', () => {
        if (desk === opened) desk = null
      }),
      lies: new Set(),
    }
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

  const { add, drop } = jobLine(perform, release)
  const ask = <Answer>(question: CharmAsk): Promise<Answer> => add(question) as Promise<Answer>
  const isOf = (photo: number) => (one: CharmAsk) => one.photo === photo

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
      desk?.end(droppedJob())
    },
  }
}
