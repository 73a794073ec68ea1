interface Job<Ask, Answer> {
  readonly ask: Ask
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
  isDropped: boolean
}

/** Work that is done one after the other, so that what was dropped before its turn costs nothing. */
export interface JobLine<Ask, Answer> {
  readonly add: (ask: Ask) => Promise<Answer>
  /** What is meant rejects with an `AbortError` at once; an answer that comes to it nevertheless is released. */
  readonly drop: (isMeant: (ask: Ask) => boolean) => void
}

export const droppedJob = (): DOMException => new DOMException('Something else was asked for', 'AbortError')

/** A line of work that `perform` does; `release` frees what nobody takes. */
export function jobLine<Ask, Answer>(
  perform: (ask: Ask) => Promise<Answer>,
  release: (answer: Answer) => void = () => {},
): JobLine<Ask, Answer> {
  const waiting: Job<Ask, Answer>[] = []
  let running: Job<Ask, Answer> | null = null

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

  return {
    add: (ask) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.push({ ask, resolve, reject, isDropped: false })
        void work()
      }),
    drop(isMeant) {
      for (const job of [...waiting, ...(running ? [running] : [])].filter(({ ask }) => isMeant(ask))) {
        job.isDropped = true
        job.reject(droppedJob())
      }
      const left = waiting.filter((job) => !job.isDropped)
      waiting.splice(0, waiting.length, ...left)
    },
  }
}
