import { droppedJob, jobLine } from '../desk/job-line'
import { type DeskWorker, type WorkerDesk, workerDesk } from '../desk/worker-desk'
import type { BagBuilder, BuiltBag, NoBag, StandInBag } from './bag-builder'
import type { BagAnswer, BagAsk } from './bag-desk'

const startWorker = (): DeskWorker =>
  new Worker(new URL('./bag-worker.ts', import.meta.url), { type: 'module' })

/** A builder with a worker of its own, which starts when it is first needed, and anew after it died or was closed. */
export function workerBagBuilder(start: () => DeskWorker = startWorker): BagBuilder {
  let desk: WorkerDesk<BagAsk, BagAnswer> | null = null

  function openDesk(): WorkerDesk<BagAsk, BagAnswer> {
    if (desk) return desk
    const opened = workerDesk<BagAsk, BagAnswer>(start(), 'The builder of bags', () => {
      if (desk === opened) desk = null
    })
    desk = opened
    return opened
  }

  const { add, drop } = jobLine<BagAsk, BagAnswer>((ask) => openDesk().send(ask))

  return {
    build(plan, draft) {
      drop(({ kind }) => kind === 'build')
      return add({ kind: 'build', plan, draft }) as Promise<BuiltBag | NoBag>
    },
    standIn: (stub) => add({ kind: 'stand_in', stub }) as Promise<StandInBag>,
    close() {
      drop(() => true)
      desk?.end(droppedJob())
    },
  }
}
