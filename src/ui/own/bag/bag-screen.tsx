import type { RefObject } from 'react'
import type { NewBag } from '../../../catalog/own/new-bag'
import type { TakePortrait } from '../../../picture/studio/portrait-request'
import type { BagBuilder } from '../../../state/own/bag/bag-builder'
import { type HungCharms, NONE_HUNG } from '../../../state/own/hung-charms'
import type { CharmMaker } from '../../../state/own/photo/charm-maker'
import { useLaterWords } from '../../parts/whole-language'
import { CutStep } from '../cutting/cut-step'
import { writePicture } from '../making/write-picture'
import { DraftNote, MakingFrame } from '../making-frame'
import { MadePreview } from '../steps/made-preview'
import { PhotoStep } from '../steps/photo-step'
import { useMakingSession } from '../use-making-session'
import { BagExample } from './bag-example'
import { BAG_RULES, BAG_STEPS, type BagDraft, type BagStart } from './bag-making'
import { BagNameStep } from './bag-name-step'
import { BagPlacesStep } from './bag-places-step'
import styles from './bag-screen.module.css'
import { type BagSession, type BagSessionState, createBagSession } from './bag-session'
import { BagSizeStep } from './bag-size-step'
import { type PlacesUndo, usePlacesUndo } from './use-places-undo'

/** So long sliders rest before a bag is built as they say. */
const REST_MS = 350

interface BagScreenProps {
  readonly maker: CharmMaker
  readonly builder: Pick<BagBuilder, 'build'>
  /** Null without a stage: then pictures are of the cut. */
  readonly portrait: TakePortrait | null
  readonly start: BagStart
  /** Of a bag that is made again: what hangs from it. */
  readonly hung?: HungCharms
  /** Keeps what was made, and puts the look on it. */
  readonly onMade: (made: NewBag) => Promise<'kept' | 'full' | 'failed'>
  /** What is left to go on with as it closes; null once it is kept. Not called where nothing was begun. */
  readonly onDraft: (draft: BagDraft | null) => void
  readonly onClose: () => void
}

/** A bag is made from a photo of one's own, step by step. */
export function BagScreen({
  maker,
  builder,
  portrait,
  start,
  hung = NONE_HUNG,
  onMade,
  onDraft,
  onClose,
}: BagScreenProps) {
  const { dialog, session, state } = useMakingSession(
    REST_MS,
    (rest) => createBagSession(start, { maker, builder, portrait, onMade, writePicture, rest }),
    (now: BagSessionState) => now.isKept,
  )
  const leave = (): void => {
    const { making, isKept } = session.get()
    const draft = BAG_RULES.draftOf(making)
    // Who only looked in leaves a draft of before alone.
    if (draft || isKept) onDraft(isKept ? null : draft)
    onClose()
  }
  return (
    <BagSheet
      ref={dialog}
      session={session}
      state={state}
      start={start.kind}
      hung={hung}
      hasStage={portrait !== null}
      onClose={leave}
    />
  )
}

interface BagSheetProps {
  readonly ref?: RefObject<HTMLDialogElement | null>
  readonly session: Pick<BagSession, 'send' | 'face'>
  readonly state: BagSessionState
  readonly start: BagStart['kind']
  readonly hung?: HungCharms
  readonly hasStage: boolean
  readonly onClose: () => void
}

/** What is seen of a making. */
export function BagSheet({ ref, session, state, start, hung = NONE_HUNG, hasStage, onClose }: BagSheetProps) {
  const words = useLaterWords('ownBag')
  const own = useLaterWords('own')
  const { making } = state
  const { send } = session
  const step = making.kind === 'choosing' ? 'photo' : making.step
  const isShaping = making.kind === 'shaping'
  const places = usePlacesUndo(making, send)
  const { why, busy } = state.preview
  // Of a size that no bag has nothing goes on but back.
  const isNoBag = why !== null && why.kind !== 'failed' && !busy
  const isBefore = (to: (typeof BAG_STEPS)[number]): boolean =>
    BAG_STEPS.indexOf(to) <= BAG_STEPS.indexOf('size')
  const under = state.isKept || (isShaping && making.keeping === 'asked')
  return (
    <MakingFrame
      ref={ref}
      title={start === 'again' ? words.titleAgain : words.title}
      steps={BAG_STEPS}
      at={step}
      names={words.steps}
      another={own.another}
      mayGo={(to) => BAG_RULES.mayGo(making, to) && (!isNoBag || isBefore(to))}
      onGo={(to) => send({ kind: 'went', to })}
      onFiles={step === 'photo' ? ([file]) => file && send({ kind: 'chose', file }) : null}
      finish={{
        label: under ? words.using : words.use,
        under,
        run: () => send({ kind: 'keep' }),
      }}
      note={<DraftNote isBack={start === 'draft' && isShaping} />}
      onClose={onClose}
    >
      {(over) => (
        <Step
          key={step}
          state={state}
          session={session}
          over={over}
          hasStage={hasStage}
          places={places}
          hung={hung}
        />
      )}
    </MakingFrame>
  )
}

interface StepProps {
  readonly state: BagSessionState
  readonly session: Pick<BagSession, 'send' | 'face'>
  readonly over: boolean
  readonly hasStage: boolean
  readonly places: PlacesUndo
  readonly hung: HungCharms
}

function Step({ state, session: { send, face }, over, hasStage, places, hung }: StepProps) {
  const words = useLaterWords('ownBag')
  const { making, preview, heading } = state
  if (making.kind === 'choosing')
    return (
      <PhotoStep
        making={making}
        over={over}
        send={send}
        example={<BagExample />}
        lead={words.framing}
        onModel={null}
      />
    )
  const view = (
    <MadePreview
      making={making}
      preview={preview}
      heading={heading}
      label={words.preview}
      onFace={hasStage ? face : null}
    >
      {(heading === 'side' || heading === 'back') && (
        <p className={styles['guessed']} role="status">
          {making.back ? words.sidesGuessed : words.frontOnly}
        </p>
      )}
    </MadePreview>
  )
  switch (making.step) {
    case 'cut':
      return <CutStep making={making} turnHint={words.turnHint} leavesOut={false} send={send} />
    case 'size':
      return <BagSizeStep making={making} preview={preview} view={view} send={send} />
    case 'places':
      return <BagPlacesStep making={making} preview={preview} undo={places} hung={hung} />
    case 'name':
      return <BagNameStep making={making} preview={preview} view={view} send={send} />
    default:
      return making.step satisfies never
  }
}
