import { describe, expect, it } from 'vitest'
import { PhotoError, type Watch } from '../../../src/picture/studio/photo-request'
import { createJobRunner, type Job } from '../../../src/ui/photo/work/job'

/** A runner with all that it told, and works that end when they are told to. */
function worker() {
  const told: Job<string>[] = []
  const runner = createJobRunner<string>((job) => told.push(job))
  const begin = (what: 'picture' | 'clip') => {
    let watch: Watch | null = null
    let resolve = (_: string): void => undefined
    let reject = (_: Error): void => undefined
    runner.run(what, (given) => {
      watch = given
      return new Promise((done, broken) => {
        resolve = done
        reject = broken
      })
    })
    return { watch: watch as Watch | null, resolve, reject }
  }
  /** Lets what was settled go its way. */
  const settled = async () => {
    for (let turns = 0; turns < 8; turns += 1) await Promise.resolve()
  }
  return { told, runner, begin, settled }
}

describe('the studio', () => {
  it('refuses a second work while one is under way, and takes the next when that is done', async () => {
    const { told, begin, settled } = worker()
    const first = begin('picture')
    expect(begin('clip').watch).toBeNull()
    first.resolve('a picture')
    await settled()
    expect(told).toEqual([
      { kind: 'working', what: 'picture', share: 0 },
      { kind: 'done', result: 'a picture' },
    ])
    expect(begin('clip').watch).not.toBeNull()
  })

  it('tells how far a work is until it is stopped; what was stopped is no trouble, whatever it ends in', async () => {
    for (const end of ['resolve', 'reject'] as const) {
      const { told, runner, begin, settled } = worker()
      const { watch, resolve, reject } = begin('clip')
      watch?.onProgress?.(0.5)
      runner.stop()
      expect(watch?.signal?.aborted).toBe(true)
      watch?.onProgress?.(0.9)
      if (end === 'resolve') resolve('a clip')
      else reject(new Error('broken off'))
      await settled()
      expect(told).toEqual([
        { kind: 'working', what: 'clip', share: 0 },
        { kind: 'working', what: 'clip', share: 0.5 },
        { kind: 'idle', stopped: true },
      ])
    }
  })

  it('says why nothing came of a work, and takes the next', async () => {
    const { told, begin, settled } = worker()
    begin('picture').reject(new PhotoError('context'))
    await settled()
    expect(told.at(-1)).toEqual({ kind: 'failed', what: 'picture', why: 'context' })
    expect(begin('picture').watch).not.toBeNull()
  })
})
