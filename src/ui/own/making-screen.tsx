import type { RefObject } from 'react'
import type { NewCharm } from '../../catalog/own/new-charm'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import type { CharmMaker } from '../../state/own/photo/charm-maker'
import { useLaterWords } from '../parts/whole-language'
import { CutStep } from './cutting/cut-step'
import { type Draft, draftOf, MAKING_STEPS, type MakingStart, mayGo } from './making/making'
import { createMakingSession, type MakingSession, type SessionState } from './making/session'
import { writePicture } from './making/write-picture'
import { DraftNote, MakingFrame } from './making-frame'
import { HangStep } from './steps/hang-step'
import { KindStep } from './steps/kind-step'
import { MadePreview } from './steps/made-preview'
import { CharmFramed, PhotoStep } from './steps/photo-step'
import { SizeStep } from './steps/size-step'
import { useMakingSession } from './use-making-session'

/** So long sliders rest before a charm is made as they say. */
const REST_MS = 350

interface MakingScreenProps {
  readonly maker: CharmMaker
  /** Null without a stage: then pictures are of the cut. */
  readonly portrait: TakePortrait | null
  readonly start: MakingStart
  /** Keeps and hangs what was made. */
  readonly onMade: (made: NewCharm) => Promise<'kept' | 'full' | 'failed'>
  /** What is left to go on with as it closes; null once it hangs. Not called where nothing was begun. */
  readonly onDraft: (draft: Draft | null) => void
  /** Goes on with a 3D model instead; null where none can be shown, or another is made again. */
  readonly onModel?: (() => void) | null
  readonly onClose: () => void
}

/** A charm is made from a photo of one's own, step by step. */
export function MakingScreen({
  maker,
  portrait,
  start,
  onMade,
  onDraft,
  onModel = null,
  onClose,
}: MakingScreenProps) {
  const { dialog, session, state } = useMakingSession(
    REST_MS,
    (rest) => createMakingSession(start, { maker, portrait, onMade, writePicture, rest }),
    (now: SessionState) => now.isKept,
  )
  const leave = (): void => {
    const { making, isKept } = session.get()
    const draft = draftOf(making)
    // Who only looked in leaves a draft of before alone.
    if (draft || isKept) onDraft(isKept ? null : draft)
    onClose()
  }
  return (
    <MakingDialog
      ref={dialog}
      session={session}
      state={state}
      start={start.kind}
      hasStage={portrait !== null}
      onModel={onModel}
      onClose={leave}
    />
  )
}

interface MakingDialogProps {
  readonly ref?: RefObject<HTMLDialogElement | null>
  readonly session: Pick<MakingSession, 'send' | 'face'>
  readonly state: SessionState
  readonly start: MakingStart['kind']
  readonly hasStage: boolean
  readonly onModel?: (() => void) | null
  readonly onClose: () => void
}

/** What is seen of a making. */
export function MakingDialog({
  ref,
  session,
  state,
  start,
  hasStage,
  onModel = null,
  onClose,
}: MakingDialogProps) {
  const words = useLaterWords('own')
  const { making } = state
  const { send } = session
  const step = making.kind === 'choosing' ? 'photo' : making.step
  const isShaping = making.kind === 'shaping'
  const hanging = state.isKept || (isShaping && making.keeping === 'asked')
  return (
    <MakingFrame
      ref={ref}
      title={start === 'again' ? words.titleAgain : words.title}
      steps={MAKING_STEPS}
      at={step}
      names={words.steps}
      another={words.another}
      mayGo={(to) => mayGo(making, to)}
      onGo={(to) => send({ kind: 'went', to })}
      onFiles={step === 'photo' ? ([file]) => file && send({ kind: 'chose', file }) : null}
      finish={{
        label: hanging ? words.hanging : words.hang,
        under: hanging,
        run: () => send({ kind: 'keep' }),
      }}
      note={<DraftNote isBack={start === 'draft' && isShaping} />}
      onClose={onClose}
    >
      {(over) => (
        <Step key={step} state={state} session={session} over={over} hasStage={hasStage} onModel={onModel} />
      )}
    </MakingFrame>
  )
}

interface StepProps {
  readonly state: SessionState
  readonly session: Pick<MakingSession, 'send' | 'face'>
  readonly over: boolean
  readonly hasStage: boolean
  readonly onModel: (() => void) | null
}

function Step({ state, session: { send, face }, over, hasStage, onModel }: StepProps) {
  const words = useLaterWords('own')
  const { making, drafts, preview, heading } = state
  if (making.kind === 'choosing')
    return (
      <PhotoStep
        making={making}
        over={over}
        send={send}
        example={<CharmFramed />}
        lead={words.framing}
        onModel={onModel}
      />
    )
  const { kind } = making.wishes
  const view = (
    <MadePreview
      making={making}
      preview={preview}
      heading={heading}
      label={kind ? words.preview(words.kinds[kind]) : ''}
      onFace={hasStage ? face : null}
    />
  )
  switch (making.step) {
    case 'cut':
      return <CutStep making={making} turnHint={words.toolHint.turn} leavesOut send={send} />
    case 'kind':
      return <KindStep making={making} drafts={drafts} hasStage={hasStage} send={send} />
    case 'size':
      return kind && <SizeStep making={making} kind={kind} preview={preview} view={view} send={send} />
    case 'hang':
      return <HangStep making={making} preview={preview} view={view} send={send} />
    default:
      return making.step satisfies never
  }
}
