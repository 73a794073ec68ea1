import { ArrowLeft, ArrowRight } from 'lucide-react'
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { NewCharm } from '../../catalog/own/new-charm'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import type { CharmMaker } from '../../state/own/photo/charm-maker'
import { Button } from '../controls/button'
import { Modal, ModalHead } from '../controls/dialog'
import { useLaterWords } from '../parts/whole-language'
import {
  type Draft,
  draftOf,
  MAKING_STEPS,
  type Making,
  type MakingEvent,
  type MakingStart,
  mayGo,
} from './making/making'
import { createMakingSession, type MakingSession, type SessionState } from './making/session'
import { writePicture } from './making/write-picture'
import styles from './making-screen.module.css'
import { CharmPreview } from './steps/charm-preview'
import { CutStep } from './steps/cut-step'
import { HangStep } from './steps/hang-step'
import { KindStep } from './steps/kind-step'
import { PhotoStep } from './steps/photo-step'
import { SizeStep } from './steps/size-step'
import { StepList } from './steps/step-list'

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
  const dialog = useRef<HTMLDialogElement>(null)
  const [session] = useState(() =>
    createMakingSession(start, {
      maker,
      portrait,
      onMade,
      writePicture,
      rest(run) {
        const timer = setTimeout(run, REST_MS)
        return () => clearTimeout(timer)
      },
    }),
  )
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  useEffect(() => {
    session.begin()
    return session.close
  }, [session])
  useEffect(() => {
    if (state.isKept) dialog.current?.close()
  }, [state.isKept])
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
  readonly ref?: React.RefObject<HTMLDialogElement | null>
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
  const heading = useId()
  const { making } = state
  const { send } = session
  const step = making.kind === 'choosing' ? 'photo' : making.step
  const { over, ...ways } = useFiles(step === 'photo', (file) => send({ kind: 'chose', file }))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || step !== 'cut') return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isRedo && key !== 'z') return
    event.preventDefault()
    event.stopPropagation()
    send({ kind: isRedo ? 'redo' : 'undo' })
  }
  return (
    <Modal
      ref={ref}
      className={styles['dialog']}
      aria-labelledby={heading}
      onClose={onClose}
      onKeyDown={onKeyDown}
      {...ways}
    >
      <div className={styles['screen']} data-step={step}>
        <header className={styles['top']}>
          <ModalHead
            id={heading}
            title={start === 'again' ? words.titleAgain : words.title}
            close={words.close}
            className={styles['head']}
          />
          <StepList
            steps={MAKING_STEPS}
            at={step}
            names={words.steps}
            mayGo={(to) => mayGo(making, to)}
            onGo={(to) => send({ kind: 'went', to })}
          />
        </header>
        <div className={styles['body']}>
          <Step
            key={step}
            state={state}
            session={session}
            over={over}
            hasStage={hasStage}
            onModel={onModel}
          />
        </div>
        {making.kind === 'shaping' && <Foot making={making} isKept={state.isKept} send={send} />}
        <p className="out-of-sight" role="status">
          {start === 'draft' && making.kind === 'shaping' ? words.draftBack : ''}
        </p>
      </div>
    </Modal>
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
  const { making, drafts, preview, heading } = state
  if (making.kind === 'choosing')
    return <PhotoStep making={making} over={over} send={send} onModel={onModel} />
  const view = (
    <CharmPreview making={making} preview={preview} heading={heading} hasStage={hasStage} onFace={face} />
  )
  const { kind } = making.wishes
  switch (making.step) {
    case 'cut':
      return <CutStep making={making} send={send} />
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

interface FootProps {
  readonly making: Extract<Making, { kind: 'shaping' }>
  readonly isKept: boolean
  readonly send: (event: MakingEvent) => void
}

/** Back and on. */
function Foot({ making, isKept, send }: FootProps) {
  const words = useLaterWords('own')
  const at = MAKING_STEPS.indexOf(making.step)
  const before = MAKING_STEPS[at - 1] ?? 'photo'
  const after = MAKING_STEPS[at + 1]
  const hanging = isKept || making.hanging === 'asked'
  return (
    <footer className={styles['foot']}>
      <Button look="quiet" disabled={hanging} onClick={() => send({ kind: 'went', to: before })}>
        <ArrowLeft size={17} aria-hidden />
        <span>{before === 'photo' ? words.another : words.back}</span>
      </Button>
      <p className={styles['draft']}>{words.draftStays}</p>
      {after ? (
        <Button
          look="solid"
          disabled={!mayGo(making, after)}
          onClick={() => send({ kind: 'went', to: after })}
        >
          <span>{words.next}</span>
          <ArrowRight size={17} aria-hidden />
        </Button>
      ) : (
        <Button look="solid" disabled={hanging} onClick={() => send({ kind: 'hang' })}>
          {hanging ? words.hanging : words.hang}
        </Button>
      )}
    </footer>
  )
}

/** Takes a file that is dropped or pasted on the screen while one is awaited; the page below gets none of them. */
function useFiles(awaited: boolean, onFile: (file: File) => void) {
  const [over, setOver] = useState(false)
  const take = (files: FileList | undefined): void => {
    const [file] = files ?? []
    if (awaited && file) onFile(file)
  }
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    over: over && awaited,
    onDragOver: (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const { relatedTarget, currentTarget } = event
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!carriesFile(event)) return
      event.preventDefault()
      take(event.dataTransfer.files)
    },
    onPaste: (event: ClipboardEvent) => {
      if (event.clipboardData.files.length === 0) return
      event.preventDefault()
      take(event.clipboardData.files)
    },
  }
}
