import type { ModelFault } from '../../../catalog/import/model/verdict'
import type { NewCharm } from '../../../catalog/own/new-charm'
import type { Mechanism } from '../../../look/facts/clasp'
import type { MechanismId } from '../../../look/ids'
import type { PortraitRequest, TakePortrait } from '../../../picture/studio/portrait-request'
import type { ModelReader, ReadModel } from '../../../state/own/model/model-reader'
import type { MadeCharm } from '../../../state/own/photo/charm-maker'
import { modelAmong } from './model-files'
import { choicesOf, firstWishes, type ModelWishes, mayBeSoLarge, standingMm } from './model-wishes'

export const MODEL_STEPS = ['file', 'stand', 'size', 'hang'] as const
export type ModelStep = (typeof MODEL_STEPS)[number]

/** How far a charm of a stranger's model has come. */
export type ModelMaking =
  | {
      readonly kind: 'choosing'
      /** The name of the file that is being checked. */
      readonly reading: string | null
      readonly fault: ModelFault | 'failed' | null
    }
  | {
      readonly kind: 'shaping'
      readonly read: ReadModel
      readonly step: Exclude<ModelStep, 'file'>
      readonly wishes: ModelWishes
      readonly hanging: 'not_yet' | 'asked' | 'kept' | 'full' | 'failed'
    }

export type ShapingModel = Extract<ModelMaking, { readonly kind: 'shaping' }>

/** The charm as wished by now, as it was last made and taken. */
export interface ModelPreview {
  readonly busy: boolean
  readonly failed: boolean
  readonly made: MadeCharm | null
  readonly picture: ImageBitmap | null
  /** From straight in front, for its size. */
  readonly front: ImageBitmap | null
}

export interface ModelSessionState {
  readonly making: ModelMaking
  readonly preview: ModelPreview
  readonly heading: PortraitRequest['heading']
}

export interface ModelPorts {
  readonly reader: ModelReader
  readonly portrait: TakePortrait
  readonly mechanismOf: (id: MechanismId) => Mechanism | undefined
  readonly onMade: (made: NewCharm) => Promise<'kept' | 'full' | 'failed'>
  /** A square picture as a file of so many pixels. */
  readonly writePicture: (picture: ImageBitmap, pixels: number) => Promise<Blob>
  /** Runs something once wishes have rested. */
  readonly rest: (run: () => void) => () => void
}

export interface ModelSession {
  readonly get: () => ModelSessionState
  readonly subscribe: (listener: () => void) => () => void
  /** Begins with files that were dropped, if any; again after it was closed. */
  readonly begin: (files: readonly File[]) => void
  readonly choose: (files: readonly File[]) => void
  readonly wish: (wishes: Partial<ModelWishes>) => void
  readonly go: (step: ModelStep) => void
  readonly face: (heading: PortraitRequest['heading']) => void
  readonly hang: () => void
  readonly retry: () => void
  /** Lets go of the model and of all that is under way. */
  readonly close: () => void
}

const NOTHING: ModelPreview = { busy: false, failed: false, made: null, picture: null, front: null }
const [PREVIEW_PX, FRONT_PX, SMALL_PX, LARGE_PX] = [640, 320, 160, 320]

/** Whether a step can be gone to. */
export function mayGoTo(making: ModelMaking, step: ModelStep): boolean {
  if (making.kind === 'choosing') return step === 'file'
  if (making.hanging === 'asked' || making.hanging === 'kept') return false
  return step !== 'hang' || mayBeSoLarge(standingMm(making.read.bodyMm, making.wishes.turning))
}

/** A charm of a stranger's model under way: asks the reader and the stage for what each step needs. */
export function createModelSession(ports: ModelPorts): ModelSession {
  const { reader, portrait } = ports
  const listeners = new Set<() => void>()
  let state: ModelSessionState = {
    making: { kind: 'choosing', reading: null, fault: null },
    preview: NOTHING,
    heading: 'three_quarter',
  }
  let isClosed = false
  /** What is of use by now: whoever is not the last stops. */
  let reading = 0
  let showing = 0
  let stopResting: (() => void) | null = null
  let taking: AbortController | null = null
  let shownKey = ''
  /** From when wishes changed until the charm is as they say. */
  let isMaking = false
  let isHanding = false

  const tell = (change: Partial<ModelSessionState>): void => {
    if (isClosed) return
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const tellPreview = (change: Partial<ModelPreview>): void =>
    tell({ preview: { ...state.preview, ...change } })

  const letGo = (): void => {
    stopResting?.()
    stopResting = null
    taking?.abort()
    showing += 1
    shownKey = ''
    isMaking = false
    if (state.making.kind === 'shaping') reader.forget(state.making.read.model)
  }

  const choose = async (files: readonly File[]): Promise<void> => {
    const found = modelAmong(files)
    if (!found || isClosed) return
    letGo()
    reading += 1
    const mine = reading
    tell({ making: { kind: 'choosing', reading: found.model.name, fault: null }, preview: NOTHING })
    let making: ModelMaking
    try {
      const said = await reader.read(found.model, found.beside)
      if (mine !== reading || isClosed) {
        if (said.kind === 'model') reader.forget(said.model)
        return
      }
      making =
        said.kind === 'model'
          ? { kind: 'shaping', read: said, step: 'stand', wishes: firstWishes(said), hanging: 'not_yet' }
          : { kind: 'choosing', reading: null, fault: said.fault }
    } catch {
      if (mine !== reading) return
      making = { kind: 'choosing', reading: null, fault: 'failed' }
    }
    tell({ making })
    show()
  }

  /** Makes and takes the charm as it is wished, unless that is what is shown. */
  const show = (): void => {
    const { making } = state
    if (making.kind !== 'shaping') return
    const mechanism = ports.mechanismOf(making.wishes.mechanism)
    if (!mechanism || !mayBeSoLarge(standingMm(making.read.bodyMm, making.wishes.turning))) return
    const choices = choicesOf(making.wishes, mechanism)
    const draft = making.step !== 'hang'
    const key = JSON.stringify([choices, draft])
    if (key === shownKey) return
    shownKey = key
    stopResting?.()
    isMaking = true
    tellPreview({ busy: true, failed: false })
    stopResting = ports.rest(() => {
      stopResting = null
      showing += 1
      const mine = showing
      reader.make(making.read.model, choices, { draft }).then(
        (made) => {
          if (mine !== showing || stopResting) return
          isMaking = false
          tellPreview({ made })
          void look()
        },
        () => {
          // What was passed over is made anew; of the last one it is said.
          if (mine !== showing || stopResting) return
          isMaking = false
          shownKey = ''
          tellPreview({ busy: false, failed: true })
          if (state.making.kind === 'shaping' && state.making.hanging === 'asked')
            tell({ making: { ...state.making, hanging: 'failed' } })
        },
      )
    })
  }

  const look = async (): Promise<void> => {
    const { making, heading } = state
    const { made } = state.preview
    if (making.kind !== 'shaping' || !made) return
    taking?.abort()
    const mine = new AbortController()
    taking = mine
    const { signal } = mine
    tellPreview({ busy: true })
    const { mechanism, tone } = making.wishes
    const held = ports.mechanismOf(mechanism)
    const hangs = held && { mechanism, tone, dropMm: choicesOf(making.wishes, held).dropMm }
    try {
      const picture = await portrait({
        glb: made.glb,
        heading,
        pixels: PREVIEW_PX,
        signal,
        ...(hangs && making.step !== 'stand' ? { hangs } : {}),
      })
      if (signal.aborted) return
      tellPreview({ picture, busy: isMaking })
      const front = await portrait({ glb: made.glb, heading: 'straight', pixels: FRONT_PX, signal })
      if (!signal.aborted) tellPreview({ front })
    } catch {
      if (!signal.aborted) tellPreview({ busy: isMaking, failed: true })
    }
    void hand()
  }

  /** Hands the finished charm over, once it is asked for and made. */
  const hand = async (): Promise<void> => {
    const { making, preview } = state
    if (making.kind !== 'shaping' || making.hanging !== 'asked' || isMaking) return
    const { made } = preview
    const mechanism = ports.mechanismOf(making.wishes.mechanism)
    if (!made || !mechanism || isHanding) return
    isHanding = true
    let came: 'kept' | 'full' | 'failed' = 'failed'
    try {
      const picture = await portrait({ glb: made.glb, heading: 'three_quarter', pixels: LARGE_PX })
      const [small, large] = await Promise.all([
        ports.writePicture(picture, SMALL_PX),
        ports.writePicture(picture, LARGE_PX),
      ])
      if (!isClosed) came = await ports.onMade(charmOfModel(making, made, mechanism, { small, large }))
    } catch {
      // Said as what did not work: all is still there, to be tried again.
    }
    isHanding = false
    if (state.making.kind === 'shaping') tell({ making: { ...state.making, hanging: came } })
  }
  const shaped = (change: Partial<ShapingModel>): void => {
    if (state.making.kind !== 'shaping') return
    tell({ making: { ...state.making, ...change } })
    show()
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    begin(files) {
      isClosed = false
      void choose(files)
    },
    choose: (files) => void choose(files),
    wish(more) {
      if (state.making.kind === 'shaping') shaped({ wishes: { ...state.making.wishes, ...more } })
    },
    go(step) {
      if (!mayGoTo(state.making, step)) return
      if (step !== 'file') {
        const wasStanding = state.making.kind === 'shaping' && state.making.step === 'stand'
        shaped({ step, hanging: 'not_yet' })
        if (wasStanding !== (step === 'stand')) void look()
        return
      }
      letGo()
      tell({ making: { kind: 'choosing', reading: null, fault: null }, preview: NOTHING })
    },
    face(heading) {
      tell({ heading })
      void look()
    },
    hang() {
      shaped({ hanging: 'asked' })
      void hand()
    },
    retry() {
      shownKey = ''
      shaped({ hanging: 'not_yet' })
    },
    close() {
      letGo()
      reading += 1
      isClosed = true
    },
  }
}

/** What is to be kept of a charm that was made of a stranger's model. */
function charmOfModel(
  { read: { credit }, wishes }: ShapingModel,
  made: MadeCharm,
  mechanism: Mechanism,
  pictures: NewCharm['pictures'],
): NewCharm {
  return {
    name: wishes.name.trim(),
    source: { kind: 'model', make: wishes.make },
    rights: { author: credit.creator, licence: credit.license, share: wishes.share },
    mechanism: wishes.mechanism,
    hardwareTone: wishes.tone,
    dropMm: choicesOf(wishes, mechanism).dropMm,
    weighedG: null,
    themes: null,
    moods: [],
    price: null,
    facts: made.facts,
    model: made.glb,
    pictures,
  }
}
