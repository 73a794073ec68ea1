import { describe, expect, it } from 'vitest'
import type { BagPlan } from '../../../../src/state/own/bag/bag-builder'
import type { BagAnswer, BagAsk } from '../../../../src/state/own/bag/bag-desk'
import { workerBagBuilder } from '../../../../src/state/own/bag/worker-bag-builder'
import type { NumberedAnswer, NumberedAsk } from '../../../../src/state/own/desk/answer-asks'
import { ownBagStub } from '../../../look/own-things'

/** A worker whose answers the test gives, one at a time. */
class StagedWorker extends EventTarget {
  readonly asked: BagAsk[] = []
  isAlive = true
  private last = 0

  postMessage({ number, ask }: NumberedAsk<BagAsk>): void {
    this.asked.push(ask)
    this.last = number
  }
  terminate(): void {
    this.isAlive = false
  }
  async answer(answer: BagAnswer): Promise<void> {
    const data: NumberedAnswer<BagAnswer> = { number: this.last, answer }
    this.dispatchEvent(new MessageEvent('message', { data }))
    await settled()
  }
  async die(): Promise<void> {
    this.dispatchEvent(new Event('error'))
    await settled()
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

const PLAN: BagPlan = {
  cover: Uint8Array.of(1),
  turnDeg: 0,
  heightMm: 420,
  depthMm: null,
  straps: true,
  cloth: 'canvas',
  hardwareTone: 'black',
  places: [],
}
const STOOD_IN: BagAnswer = {
  kind: 'stand_in',
  glb: new Uint8Array(),
  boundsMm: { min: [0, 0, 0], max: [1, 1, 1] },
  rests: '',
}

function stage() {
  const workers: StagedWorker[] = []
  const builder = workerBagBuilder(() => {
    const worker = new StagedWorker()
    workers.push(worker)
    return worker
  })
  return { builder, workers, worker: (): StagedWorker => workers.at(-1) as StagedWorker }
}
const nameOf = (coming: Promise<unknown>): Promise<unknown> => coming.catch((error: Error) => error.name)

describe('the builder of bags', () => {
  it('ends a build when another is asked for, and lets stand-ins wait in line', async () => {
    const { builder, workers, worker } = stage()
    expect(workers).toHaveLength(0)
    const first = nameOf(builder.build(PLAN, true))
    const stoodIn = builder.standIn(ownBagStub)
    const second = nameOf(builder.build(PLAN, true))
    const third = builder.build(PLAN, false)
    await settled()
    await expect(Promise.all([first, second])).resolves.toEqual(['AbortError', 'AbortError'])
    expect(worker().asked).toHaveLength(1)
    await worker().answer({ kind: 'too_small' })
    await worker().answer(STOOD_IN)
    await worker().answer({ kind: 'too_wide' })
    expect(worker().asked.map(({ kind }) => kind)).toEqual(['build', 'stand_in', 'build'])
    expect((await stoodIn).rests).toBe('')
    expect((await third).kind).toBe('too_wide')
  })

  it('starts anew after its worker died: what was under way fails, what waits is built', async () => {
    const { builder, workers, worker } = stage()
    const lost = nameOf(builder.standIn(ownBagStub))
    const next = builder.standIn(ownBagStub)
    await settled()
    await worker().die()
    await expect(lost).resolves.toBe('Error')
    expect(workers.map(({ isAlive }) => isAlive)).toEqual([false, true])
    await worker().answer(STOOD_IN)
    await expect(next).resolves.toMatchObject({ rests: '' })
  })

  it('closed, it ends its worker and all that was asked; asked again, it starts another', async () => {
    const { builder, workers, worker } = stage()
    const lost = nameOf(builder.standIn(ownBagStub))
    await settled()
    builder.close()
    await expect(lost).resolves.toBe('AbortError')
    await settled()
    const next = builder.standIn(ownBagStub)
    await settled()
    expect(workers.map(({ isAlive }) => isAlive)).toEqual([false, true])
    await worker().answer(STOOD_IN)
    await expect(next).resolves.toMatchObject({ rests: '' })
  })
})
