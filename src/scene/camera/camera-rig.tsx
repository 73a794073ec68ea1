import { useFrame, useThree } from '@react-three/fiber'
import CameraControls from 'camera-controls'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import {
  Box3,
  Matrix4,
  type PerspectiveCamera,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three'
import { moveCarrier } from '../../motion/simulation'
import { arrangementOnScreen } from '../../state/planner/derived'
import type { Planner } from '../../state/planner/planner'
import { useStoreSelector } from '../../state/use-store-selector'
import type { Outfit } from '../outfit/outfit'
import { useStageScope } from '../stage-context'
import { moveCamera, redirect, sendCamera, standing } from './camera-flights'
import { answerTo, boundsOf } from './camera-target'
import { backInFront, isAside } from './front-only'
import { principalShift, seenInPlace, stepTo } from './viewfinder'

CameraControls.install({
  THREE: { Vector2, Vector3, Vector4, Quaternion, Matrix4, Spherical, Box3, Sphere, Raycaster },
})

/** What swings catches up on so much at once, or a pause would throw it about. */
const LONGEST_STEP = 1 / 24

/** How much of the turning charms feel: less than all, or every look around would set them off. */
const LIVELINESS = 0.3
const up = new Vector3(0, 1, 0)
const still = new Vector3()
const facing = new Quaternion()

/** Whether only the front of what is on screen was photographed, and nobody asked for the rest. */
function isFrontOnly({ store }: Planner): boolean {
  const state = store.getState()
  return arrangementOnScreen(state).carrier.bag !== null && state.around !== state.look.carrier
}

interface CameraRigProps {
  /** The outfit to frame, null until its carrier is there. */
  readonly subject: Outfit | null
  readonly onControls: (controls: CameraControls | null) => void
}

/** The camera and the hand on it: presets, focus, framing into the free area, limits. */
export function CameraRig({ subject, onControls }: CameraRigProps) {
  const { planner, live, viewfinder } = useStageScope()
  const camera = useThree((state) => state.camera) as PerspectiveCamera
  const element = useThree((state) => state.gl.domElement)
  const size = useThree((state) => state.size)
  const invalidate = useThree((state) => state.invalidate)
  const request = useStoreSelector(planner, (state) => state.camera)
  const carrier = useStoreSelector(planner, (state) => state.look.carrier)
  const isOwn = useStoreSelector(planner, (state) => arrangementOnScreen(state).carrier.bag !== null)
  const held = useRef(false)
  const azimuth = useRef(0)
  /** The azimuth as the hand took hold. */
  const heldFrom = useRef(0)
  const fresh = useRef(true)
  const framedIn = useRef(size)

  const controls = useMemo(() => {
    const made = new CameraControls(camera)
    // How long a wheel or a let-go hand goes on: nearly there within half a second.
    made.smoothTime = 0.16
    made.draggingSmoothTime = 0.09
    made.minPolarAngle = 0.12
    // A little below the horizon, never under the floor.
    made.maxPolarAngle = Math.PI / 2 + 0.04
    made.dollySpeed = 0.6
    // A wheel goes to what it points at; two fingers already carry the picture along.
    made.dollyToCursor = matchMedia('(pointer: fine)').matches
    made.touches.three = CameraControls.ACTION.NONE
    return made
  }, [camera])

  useEffect(() => {
    controls.connect(element)
    const wake = () => invalidate()
    const taken = () => {
      live.view.framed = false
      invalidate()
    }
    const moved = () => {
      taken()
      live.view.flight = null
      planner.viewByHand()
      for (const tell of live.cameraByHand) tell()
    }
    const start = () => {
      held.current = true
      heldFrom.current = controls.azimuthAngle
      taken()
    }
    const end = () => {
      held.current = false
      // Where it glides on to, not where it is by now.
      const stand = { ...standing(controls), azimuth: controls.azimuthAngle }
      const front = isFrontOnly(planner) ? backInFront(stand, heldFrom.current) : null
      if (front) sendCamera(live.view, controls, front, planner.store.getState().motion)
      invalidate()
    }
    controls.addEventListener('controlstart', start)
    controls.addEventListener('control', moved)
    controls.addEventListener('controlend', end)
    controls.addEventListener('transitionstart', wake)
    controls.addEventListener('update', wake)
    onControls(controls)
    return () => {
      onControls(null)
      controls.removeAllEventListeners()
      controls.disconnect()
    }
  }, [controls, element, invalidate, onControls, live, planner])

  useLayoutEffect(() => {
    const shift = principalShift(size, viewfinder)
    camera.fov = (Math.atan(size.height / 2 / viewfinder.focal) * 360) / Math.PI
    camera.setViewOffset(size.width, size.height, -shift.x, -shift.y, size.width, size.height)
    // What is pointed at is measured from the picture's center, wherever the panels push it.
    controls.setViewport(shift.x, -shift.y, size.width, size.height)
    invalidate()
  }, [camera, controls, size, viewfinder, invalidate])

  useLayoutEffect(() => {
    const { view } = live
    const before = live.viewfinder
    live.viewfinder = viewfinder
    if (!subject || subject.outline.length === 0) return
    const back = request.kind === 'by_hand' && request.n > (view.answered?.n ?? 0) ? view.byHand : null
    // Where the hand has put it nobody asked it to go, but for going back there.
    if (request.kind === 'by_hand' && !back) view.answered = request
    const asked = view.answered !== request || view.carrier !== carrier
    if (!asked && !view.framed) {
      // A new canvas after a lost context: everything stands where the user left it.
      if (fresh.current && view.pose) controls.setLookAt(...view.pose.position, ...view.pose.target, false)
      // Another lens or another room steps back or forth, so that what it points at is seen just as whole.
      if (before.lens !== viewfinder.lens) {
        const step = stepTo(before, viewfinder)
        controls.minDistance *= step
        controls.maxDistance *= step
        controls.dollyTo(controls.distance * step, false)
      }
    } else {
      const { framing, whole } = answerTo(
        request,
        subject,
        viewfinder,
        arrangementOnScreen(planner.store.getState()),
        controls,
      )
      controls.minDistance = whole.distance * 0.16
      controls.maxDistance = whole.distance * 1.5
      controls.setBoundary(boundsOf(subject, arrangementOnScreen(planner.store.getState())))
      if (asked && request.kind === 'anchor' && view.answered?.kind === 'by_hand')
        view.byHand = standing(controls)
      const fly = view.answered !== null && !fresh.current && planner.store.getState().motion
      if (!asked && view.flight) view.flight = redirect(view.flight, framing)
      else if (asked) sendCamera(view, controls, back ?? framing, fly)
      else {
        // In the same window what is shown makes room, or takes it, before one's eyes.
        const eased = framedIn.current === size && before.lens === viewfinder.lens
        sendCamera(view, controls, framing, fly && eased, (from) => seenInPlace(from, before, viewfinder))
      }
      framedIn.current = size
      Object.assign(view, { answered: request, carrier, framed: back === null })
    }
    fresh.current = false
    invalidate()
  }, [subject, carrier, request, viewfinder, size, controls, invalidate, planner, live])

  const around = useStoreSelector(planner, (state) => state.around)
  useEffect(() => {
    if (planner.store.getState().camera.kind !== 'by_hand' || around !== null || !isOwn) return
    const front = backInFront(standing(controls), Number.POSITIVE_INFINITY)
    if (front) sendCamera(live.view, controls, front, planner.store.getState().motion)
    invalidate()
  }, [around, isOwn, planner, controls, live, invalidate])

  const yaw = useRef(0)
  const twirling = useRef(false)
  const spot = useRef({ position: new Vector3(), target: new Vector3() })
  const rested = useRef(true)
  useFrame((_, seconds) => {
    const moves = moveCamera(live.view, controls, seconds, rested.current)
    rested.current = !moves
    if (moves) invalidate()
    const turned = controls.azimuthAngle - azimuth.current
    azimuth.current = controls.azimuthAngle
    const twirls = held.current && Math.abs(turned) > 1e-4 && planner.store.getState().motion
    if (twirls || twirling.current) {
      // Turning the camera by hand is turning the bag: what hangs on it lags behind a little.
      yaw.current -= twirls ? turned * LIVELINESS : 0
      facing.setFromAxisAngle(up, yaw.current)
      if (subject) moveCarrier(subject.swing, still, facing, Math.max(Math.min(seconds, LONGEST_STEP), 1e-3))
      twirling.current = twirls
    }
    const { position, target } = spot.current
    controls.getPosition(position, false)
    controls.getTarget(target, false)
    if (subject) live.view.pose = { position: position.toArray(), target: target.toArray() }
    if (isOwn) planner.seeAside(isAside(controls.azimuthAngle))
  }, 0)
  return null
}
