import type { CharmMaker } from '../../../state/own/photo/charm-maker'
import { type MadeSide, type PicturePorts, portraitOrNone } from './made-pictures'
import type { MakingEventOf, MakingOf, MakingRules, ShapingOf } from './making-rules'
import { photoWork } from './photo-work'

/** What every making under way shows; each thing adds what it looks like by now. */
export interface MakingState<Making> {
  readonly making: Making
  readonly heading: MadeSide
  /** It is kept: there is nothing more to do here. */
  readonly isKept: boolean
}

/** What became of a thing that was handed over. */
export type HandedOver = 'kept' | 'full' | 'failed'

export interface SessionPorts extends PicturePorts {
  readonly maker: Pick<CharmMaker, 'open' | 'cut' | 'forget'>
  /** Runs something once wishes have rested. */
  readonly rest: (run: () => void) => () => void
}

/** A making under way. */
export interface SessionOf<State, Event> {
  readonly get: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly send: (event: Event) => void
  readonly face: (heading: MadeSide) => void
  /** Asks for what is needed; until then nothing is under way. */
  readonly begin: () => void
  /** Lets go of photos and of all that is under way. */
  readonly close: () => void
}

interface SessionPlan<Step extends string, Wishes, More> {
  readonly next: MakingRules<Step, Wishes>['next']
  readonly start: MakingOf<Step, Wishes>
  /** From which step it is handed over. */
  readonly last: Step
  readonly more: More
  /** Asks for what a step needs; null until all that was drawn is cut. */
  readonly settle: (cut: ShapingOf<Step, Wishes> | null) => void
  /** What was made is to be made anew. */
  readonly forget: () => void
  /** What is made is looked at from another side. */
  readonly look: () => void
}

/** What the makings of all things have in common: photos and their cuts, what rests, what is looked at and handed over. */
export function sessionCore<Step extends string, Wishes, More extends object>(
  ports: SessionPorts,
  plan: SessionPlan<Step, Wishes, More>,
) {
  type Making = MakingOf<Step, Wishes>
  type State = MakingState<Making> & More
  type Event = MakingEventOf<Step, Wishes>
  const listeners = new Set<() => void>()
  let state: State = { making: plan.start, heading: 'front', isKept: false, ...plan.more }
  let closed = true
  let stopResting: (() => void) | null = null
  let awaitedKey: string | null = null
  let taking: AbortController | null = null
  let handing = false

  const tell = (change: Partial<State>): void => {
    if (closed) return
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  const settle = (): void => {
    if (!closed) plan.settle(photos.settle(state.making))
  }

  const send = (event: Event): void => {
    const before = state.making
    const making = plan.next(before, event)
    if (making === before || closed) return
    tell({ making } as Partial<State>)
    photos.release(before, making)
    settle()
  }

  const photos = photoWork<Step, Wishes>({ maker: ports.maker, send })

  /** What is awaited is of no use by now. */
  const stopWaiting = (): void => {
    stopResting?.()
    stopResting = null
    awaitedKey = null
  }

  const isAsked = (): boolean => state.making.kind === 'shaping' && state.making.keeping === 'asked'

  const session: SessionOf<State, Event> = {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send(event) {
      if (event.kind === 'tried_again') plan.forget()
      send(event)
      settle()
    },
    face(heading) {
      tell({ heading } as Partial<State>)
      plan.look()
    },
    begin() {
      closed = false
      photos.begin()
      settle()
    },
    close() {
      closed = true
      photos.close()
      stopWaiting()
      taking?.abort()
      photos.release(state.making, null)
    },
  }

  return {
    ...{ session, tell, send, settle, isAsked, stopWaiting },
    get: () => state,
    isClosed: (): boolean => closed,
    isAwaiting: (): boolean => awaitedKey !== null,
    isAwaited: (key: string): boolean => awaitedKey === key,

    /** Runs once wishes have rested, or at once; what was awaited before is given up. Until `stopWaiting` it is awaited. */
    waitFor(key: string, run: () => void, atOnce: boolean): void {
      stopWaiting()
      awaitedKey = key
      if (atOnce) {
        run()
        return
      }
      stopResting = ports.rest(() => {
        stopResting = null
        run()
      })
    },

    /** A picture of what is made, in place of one that is being taken; undefined where another was asked for meanwhile. */
    async pictured(
      request: Omit<Parameters<typeof portraitOrNone>[1], 'signal'>,
    ): Promise<ImageBitmap | null | undefined> {
      taking?.abort()
      const mine = new AbortController()
      taking = mine
      const picture = await portraitOrNone(ports, { ...request, signal: mine.signal })
      return mine.signal.aborted ? undefined : picture
    },

    /** Hands over what was made where that is asked for, and says what came of it. */
    async handOver(making: ShapingOf<Step, Wishes>, run: () => Promise<HandedOver>): Promise<void> {
      if (making.keeping !== 'asked' || making.step !== plan.last || handing) return
      handing = true
      let came: HandedOver = 'failed'
      try {
        came = await run()
      } catch {
        // Said as what did not work: all is still there, to be tried again.
      }
      handing = false
      if (came === 'kept') tell({ isKept: true } as Partial<State>)
      else send({ kind: 'not_kept', why: came })
    },
  }
}
