import type CameraControls from 'camera-controls'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { SlotId } from '../look/ids'
import type { LiveStudio } from '../picture/studio/live-settings'
import type { Photograph, RenderTurntable } from '../picture/studio/photo-request'
import type { TakePortrait } from '../picture/studio/portrait-request'
import type { Insets } from '../state/camera-view'
import { arrangementOnScreen } from '../state/planner/derived'
import type { Planner } from '../state/planner/planner'
import type { Shade } from '../state/preferences'
import { useStoreSelector } from '../state/use-store-selector'
import { sendCamera } from './camera/camera-flights'
import { CameraRig } from './camera/camera-rig'
import { wholeFrom } from './camera/camera-target'
import { PictureFrame } from './camera/picture-frame'
import { viewfinderOf } from './camera/viewfinder'
import { useCarrier } from './carrier/use-carrier'
import { WaitingRings } from './charm/waiting-rings'
import { type ModelExporter, useTakeAlong } from './export/use-take-along'
import { FrameTail } from './frame-tail'
import { StageLight } from './light/stage-light'
import { useArrivedLight } from './light/use-arrived-light'
import { createLiveState } from './live-state'
import { createModelCache, type Model } from './models/model-cache'
import { useForgetting } from './models/use-forgetting'
import { usePrefetch } from './models/use-prefetch'
import type { Outfit } from './outfit/outfit'
import { OutfitOnStage } from './outfit/outfit-on-stage'
import { usePhotographer } from './photo/use-photographer'
import { useCharmGestures } from './pointer/use-charm-gestures'
import { useSnapToPlace } from './pointer/use-snap-to-place'
import { qualityOf } from './quality'
import { SceneCanvas } from './scene-canvas'
import styles from './stage.module.css'
import { type StageScope, StageScopeProvider } from './stage-context'
import type { StageTrouble, StageWords, Waiting } from './stage-ports'
import { useContextLoss } from './use-context-loss'
import { useInHand } from './use-in-hand'
import { useSize } from './use-size'

export interface StageProps {
  readonly planner: Planner
  /** What panels cover: the carrier is framed into the rest. Keep the object while its numbers stay. */
  readonly insets: Insets
  readonly words: StageWords
  /** The picture in words, for those who do not see it. */
  readonly label: string
  /** Of the paper behind the look. */
  readonly shade: Shade
  /** The photo studio while it is open: its backdrop, light and lens, and the frame of the picture to come. Keep the object while it stays. */
  readonly studio?: LiveStudio | null
  /** How far the carrier's model is, 0…1, null when nothing is on its way. */
  readonly onLoading?: (share: number | null) => void
  readonly onReady?: (stage: StageHandle) => void
  readonly onTrouble: (trouble: StageTrouble | null) => void
  /** What else lies over the picture, inside the stage's scope. */
  readonly children?: ReactNode
}

/** What the app may ask of the stage. */
export interface StageHandle extends ModelExporter {
  /** Lies over the frame of the picture to come, as large as that; has no size while the photo studio is closed. */
  readonly overlay: HTMLElement
  /** Calls back whenever the user's hand moves the camera; gives back how to stop that. */
  readonly onCameraByHand: (listener: () => void) => () => void
  readonly photograph: Photograph
  readonly film: RenderTurntable
  readonly portrait: TakePortrait
  /** Whether a plain frame was measured to be quick here. */
  readonly isQuick: () => boolean
}

/** Everything seen in 3D. Draws nothing, and says why, where it cannot draw. */
export function Stage(props: StageProps) {
  const { onTrouble } = props
  const [able, setAble] = useState(true)
  const onUnable = useCallback(() => setAble(false), [])
  useEffect(() => {
    if (!able) onTrouble({ kind: 'no_webgl' })
  }, [able, onTrouble])
  if (!able) return null
  return (
    <ErrorBoundary fallback={null} onError={() => onTrouble({ kind: 'broken' })}>
      <Room {...props} onUnable={onUnable} />
    </ErrorBoundary>
  )
}

function Room({
  planner,
  insets,
  words,
  label,
  shade,
  studio = null,
  onLoading,
  onReady,
  onTrouble,
  onUnable,
  children,
}: StageProps & { readonly onUnable: () => void }) {
  const surface = useRef<HTMLDivElement>(null)
  const overlay = useRef<HTMLDivElement>(null)
  const controls = useRef<CameraControls | null>(null)
  const size = useSize(surface)
  const [cache] = useState(createModelCache)
  const [live] = useState(createLiveState)
  const [quality] = useState(() => qualityOf(location.search))
  const [waiting, setWaiting] = useState<ReadonlyMap<SlotId, Waiting>>(NOTHING)
  const expect = useCallback((slot: SlotId, what: Waiting | null) => {
    setWaiting((before) => {
      if (what === null && !before.has(slot)) return before
      const next = new Map(before)
      if (what === null) next.delete(slot)
      else next.set(slot, what)
      return next
    })
  }, [])
  const viewfinder = useMemo(() => viewfinderOf(size, insets, studio), [size, insets, studio])
  const ownLight = useStoreSelector(planner, (state) => state.light)
  const { light, environment } = useArrivedLight(studio?.light ?? ownLight, quality)
  const scope = useMemo<StageScope>(() => {
    const things = { planner, cache, quality, live, words, expect }
    return { ...things, insets, viewfinder, studio, light, report: onTrouble }
  }, [planner, cache, quality, live, insets, viewfinder, studio, light, words, expect, onTrouble])
  const carrier = useStoreSelector(planner, (state) => state.look.carrier)
  const model = useCarrier(scope, carrier, onLoading)
  const [standing, setStanding] = useState<{ readonly model: Model; readonly outfit: Outfit } | null>(null)
  const outfit = standing?.model === model ? standing.outfit : null
  const stand = useCallback(
    (made: Outfit) => {
      if (model) setStanding({ model, outfit: made })
    },
    [model],
  )

  const keepControls = useCallback((next: CameraControls | null) => {
    controls.current = next
  }, [])
  const frameAll = useCallback(() => {
    const state = planner.store.getState()
    const { current } = controls
    const { outfit } = live
    if (!current || !outfit || outfit.outline.length === 0) return
    const heading = { azimuth: current.azimuthAngle, polar: current.polarAngle }
    const whole = wholeFrom(heading, outfit, viewfinder, arrangementOnScreen(state))
    sendCamera(live.view, current, whole, state.motion)
    live.draw()
  }, [live, viewfinder, planner])
  const onCameraByHand = useCallback(
    (listener: () => void) => {
      live.cameraByHand.add(listener)
      return () => void live.cameraByHand.delete(listener)
    },
    [live],
  )
  useCharmGestures(surface, scope, controls, frameAll)
  useSnapToPlace(surface, scope)
  usePrefetch(scope)
  useForgetting(scope)
  const takeAlong = useTakeAlong(scope)

  const photographer = usePhotographer(scope)
  const { life, onLost, onRestored } = useContextLoss(cache, onTrouble)
  const [picturedLife, setPicturedLife] = useState<number | null>(null)
  const pictured = picturedLife === life
  const inHand = useInHand(planner, pictured)
  // Before the browser paints, so that what stood in for the picture goes as the picture comes.
  useLayoutEffect(() => {
    if (!outfit || !pictured || !overlay.current) return
    onReady?.({
      overlay: overlay.current,
      onCameraByHand,
      isQuick: () => live.quick,
      ...photographer,
      ...takeAlong,
    })
  }, [live, outfit, pictured, onReady, onCameraByHand, photographer, takeAlong])

  return (
    <StageScopeProvider value={scope}>
      <div ref={surface} className={styles['surface']}>
        <SceneCanvas
          key={life}
          size={size}
          quality={quality}
          label={label}
          pictured={pictured}
          onUnable={onUnable}
          onLost={onLost}
          onRestored={onRestored}
        >
          <StageScopeProvider value={scope}>
            {environment !== undefined && (
              <StageLight shade={shade} environment={environment} outfit={outfit} pictured={pictured} />
            )}
            {model && <OutfitOnStage key={carrier} model={model} onStanding={stand} />}
            <CameraRig subject={outfit} onControls={keepControls} />
            {outfit && inHand && <inHand.HeldCharm />}
            <FrameTail
              ready={outfit !== null && environment !== undefined}
              pictured={pictured}
              onFirstPicture={() => setPicturedLife(life)}
            />
          </StageScopeProvider>
        </SceneCanvas>
        {outfit && <WaitingRings waiting={waiting} />}
        {outfit && !studio && inHand && <inHand.AnchorMarkers />}
        <PictureFrame studio={studio} crop={outfit && viewfinder.crop} overlay={overlay} />
        {children}
      </div>
    </StageScopeProvider>
  )
}

const NOTHING: ReadonlyMap<SlotId, Waiting> = new Map()
