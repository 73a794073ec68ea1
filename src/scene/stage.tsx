import type CameraControls from 'camera-controls'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { Object3D } from 'three'
import type { Planner } from '../state/planner'
import { usePlanner } from '../state/use-planner'
import { CameraRig } from './camera-rig'
import { CarrierModel } from './carrier-model'
import type { Insets } from './framing'
import { createModelShelf } from './model-shelf'
import { qualityOf } from './quality'
import { SceneCanvas } from './scene-canvas'
import {
  createRoom,
  type StageModels,
  type StageScope,
  StageScopeProvider,
  type StageTrouble,
  type StageWords,
} from './stage-scope'
import { StudioLight } from './studio-light'
import { useCarrier } from './use-carrier'
import { useShade } from './use-shade'
import { useSize } from './use-size'
import { mayDraw } from './webgl-support'

export interface StageProps {
  readonly planner: Planner
  /** What panels cover: the carrier is framed into the rest. Keep the object while its numbers stay. */
  readonly insets: Insets
  readonly models: StageModels
  readonly words: StageWords
  /** The picture in words, for those who do not see it. */
  readonly label: string
  /** How far the carrier's model is, 0…1, null when nothing is on its way. */
  readonly onLoading?: (share: number | null) => void
  readonly onReady?: (stage: StageHandle) => void
  readonly onTrouble: (trouble: StageTrouble | null) => void
}

/** What the app may ask of the stage. */
export interface StageHandle {
  /** Shows the whole carrier again from where the camera stands. */
  readonly frameAll: () => void
}

/** Everything seen in 3D. Draws nothing, and says why, where it cannot draw. */
export function Stage(props: StageProps) {
  const { onTrouble } = props
  const [able] = useState(mayDraw)
  useEffect(() => {
    if (!able) onTrouble({ kind: 'no_webgl' })
  }, [able, onTrouble])
  if (!able) return null
  return (
    <ErrorBoundary fallback={null} onError={() => onTrouble({ kind: 'broken' })}>
      <Room {...props} />
    </ErrorBoundary>
  )
}

/** How long a lost context may take to come back by itself before the stage is set up anew, in milliseconds. */
const PATIENCE = 1000

function Room({ planner, insets, models, words, label, onLoading, onReady, onTrouble }: StageProps) {
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const [shelf] = useState(createModelShelf)
  const [room] = useState(createRoom)
  const [quality] = useState(() => qualityOf(location.search))
  const scope = useMemo<StageScope>(
    () => ({ planner, models, shelf, quality, room, insets, words, report: onTrouble }),
    [planner, models, shelf, quality, room, insets, words, onTrouble],
  )
  const shade = useShade(usePlanner(planner, (state) => state.theme))
  const carrier = usePlanner(planner, (state) => state.look.carrier)
  const model = useCarrier(scope, carrier, onLoading)
  const [subject, setSubject] = useState<Object3D | null>(null)
  const controls = useRef<CameraControls | null>(null)
  const keepControls = useCallback((next: CameraControls | null) => {
    controls.current = next
  }, [])
  useEffect(() => {
    if (subject) onReady?.({ frameAll: () => {} })
  }, [subject, onReady])

  const [life, setLife] = useState(0)
  const [lost, setLost] = useState(false)
  const rebuild = useCallback(() => {
    shelf.unload()
    setLost(false)
    setLife((count) => count + 1)
  }, [shelf])
  const onLost = useCallback(() => {
    onTrouble({ kind: 'context_lost' })
    setLost(true)
  }, [onTrouble])
  useEffect(() => {
    if (!lost) return
    const timer = setTimeout(rebuild, PATIENCE)
    return () => clearTimeout(timer)
  }, [lost, rebuild])
  useEffect(() => () => shelf.unload(), [shelf])

  return (
    <div ref={surface} style={{ position: 'absolute', inset: 0, overflow: 'hidden' }}>
      <SceneCanvas
        key={life}
        size={size}
        quality={quality}
        label={label}
        onLost={onLost}
        onRestored={rebuild}
      >
        <StageScopeProvider value={scope}>
          <StudioLight shade={shade} subject={model && subject} reach={0.5} />
          {model && <CarrierModel key={carrier} model={model} onStanding={setSubject} />}
          <CameraRig subject={model && subject} onControls={keepControls} />
        </StageScopeProvider>
      </SceneCanvas>
    </div>
  )
}
