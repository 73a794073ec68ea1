import type { NewBag } from '../../../catalog/own/new-bag'
import type { BagBuilder, BagPlan, BuiltBag, NoBag } from '../../../state/own/bag/bag-builder'
import type { ShownCut } from '../../../state/own/photo/charm-maker'
import { type CutWork, cutNow, type MakerFailed } from '../making/cut-work'
import { keptPictures } from '../making/made-pictures'
import { isBackReady } from '../making/photo-of-back'
import {
  type HandedOver,
  type MakingState,
  type SessionOf,
  type SessionPorts,
  sessionCore,
} from '../making/session-core'
import {
  BAG_RULES,
  type BagMaking,
  type BagMakingEvent,
  type BagShaping,
  type BagStart,
  startBag,
} from './bag-making'
import { onCover } from './bag-places'
import { bagHeight, isBagHeight, planWished } from './bag-wishes'

/** The bag as wished by now. */
export interface BagPreview {
  /** What is shown is of wishes before these. */
  readonly busy: boolean
  readonly built: BuiltBag | null
  readonly picture: ImageBitmap | null
  readonly why: NoBag | MakerFailed | null
}

export interface BagSessionState extends MakingState<BagMaking> {
  readonly preview: BagPreview
}

export interface BagPorts extends SessionPorts {
  readonly builder: Pick<BagBuilder, 'build'>
  readonly onMade: (made: NewBag) => Promise<HandedOver>
}

export type BagSession = SessionOf<BagSessionState, BagMakingEvent>

const NOTHING: BagPreview = { busy: false, built: null, picture: null, why: null }
const FAILED = { kind: 'failed' } as const
const PREVIEW_PX = 640

/** Whether a bag is looked at; of one that is made again, where its places are is known once its outline is. */
const needsBag = ({ step, wishes }: BagShaping): boolean =>
  (step !== 'cut' || wishes.placesBefore !== null) && isBagHeight(bagHeight(wishes))

/** What is cut out of a photo of the back; null without one. */
const backOf = ({ back }: BagShaping): { readonly work: CutWork; readonly cut: ShownCut } | null => {
  const cut = back?.kind === 'open' ? cutNow(back) : null
  return back?.kind === 'open' && cut ? { work: back, cut } : null
}

/** The making of a bag under way: asks maker and builder for what each step needs, and takes up what they answer. */
export function createBagSession(start: BagStart, ports: BagPorts): BagSession {
  let builtKey: string | null = null

  const core = sessionCore(ports, {
    next: BAG_RULES.next,
    start: startBag(start),
    last: 'name',
    more: { preview: NOTHING },
    settle(cut) {
      if (!cut || !needsBag(cut)) core.stopWaiting()
      else if (isBackReady(cut.back)) preview(cut)
    },
    forget() {
      builtKey = null
    },
    look: () => void showFrom(),
  })
  const { get, tell, send } = core

  const planOf = (making: BagShaping): BagPlan | null => {
    const cut = cutNow(making)
    if (!cut) return null
    const behind = backOf(making)
    return planWished(making.wishes, {
      cover: cut.cover,
      turnDeg: making.drawn.now.turnDeg,
      ...(behind ? { back: { cover: behind.cut.cover, turnDeg: 0 } } : {}),
    })
  }

  const keyOf = (making: BagShaping, plan: BagPlan, draft: boolean): string => {
    const { cover, back: _, ...rest } = plan
    const { photo, drawn } = making
    const behind = backOf(making)?.work
    return JSON.stringify([
      ...[photo.photo, drawn.now.edits, behind?.photo.photo, behind?.drawn.now.edits],
      ...[rest, draft, cover.length],
    ])
  }

  const preview = (making: BagShaping): void => {
    const plan = planOf(making)
    if (!plan) return
    const isLast = making.step === 'name'
    const key = keyOf(making, plan, !isLast)
    if (builtKey === key) {
      core.stopWaiting()
      void hand(making)
      return
    }
    if (core.isAwaited(key)) return
    tell({ preview: { ...get().preview, busy: true } })
    core.waitFor(key, () => void build(key, plan, !isLast), isLast || builtKey === null)
  }

  const build = async (key: string, plan: BagPlan, draft: boolean): Promise<void> => {
    let answer: BuiltBag | NoBag | MakerFailed
    try {
      answer = await ports.builder.build(plan, draft)
    } catch {
      answer = FAILED
    }
    // An older one was ended by this one, or is of no use by now.
    if (!core.isAwaited(key) || core.isClosed()) return
    core.stopWaiting()
    builtKey = key
    if (answer.kind !== 'bag') {
      tell({ preview: { busy: false, built: null, picture: null, why: answer } })
      if (core.isAsked()) send({ kind: 'not_kept', why: 'failed' })
      return
    }
    tell({ preview: { ...get().preview, built: answer, why: null, busy: true } })
    await showFrom()
    layBefore(answer)
    core.settle()
  }

  /** The places of a bag that is made again lie on its outline: they come back to the cover with it. */
  const layBefore = ({ box }: BuiltBag): void => {
    const { making } = get()
    if (making.kind !== 'shaping' || making.wishes.placesBefore === null) return
    const places = onCover(making.wishes.placesBefore, box)
    send({ kind: 'wished', wishes: { ...making.wishes, places, placesBefore: null } })
  }

  const showFrom = async (): Promise<void> => {
    const { heading, preview: shown } = get()
    const { built } = shown
    if (!built) return
    const picture = await core.pictured({
      ...{ glb: built.glb, framing: 'whole', pixels: PREVIEW_PX },
      heading: heading === 'front' ? 'straight' : heading,
    })
    if (picture === undefined || get().preview.built !== built) return
    tell({ preview: { ...get().preview, picture, busy: core.isAwaiting() } })
  }

  const hand = (making: BagShaping): Promise<void> =>
    core.handOver(making, async () => {
      const { built } = get().preview
      const made = built && (await newBagOf(making, built))
      return made && !core.isClosed() ? ports.onMade(made) : 'failed'
    })

  const newBagOf = async (making: BagShaping, built: BuiltBag): Promise<NewBag | null> => {
    const { photo, drawn, wishes } = making
    const shown = cutNow(making)
    const { edits, turnDeg } = drawn.now
    if (!shown || built.rests === null) return null
    const pictures = await keptPictures(
      ports,
      { glb: built.glb, framing: 'whole' },
      { picture: shown.picture, turnDeg },
    )
    if (!pictures) return null
    const behind = backOf(making)
    return {
      stub: { ...built.stub, name: wishes.name.trim() },
      front: { photo: photo.kept, edits, turnDeg, cover: shown.cover },
      back: behind && {
        ...{ photo: behind.work.photo.kept, edits: behind.work.drawn.now.edits },
        ...{ turnDeg: 0, cover: behind.cut.cover },
      },
      boundsMm: built.boundsMm,
      model: built.glb,
      rests: built.rests,
      pictures,
    }
  }

  return core.session
}
