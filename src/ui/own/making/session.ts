import { OWN_KINDS, type OwnKind } from '../../../catalog/import/photo/body/recipe'
import type { NewCharm } from '../../../catalog/own/new-charm'
import type { CharmMaker, CharmOrder, MadeCharm, NotMade } from '../../../state/own/photo/charm-maker'
import { charmOf } from './charm-of'
import { cutNow, type PhotoTrouble } from './cut-work'
import { keptPictures, type MadeSide, type PicturePorts, portraitOrNone } from './made-pictures'
import {
  isHeight,
  type Making,
  type MakingEvent,
  type MakingStart,
  nextMaking,
  type Shaping,
  startMaking,
} from './making'
import { photoWork } from './photo-work'
import { hardwareWished, orderWished } from './wishes'

export type NoCharm = NotMade | PhotoTrouble

/** A charm of one kind as it would be: its picture, null where no stage takes one; or why there is none. */
export type KindDraft =
  | { readonly kind: 'drawn'; readonly picture: ImageBitmap | null }
  | { readonly kind: 'none'; readonly why: NoCharm }

/** The charm as wished by now. */
export interface Preview {
  /** What is shown is of wishes before these. */
  readonly busy: boolean
  readonly made: MadeCharm | null
  readonly picture: ImageBitmap | null
  readonly why: NoCharm | null
}

export interface SessionState {
  readonly making: Making
  readonly drafts: ReadonlyMap<OwnKind, KindDraft>
  readonly preview: Preview
  readonly heading: MadeSide
  /** It hangs: there is nothing more to do here. */
  readonly isKept: boolean
}

export interface MakingPorts extends PicturePorts {
  readonly maker: CharmMaker
  readonly onMade: (made: NewCharm) => Promise<'kept' | 'full' | 'failed'>
  /** Runs something once wishes have rested. */
  readonly rest: (run: () => void) => () => void
}

export interface MakingSession {
  readonly get: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  readonly send: (event: MakingEvent) => void
  readonly face: (heading: MadeSide) => void
  /** Asks for what is needed; until then nothing is under way. */
  readonly begin: () => void
  /** Lets go of photos and of all that is under way. */
  readonly close: () => void
}

const NOTHING: Preview = { busy: false, made: null, picture: null, why: null }
const FAILED = { kind: 'failed' } as const
const [TILE_PX, PREVIEW_PX] = [256, 640]

interface Run {
  readonly key: string
  readonly of: OwnKind
  readonly photo: number
  readonly order: CharmOrder
}

/** A making under way: asks the maker for what each step needs, one thing at a time, and takes up what it answers. */
export function createMakingSession(start: MakingStart, ports: MakingPorts): MakingSession {
  const { maker, portrait } = ports
  const listeners = new Set<() => void>()
  let state: SessionState = {
    making: startMaking(start),
    drafts: new Map(),
    preview: NOTHING,
    heading: 'front',
    isKept: false,
  }
  let closed = true
  let running: Run | null = null
  let stopResting: (() => void) | null = null
  let restingKey: string | null = null
  let madeKey: string | null = null
  let taking: AbortController | null = null
  let handing = false
  /** Which photo and edits the drafts are of, and what each was made by. */
  const draftKeys = new Map<OwnKind, string>()
  const draftsMade = new Map<string, MadeCharm>()

  const tell = (change: Partial<SessionState>): void => {
    if (closed) return
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  const send = (event: MakingEvent): void => {
    const before = state.making
    const making = nextMaking(before, event)
    if (making === before || closed) return
    tell({ making })
    photos.release(before, making)
    settle()
  }

  const photos = photoWork({ maker, send })

  const runOf = (making: Shaping, of: OwnKind, draft: boolean): Run => {
    const back = making.back?.kind === 'open' ? making.back : null
    const order = orderWished(
      making.wishes,
      of,
      {
        ...making.drawn.now,
        by: making.shown?.by ?? 'cut',
        back: back && { photo: back.photo.photo, edits: back.edits },
      },
      draft,
    )
    const { photo } = making.photo
    return { key: `${photo} ${JSON.stringify(order)}`, of, photo, order }
  }

  /** The draft that the step of the kinds waits for next, the chosen kind's first. */
  const nextDraft = (making: Shaping): Run | null => {
    const { kind } = making.wishes
    const order = kind ? [kind, ...OWN_KINDS.filter((one) => one !== kind)] : OWN_KINDS
    for (const of of order) {
      const run = runOf(making, of, true)
      if (draftKeys.get(of) !== run.key) return run
    }
    return null
  }

  const settle = (): void => {
    const { making } = state
    if (closed) return
    const cut = photos.settle(making)
    if (making.kind !== 'shaping' || making.step !== 'size') {
      stopResting?.()
      stopResting = null
      restingKey = null
    }
    if (!cut) return
    if (cut.step === 'kind' && portrait) draftKinds(cut)
    else if (cut.step === 'size' || cut.step === 'hang') preview(cut)
  }

  const draftKinds = (making: Shaping): void => {
    const isOfNow = (of: OwnKind): boolean => draftKeys.get(of) === runOf(making, of, true).key
    const fresh = [...state.drafts].filter(([of]) => isOfNow(of))
    if (fresh.length < state.drafts.size) tell({ drafts: new Map(fresh) })
    // What is under way is of use while it is of this photo and these edits.
    if (running?.order.draft && runOf(making, running.of, true).key === running.key) return
    const run = nextDraft(making)
    if (run) void make(run, (answer) => showDraft(run, answer))
  }

  const showDraft = async (run: Run, answer: MadeCharm | NoCharm): Promise<void> => {
    draftsMade.delete(draftKeys.get(run.of) ?? '')
    draftKeys.set(run.of, run.key)
    if (answer.kind === 'charm') draftsMade.set(run.key, answer)
    const draft: KindDraft =
      answer.kind === 'charm'
        ? {
            kind: 'drawn',
            picture: await portraitOrNone(ports, {
              glb: answer.glb,
              heading: 'three_quarter',
              pixels: TILE_PX,
            }),
          }
        : { kind: 'none', why: answer }
    tell({ drafts: new Map(state.drafts).set(run.of, draft) })
  }

  const preview = (making: Shaping): void => {
    const { kind, heightMm } = making.wishes
    if (!kind || !isHeight(heightMm)) return
    const isLast = making.step === 'hang'
    const run = runOf(making, kind, !isLast)
    if (madeKey === run.key) {
      void hand(making)
      return
    }
    if (running?.key === run.key || restingKey === run.key) return
    stopResting?.()
    restingKey = null
    const drafted = draftsMade.get(run.key)
    if (drafted) {
      void showCharm(run, drafted)
      return
    }
    tell({ preview: { ...state.preview, busy: true } })
    const begin = (): void => {
      restingKey = null
      stopResting = null
      void make(run, (answer) => showCharm(run, answer))
    }
    if (isLast || madeKey === null) begin()
    else {
      restingKey = run.key
      stopResting = ports.rest(begin)
    }
  }

  const showCharm = async (run: Run, answer: MadeCharm | NoCharm): Promise<void> => {
    madeKey = run.key
    if (answer.kind !== 'charm') {
      tell({ preview: { ...state.preview, busy: false, made: null, why: answer } })
      if (isAsked()) send({ kind: 'not_kept', why: 'failed' })
      return
    }
    tell({ preview: { ...state.preview, made: answer, why: null, busy: true } })
    await showFrom(state.heading)
  }

  const isAsked = (): boolean => state.making.kind === 'shaping' && state.making.keeping === 'asked'

  /** Pictures of what was made, from one side. */
  const showFrom = async (heading: MadeSide): Promise<void> => {
    const { made } = state.preview
    const { making } = state
    if (!made || making.kind !== 'shaping' || !making.wishes.kind) return
    taking?.abort()
    const mine = new AbortController()
    taking = mine
    const { mechanism, tone, dropMm } = hardwareWished(making.wishes, making.wishes.kind)
    const hangs = { mechanism, tone, dropMm }
    const picture = await portraitOrNone(ports, {
      ...{ glb: made.glb, heading, hangs },
      pixels: PREVIEW_PX,
      signal: mine.signal,
    })
    if (mine.signal.aborted || state.preview.made !== made) return
    tell({ preview: { ...state.preview, picture, busy: false } })
  }

  const make = async (
    run: Run,
    show: (answer: MadeCharm | NoCharm) => void | Promise<void>,
  ): Promise<void> => {
    running = run
    let answer: MadeCharm | NoCharm
    try {
      answer = await maker.make(run.photo, run.order)
    } catch {
      answer = FAILED
    }
    // An older one was ended by this one, or is of no use by now.
    if (running !== run || closed) return
    await show(answer)
    if (running === run) running = null
    settle()
  }

  const hand = async (making: Shaping): Promise<void> => {
    const { made } = state.preview
    const shown = cutNow(making)
    if (making.keeping !== 'asked' || making.step !== 'hang' || handing) return
    if (!made || !shown) return send({ kind: 'not_kept', why: 'failed' })
    handing = true
    let came: 'kept' | 'full' | 'failed' = 'failed'
    try {
      const cut = { picture: shown.picture, turnDeg: making.drawn.now.turnDeg }
      const pictures = await keptPictures(ports, made, cut)
      const charm = pictures && charmOf(making, { cut: shown, made, pictures })
      if (charm && !closed) came = await ports.onMade(charm)
    } catch {
      // Said as what did not work: all is still there, to be tried again.
    }
    handing = false
    if (came === 'kept') tell({ isKept: true })
    else send({ kind: 'not_kept', why: came })
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send(event) {
      if (event.kind === 'tried_again') {
        madeKey = null
        draftKeys.clear()
        draftsMade.clear()
      }
      send(event)
      settle()
    },
    face(heading) {
      tell({ heading })
      void showFrom(heading)
    },
    begin() {
      closed = false
      photos.begin()
      settle()
    },
    close() {
      closed = true
      photos.close()
      stopResting?.()
      taking?.abort()
      photos.release(state.making, null)
    },
  }
}
