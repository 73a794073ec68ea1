import { useState } from 'react'
import { createJobRunner, IDLE, type Job, type JobRunner } from './job'

/** One work at a time, with its progress and a way to stop it. */
export function useJob<Result>(): JobRunner<Result> & { readonly job: Job<Result> } {
  const [job, setJob] = useState<Job<Result>>(IDLE)
  const [runner] = useState(() => createJobRunner<Result>(setJob))
  return { job, ...runner }
}
