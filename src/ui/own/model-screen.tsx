import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type DragEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import type { ModelReader } from '../../state/own/model/model-reader'
import { Button } from '../controls/button'
import { Modal, ModalHead } from '../controls/dialog'
import { useLaterWords, useWholeLanguage } from '../parts/whole-language'
import { useCatalog } from '../planner-context'
import { writePicture } from './making/write-picture'
import styles from './making-screen.module.css'
import { FileStep } from './model/file-step'
import { ModelHangStep } from './model/model-hang-step'
import {
  createModelSession,
  MODEL_STEPS,
  type ModelPorts,
  type ModelSession,
  type ModelSessionState,
  type ModelStep,
  mayGoTo,
} from './model/model-session'
import { ModelSizeStep } from './model/model-size-step'
import { ModelView } from './model/model-view'
import { StandStep } from './model/stand-step'
import { StepList } from './steps/step-list'

/** So long sliders rest before a charm is made as they say. */
const REST_MS = 150

interface ModelScreenProps {
  readonly reader: ModelReader
  readonly portrait: TakePortrait
  /** What was dropped: a model, and pictures that lay beside it; none to ask for them. */
  readonly files: readonly File[]
  /** Keeps and hangs what was made. */
  readonly onMade: ModelPorts['onMade']
  readonly onClose: () => void
}

/** A charm is made of a 3D model that somebody else made, step by step. */
export function ModelScreen({ reader, portrait, files, onMade, onClose }: ModelScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { mechanisms } = useCatalog()
  const [start] = useState(files)
  const [session] = useState(() =>
    createModelSession({
      reader,
      portrait,
      onMade,
      mechanismOf: (id) => mechanisms.get(id),
      writePicture: (picture, pixels) => writePicture(picture, 0, pixels),
      rest(run) {
        const timer = setTimeout(run, REST_MS)
        return () => clearTimeout(timer)
      },
    }),
  )
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  useEffect(() => {
    session.begin(start)
    return session.close
  }, [session, start])
  const isKept = state.making.kind === 'shaping' && state.making.hanging === 'kept'
  useEffect(() => {
    if (isKept) dialog.current?.close()
  }, [isKept])
  return <ModelSheet ref={dialog} session={session} state={state} onClose={onClose} />
}

interface ModelSheetProps {
  readonly ref?: React.RefObject<HTMLDialogElement | null>
  readonly session: ModelSession
  readonly state: ModelSessionState
  readonly onClose: () => void
}

/** What is seen of a making. */
export function ModelSheet({ ref, session, state, onClose }: ModelSheetProps) {
  const { own, ownModel: words } = useWholeLanguage()
  const heading = useId()
  const { making } = state
  const step = making.kind === 'choosing' ? 'file' : making.step
  const { over, ...ways } = useDroppedFiles(session.choose)
  return (
    <Modal ref={ref} className={styles['dialog']} aria-labelledby={heading} onClose={onClose} {...ways}>
      <div className={styles['screen']} data-step={step}>
        <header className={styles['top']}>
          <ModalHead id={heading} title={words.title} close={own.close} className={styles['head']} />
          <StepList
            steps={MODEL_STEPS}
            at={step}
            names={words.steps}
            mayGo={(to) => mayGoTo(making, to)}
            onGo={session.go}
          />
        </header>
        <div className={styles['body']}>
          <ModelStepBody key={step} state={state} session={session} over={over} />
        </div>
        {making.kind === 'shaping' && <ModelFoot state={state} at={step} session={session} />}
      </div>
    </Modal>
  )
}

interface ModelStepBodyProps {
  readonly state: ModelSessionState
  readonly session: ModelSession
  readonly over: boolean
}

function ModelStepBody({ state: { making, preview, heading }, session, over }: ModelStepBodyProps) {
  if (making.kind === 'choosing') return <FileStep making={making} over={over} onFiles={session.choose} />
  const view = <ModelView preview={preview} heading={heading} onFace={session.face} />
  switch (making.step) {
    case 'stand':
      return <StandStep making={making} view={view} onWish={session.wish} />
    case 'size':
      return <ModelSizeStep making={making} preview={preview} view={view} onWish={session.wish} />
    case 'hang':
      return <ModelHangStep making={making} view={view} onWish={session.wish} />
    default:
      return making.step satisfies never
  }
}

interface ModelFootProps {
  readonly state: ModelSessionState
  readonly at: ModelStep
  readonly session: ModelSession
}

/** Back and on. */
function ModelFoot({ state: { making, preview }, at, session }: ModelFootProps) {
  const own = useLaterWords('own')
  const words = useLaterWords('ownModel')
  const i = MODEL_STEPS.indexOf(at)
  const before = MODEL_STEPS[i - 1] ?? 'file'
  const after = MODEL_STEPS[i + 1]
  const isHanging = making.kind === 'shaping' && (making.hanging === 'asked' || making.hanging === 'kept')
  return (
    <footer className={styles['foot']}>
      <Button look="quiet" disabled={isHanging} onClick={() => session.go(before)}>
        <ArrowLeft size={17} aria-hidden />
        <span>{before === 'file' ? words.another : own.back}</span>
      </Button>
      {preview.failed && (
        <p role="alert" className={styles['draft']}>
          <span>{words.failed}</span>{' '}
          <Button look="quiet" onClick={session.retry}>
            {own.retry}
          </Button>
        </p>
      )}
      {after ? (
        <Button look="solid" disabled={!mayGoTo(making, after)} onClick={() => session.go(after)}>
          <span>{own.next}</span>
          <ArrowRight size={17} aria-hidden />
        </Button>
      ) : (
        <Button look="solid" disabled={isHanging} onClick={session.hang}>
          {isHanging ? own.hanging : own.hang}
        </Button>
      )}
    </footer>
  )
}

/** Takes files that are dropped on the screen; the page below gets none of them. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false)
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    over,
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
      onFiles([...event.dataTransfer.files])
    },
  }
}
