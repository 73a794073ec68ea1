import type { RefObject } from 'react'
import { useState } from 'react'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import type { ModelReader } from '../../state/own/model/model-reader'
import { Button } from '../controls/button'
import { useLaterWords } from '../parts/whole-language'
import { useCatalog } from '../planner-context'
import { writePicture } from './making/write-picture'
import { MakingFrame } from './making-frame'
import styles from './making-screen.module.css'
import { FileStep } from './model/file-step'
import { ModelHangStep } from './model/model-hang-step'
import {
  createModelSession,
  MODEL_STEPS,
  type ModelPorts,
  type ModelSession,
  type ModelSessionState,
  mayGoTo,
} from './model/model-session'
import { ModelSizeStep } from './model/model-size-step'
import { ModelView } from './model/model-view'
import { StandStep } from './model/stand-step'
import { useMakingSession } from './use-making-session'

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
  const { mechanisms } = useCatalog()
  const [start] = useState(files)
  const { dialog, session, state } = useMakingSession(
    REST_MS,
    (rest) => {
      const made = createModelSession({
        ...{ reader, portrait, onMade, rest },
        mechanismOf: (id) => mechanisms.get(id),
        writePicture: (picture, pixels) => writePicture(picture, 0, pixels),
      })
      return { ...made, begin: () => made.begin(start) }
    },
    (now: ModelSessionState) => now.making.kind === 'shaping' && now.making.hanging === 'kept',
  )
  return <ModelSheet ref={dialog} session={session} state={state} onClose={onClose} />
}

interface ModelSheetProps {
  readonly ref?: RefObject<HTMLDialogElement | null>
  readonly session: Omit<ModelSession, 'begin'>
  readonly state: ModelSessionState
  readonly onClose: () => void
}

/** What is seen of a making. */
export function ModelSheet({ ref, session, state, onClose }: ModelSheetProps) {
  const own = useLaterWords('own')
  const words = useLaterWords('ownModel')
  const { making, preview } = state
  const step = making.kind === 'choosing' ? 'file' : making.step
  const isHanging = making.kind === 'shaping' && (making.hanging === 'asked' || making.hanging === 'kept')
  return (
    <MakingFrame
      ref={ref}
      title={words.title}
      steps={MODEL_STEPS}
      at={step}
      names={words.steps}
      another={words.another}
      mayGo={(to) => mayGoTo(making, to)}
      onGo={session.go}
      onFiles={session.choose}
      finish={{ label: isHanging ? own.hanging : own.hang, under: isHanging, run: session.hang }}
      note={
        preview.failed && (
          <p role="alert" className={styles['draft']}>
            <span>{words.failed}</span>{' '}
            <Button look="quiet" onClick={session.retry}>
              {own.retry}
            </Button>
          </p>
        )
      }
      onClose={onClose}
    >
      {(over) => <ModelStepBody key={step} state={state} session={session} over={over} />}
    </MakingFrame>
  )
}

interface ModelStepBodyProps {
  readonly state: ModelSessionState
  readonly session: Omit<ModelSession, 'begin'>
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
