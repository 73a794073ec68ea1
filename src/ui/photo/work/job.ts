import type { ClipError } from '../../../picture/clip/make-clip'
import type { PhotoError, Watch } from '../../../picture/studio/photo-request'
import { failureOf } from '../../parts/part-failure'

/** Why nothing came of it. */
export type JobProblem = PhotoError['cause'] | ClipError['cause'] | 'failed' | 'offline' | 'gone'

/** What the studio is doing: a work ends in a result, a trouble, or, when stopped, in nothing. */
export type Job<Result> =
  | { readonly kind: 'idle'; readonly stopped: boolean }
  | { readonly kind: 'working'; readonly what: Work; readonly share: number }
  | { readonly kind: 'failed'; readonly what: Work; readonly why: JobProblem }
  | { readonly kind: 'done'; readonly result: Result }

export type Work = 'picture' | 'clip' | 'model'

/** What is asked of the one who works. */
export interface JobRunner<Result> {
  /** Begins a work, unless one is under way. */
  readonly run: (what: Work, work: (watch: Watch) => Promise<Result>) => void
  readonly stop: () => void
  /** Puts the result away. */
  readonly clear: () => void
}

export const IDLE = { kind: 'idle', stopped: false } as const

/** One work at a time: tells how far it is and what came of it. */
export function createJobRunner<Result>(tell: (job: Job<Result>) => void): JobRunner<Result> {
  let under: AbortController | null = null
  return {
    run(what, work) {
      if (under) return
      const control = new AbortController()
      under = control
      tell({ kind: 'working', what, share: 0 })
      const end = (job: Job<Result>): void => {
        under = null
        tell(control.signal.aborted ? { kind: 'idle', stopped: true } : job)
      }
      const onProgress = (share: number): void => {
        if (!control.signal.aborted) tell({ kind: 'working', what, share })
      }
      work({ signal: control.signal, onProgress }).then(
        (result) => end({ kind: 'done', result }),
        async (error: unknown) => {
          // What was stopped is no trouble.
          const why = control.signal.aborted ? 'failed' : await troubleOf(error)
          end({ kind: 'failed', what, why })
        },
      )
    },
    stop: () => under?.abort(),
    clear: () => tell(IDLE),
  }
}

async function troubleOf(error: unknown): Promise<JobProblem> {
  if (isFault(error)) return error.cause
  const failure = await failureOf(error)
  if (failure !== 'broken') return failure
  console.error(error)
  return 'failed'
}

/** By their names: what encodes clips is loaded only when one is made. */
const isFault = (error: unknown): error is PhotoError | ClipError =>
  error instanceof Error && (error.name === 'PhotoError' || error.name === 'ClipError')
