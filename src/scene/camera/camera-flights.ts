import type CameraControls from 'camera-controls'
import { Spherical, Vector3 } from 'three'
import type { LiveState } from '../live-state'
import { type Flight, flyOn, hasLanded, SLOW_FRAME_SECONDS, standOf } from './flight'
import { type Framing, nearestTurn } from './framing'

/** While frames follow one another, time is real; the first after a pause counts as one of sixty a second. */
const AFTER_PAUSE_SECONDS = 1 / 60

type View = Pick<LiveState['view'], 'flight' | 'pace'>

const sphere = new Spherical()
const point = new Vector3()

/** Sends the camera somewhere by the shortest turn, or puts it there at once: also where frames are too slow to fly. `leaving`: from where, given where it stands. */
export function sendCamera(
  view: View,
  controls: CameraControls,
  framing: Framing,
  fly: boolean,
  leaving = (from: Framing): Framing => from,
): void {
  controls.normalizeRotations()
  const to = { ...framing, azimuth: nearestTurn(framing.azimuth, controls.azimuthAngle) }
  if (fly && view.pace <= SLOW_FRAME_SECONDS)
    view.flight = { from: leaving(standing(controls)), to, elapsed: null }
  else {
    view.flight = null
    stand(controls, to)
  }
}

/** Another goal for a camera that is on its way, which arrives no later for that. */
export function redirect(flight: Flight, framing: Framing): Flight {
  return { ...flight, to: { ...framing, azimuth: nearestTurn(framing.azimuth, flight.from.azimuth) } }
}

/** One frame of the camera, `seconds` after the one before; `rested` when that one asked for no other. True while it moves. */
export function moveCamera(view: View, controls: CameraControls, seconds: number, rested: boolean): boolean {
  if (!rested) view.pace = seconds
  if (view.flight) {
    const flight = flyOn(view.flight, seconds)
    stand(controls, standOf(flight))
    view.flight = hasLanded(flight) ? null : flight
  }
  const moved = controls.update(rested ? AFTER_PAUSE_SECONDS : seconds)
  return view.flight !== null || moved
}

/** Where the camera stands now, also on its way. */
export function standing(controls: CameraControls): Framing {
  const { theta, phi, radius } = controls.getSpherical(sphere, false)
  return {
    azimuth: theta,
    polar: phi,
    distance: radius,
    target: controls.getTarget(point, false).toArray(),
  }
}

function stand(controls: CameraControls, { azimuth, polar, distance, target }: Framing): void {
  controls.rotateTo(azimuth, polar, false)
  controls.dollyTo(distance, false)
  controls.moveTo(...target, false)
}
