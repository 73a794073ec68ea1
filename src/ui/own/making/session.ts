import { OWN_KINDS, type OwnKind } from '../../../catalog/import/photo/body/recipe'
import type { NewCharm } from '../../../catalog/own/new-charm'
import type { CharmMaker, CharmOrder, MadeCharm, NotMade } from '../../../state/own/photo/charm-maker'
import { charmOf } from './charm-of'
import { cutNow, type PhotoTrouble } from './cut-work'
import { keptPictures, portraitOrNone } from './made-pictures'
import {
  isHeight,
  type Making,
  type MakingEvent,
  type MakingStart,
  nextMaking,
  type Shaping,
  startMaking,
} from './making'
import {
  type HandedOver,
  type MakingState,
  type SessionOf,
  type SessionPorts,
  sessionCore,
} from './session-core'
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

export interface SessionState extends MakingState<Making> {
  readonly drafts: ReadonlyMap<OwnKind, KindDraft>
  readonly preview: Preview
}

export interface MakingPorts extends SessionPorts {
  readonly maker: CharmMaker
  readonly onMade: (made: NewCharm) => Promise<HandedOver>
}

export type MakingSession = SessionOf<SessionState, MakingEvent>

const NOTHING: Preview = { busy: false, made: null, picture: null, why: null }
const FAILED = { kind: 'failed' } as const
const [TILE_PX, PREVIEW_PX] = [256, 640]

interface Run {
  readonly key: string
  readonly of: OwnKind
  readonly photo: number
  readonly order: CharmOrder
}

/** The making of a charm under way: asks the maker for what each step needs, one thing at a time, and takes up what it answers. */
export function createMakingSession(start: MakingStart, ports: MakingPorts): MakingSession {
  const { maker, portrait } = ports
  let running: Run | null = null
  let madeKey: string | null = null
  /** Which photo and edits the drafts are of, and what each was made by. */
  const draftKeys = new Map<OwnKind, string>()
  const draftsMade = new Map<string, MadeCharm>()

  const core = sessionCore(ports, {
    next: nextMaking,
    start: startMaking(start),
    last: 'hang',
    more: { drafts: new Map() as SessionState['drafts'], preview: NOTHING },
    settle(cut) {
      if (cut?.step !== 'size') core.stopWaiting()
      if (!cut) return
      if (cut.step === 'kind' && portrait) draftKinds(cut)
      else if (cut.step === 'size' || cut.step === 'hang') preview(cut)
    },
    forget() {
      madeKey = null
      draftKeys.clear()
      draftsMade.clear()
    },
    look: () => void showFrom(),
  })
  const { get, tell, send } = core

  const runOf = (making: Shaping, of: OwnKind, draft: boolean): Run => {
    const back = making.back?.kind === 'open' ? making.back : null
    const order = orderWished(
      making.wishes,
      of,
      {
        ...making.drawn.now,
        by: making.shown?.by ?? 'cut',
        back: back && { photo: back.photo.photo, edits: back.drawn.now.edits },
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

  const draftKinds = (making: Shaping): void => {
    const isOfNow = (of: OwnKind): boolean => draftKeys.get(of) === runOf(making, of, true).key
    const fresh = [...get().drafts].filter(([of]) => isOfNow(of))
    if (fresh.length < get().drafts.size) tell({ drafts: new Map(fresh) })
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
    tell({ drafts: new Map(get().drafts).set(run.of, draft) })
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
    if (running?.key === run.key || core.isAwaited(run.key)) return
    core.stopWaiting()
    const drafted = draftsMade.get(run.key)
    if (drafted) {
      void showCharm(run, drafted)
      return
    }
    tell({ preview: { ...get().preview, busy: true } })
    const begin = (): void => {
      core.stopWaiting()
      void make(run, (answer) => showCharm(run, answer))
    }
    core.waitFor(run.key, begin, isLast || madeKey === null)
  }

  const showCharm = async (run: Run, answer: MadeCharm | NoCharm): Promise<void> => {
    madeKey = run.key
    if (answer.kind !== 'charm') {
      tell({ preview: { ...get().preview, busy: false, made: null, why: answer } })
      if (core.isAsked()) send({ kind: 'not_kept', why: 'failed' })
      return
    }
    tell({ preview: { ...get().preview, made: answer, why: null, busy: true } })
    await showFrom()
  }

  /** A picture of what was made, from the side that is looked at. */
  const showFrom = async (): Promise<void> => {
    const { making, heading, preview: shown } = get()
    const { made } = shown
    if (!made || making.kind !== 'shaping' || !making.wishes.kind) return
    const { mechanism, tone, dropMm } = hardwareWished(making.wishes, making.wishes.kind)
    const hangs = { mechanism, tone, dropMm }
    const picture = await core.pictured({ glb: made.glb, heading, hangs, pixels: PREVIEW_PX })
    if (picture === undefined || get().preview.made !== made) return
    tell({ preview: { ...get().preview, picture, busy: false } })
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
    if (running !== run || core.isClosed()) return
    await show(answer)
    if (running === run) running = null
    core.settle()
  }

  const hand = (making: Shaping): Promise<void> =>
    core.handOver(making, async () => {
      const { made } = get().preview
      const shown = cutNow(making)
      if (!made || !shown) return 'failed'
      const cut = { picture: shown.picture, turnDeg: making.drawn.now.turnDeg }
      const pictures = await keptPictures(ports, made, cut)
      const charm = pictures && charmOf(making, { cut: shown, made, pictures })
      return charm && !core.isClosed() ? ports.onMade(charm) : 'failed'
    })

  return core.session
}
