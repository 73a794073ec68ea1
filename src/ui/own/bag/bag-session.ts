import type { NewBag } from '../../../catalog/own/new-bag'
import type { BagBuilder, BagPlan, BuiltBag, NoBag } from '../../../state/own/bag/bag-builder'
import type { CharmMaker } from '../../../state/own/photo/charm-maker'
import { cutNow, type MakerFailed } from '../making/cut-work'
import { keptPictures, type MadeSide, type PicturePorts, portraitOrNone } from '../making/made-pictures'
import { photoWork } from '../making/photo-work'
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

export interface BagSessionState {
  readonly making: BagMaking
  readonly preview: BagPreview
  readonly heading: MadeSide
  /** It is kept: there is nothing more to do here. */
  readonly isKept: boolean
}

export interface BagPorts extends PicturePorts {
  readonly maker: Pick<CharmMaker, 'open' | 'cut' | 'forget'>
  readonly builder: Pick<BagBuilder, 'build'>
  readonly onMade: (made: NewBag) => Promise<'kept' | 'full' | 'failed'>
  /** Runs something once wishes have rested. */
  readonly rest: (run: () => void) => () => void
}

export interface BagSession {
  readonly get: () => BagSessionState
  readonly subscribe: (listener: () => void) => () => void
  readonly send: (event: BagMakingEvent) => void
  readonly face: (heading: MadeSide) => void
  /** Asks for what is needed; until then nothing is under way. */
  readonly begin: () => void
  /** Lets go of photos and of all that is under way. */
  readonly close: () => void
}

const NOTHING: BagPreview = { busy: false, built: null, picture: null, why: null }
const FAILED = { kind: 'failed' } as const
const PREVIEW_PX = 640

/** A back that was cut out. */
interface BackCut {
  readonly photo: number
  readonly cover: Uint8Array
}

/** Whether a bag is looked at; of one that is made again, where its places are is known once its outline is. */
const needsBag = ({ step, wishes }: BagShaping): boolean =>
  (step !== 'cut' || wishes.placesBefore !== null) && isBagHeight(bagHeight(wishes))

/** The making of a bag under way: asks maker and builder for what each step needs, and takes up what they answer. */
export function createBagSession(start: BagStart, ports: BagPorts): BagSession {
  const { maker, builder } = ports
  const listeners = new Set<() => void>()
  let state: BagSessionState = {
    making: startBag(start),
    preview: NOTHING,
    heading: 'front',
    isKept: false,
  }
  let closed = true
  let stopResting: (() => void) | null = null
  /** What is being built or waits for wishes to rest, and what was built last. */
  let underKey: string | null = null
  let builtKey: string | null = null
  let backCut: BackCut | null = null
  let cuttingBack: number | null = null
  let taking: AbortController | null = null
  let handing = false

  const tell = (change: Partial<BagSessionState>): void => {
    if (closed) return
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  const send = (event: BagMakingEvent): void => {
    const before = state.making
    const making = BAG_RULES.next(before, event)
    if (making === before || closed) return
    tell({ making })
    photos.release(before, making)
    settle()
  }

  const photos = photoWork({ maker, send })

  const stopWaiting = (): void => {
    stopResting?.()
    stopResting = null
    underKey = null
  }

  const settle = (): void => {
    const { making } = state
    if (closed) return
    const cut = photos.settle(making)
    if (!cut || !needsBag(cut)) {
      stopWaiting()
      return
    }
    const { back } = cut
    if (back?.kind === 'open' && backCut?.photo !== back.photo.photo) void cutBack(back)
    else if (back?.kind !== 'opening') preview(cut)
  }

  const cutBack = async ({
    photo: { photo },
    edits,
  }: Extract<NonNullable<BagShaping['back']>, { kind: 'open' }>): Promise<void> => {
    if (cuttingBack === photo) return
    cuttingBack = photo
    let answer: Awaited<ReturnType<CharmMaker['cut']>> | MakerFailed
    try {
      answer = await maker.cut(photo, edits)
    } catch {
      answer = FAILED
    }
    if (cuttingBack !== photo) return
    cuttingBack = null
    if (answer.kind === 'cut') {
      backCut = { photo, cover: answer.cover }
      settle()
    } else send({ kind: 'not_opened_back', why: answer })
  }

  const planOf = (making: BagShaping): BagPlan | null => {
    const cut = cutNow(making)
    if (!cut) return null
    const { back } = making
    const behind = back?.kind === 'open' && backCut?.photo === back.photo.photo ? backCut : null
    return planWished(making.wishes, {
      cover: cut.cover,
      turnDeg: making.drawn.now.turnDeg,
      ...(behind ? { back: { cover: behind.cover, turnDeg: 0 } } : {}),
    })
  }

  const keyOf = ({ photo: { photo }, drawn, back }: BagShaping, plan: BagPlan, draft: boolean): string => {
    const { cover, back: _, ...rest } = plan
    const behind = back?.kind === 'open' ? back.photo.photo : null
    return JSON.stringify([photo, drawn.now.edits, behind, rest, draft, cover.length])
  }

  const preview = (making: BagShaping): void => {
    const plan = planOf(making)
    if (!plan) return
    const isLast = making.step === 'name'
    const key = keyOf(making, plan, !isLast)
    if (builtKey === key) {
      stopWaiting()
      void hand(making)
      return
    }
    if (underKey === key) return
    stopWaiting()
    underKey = key
    tell({ preview: { ...state.preview, busy: true } })
    const begin = (): void => {
      stopResting = null
      void build(key, plan, !isLast)
    }
    if (isLast || builtKey === null) begin()
    else stopResting = ports.rest(begin)
  }

  const build = async (key: string, plan: BagPlan, draft: boolean): Promise<void> => {
    let answer: BuiltBag | NoBag | MakerFailed
    try {
      answer = await builder.build(plan, draft)
    } catch {
      answer = FAILED
    }
    // An older one was ended by this one, or is of no use by now.
    if (underKey !== key || closed) return
    underKey = null
    builtKey = key
    if (answer.kind !== 'bag') {
      tell({ preview: { ...state.preview, busy: false, built: null, picture: null, why: answer } })
      if (isAsked()) send({ kind: 'not_kept', why: 'failed' })
      return
    }
    tell({ preview: { ...state.preview, built: answer, why: null, busy: true } })
    await showFrom(state.heading)
    layBefore(answer)
    settle()
  }

  const isAsked = (): boolean => state.making.kind === 'shaping' && state.making.keeping === 'asked'

  /** The places of a bag that is made again lie on its outline: they come back to the cover with it. */
  const layBefore = ({ box }: BuiltBag): void => {
    const { making } = state
    if (making.kind !== 'shaping' || making.wishes.placesBefore === null) return
    const places = onCover(making.wishes.placesBefore, box)
    send({ kind: 'wished', wishes: { ...making.wishes, places, placesBefore: null } })
  }

  const showFrom = async (heading: MadeSide): Promise<void> => {
    const { built } = state.preview
    if (!built) return
    taking?.abort()
    const mine = new AbortController()
    taking = mine
    const picture = await portraitOrNone(ports, {
      ...{ glb: built.glb, heading, framing: 'whole', pixels: PREVIEW_PX },
      signal: mine.signal,
    })
    if (mine.signal.aborted || state.preview.built !== built) return
    tell({ preview: { ...state.preview, picture, busy: underKey !== null } })
  }

  const hand = async (making: BagShaping): Promise<void> => {
    if (making.keeping !== 'asked' || making.step !== 'name' || handing) return
    const { built } = state.preview
    if (!built) {
      send({ kind: 'not_kept', why: 'failed' })
      return
    }
    handing = true
    let came: 'kept' | 'full' | 'failed' = 'failed'
    try {
      const made = await newBagOf(making, built)
      if (made && !closed) came = await ports.onMade(made)
    } catch {
      // Said as what did not work: all is still there, to be tried again.
    }
    handing = false
    if (came === 'kept') tell({ isKept: true })
    else send({ kind: 'not_kept', why: came })
  }

  const newBagOf = async (making: BagShaping, built: BuiltBag): Promise<NewBag | null> => {
    const { photo, drawn, back, wishes } = making
    const shown = cutNow(making)
    const { edits, turnDeg } = drawn.now
    if (!shown || built.rests === null) return null
    const pictures = await keptPictures(
      ports,
      { glb: built.glb, framing: 'whole' },
      { picture: shown.picture, turnDeg },
    )
    if (!pictures) return null
    const behind =
      back?.kind === 'open' && backCut?.photo === back.photo.photo
        ? { photo: back.photo.kept, edits: back.edits, turnDeg: 0, cover: backCut.cover }
        : null
    return {
      stub: { ...built.stub, name: wishes.name.trim() },
      front: { photo: photo.kept, edits, turnDeg, cover: shown.cover },
      back: behind,
      boundsMm: built.boundsMm,
      model: built.glb,
      rests: built.rests,
      pictures,
    }
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send(event) {
      if (event.kind === 'tried_again') builtKey = null
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
      stopWaiting()
      taking?.abort()
      photos.release(state.making, null)
    },
  }
}
