import type { Vec3 } from '../../look/facts/vec3'
import type { Framing } from './framing'

/** A move of the camera by itself, timed by the clock: it takes as long however many frames are drawn meanwhile. */
export interface Flight {
  readonly from: Framing
  readonly to: Framing
  /** Seconds under way; null until its first frame, before which nothing may have been drawn for long. */
  readonly elapsed: number | null
}

/** With the frame that it waits for and the one that it ends in, a flight is over within 0.6 s at ten frames a second. */
const FLIGHT_SECONDS = 0.4
/** Frames slower than this show no movement, only standstills: the camera is there at once. */
export const SLOW_FRAME_SECONDS = 0.1
const FIRST_STEP_SECONDS = 1 / 60

/** The flight one frame further; `seconds` is what passed since the frame before. */
export function flyOn(flight: Flight, seconds: number): Flight {
  const { elapsed } = flight
  if (elapsed === null) return { ...flight, elapsed: FIRST_STEP_SECONDS }
  return { ...flight, elapsed: seconds > SLOW_FRAME_SECONDS ? FLIGHT_SECONDS : elapsed + seconds }
}

export const hasLanded = ({ elapsed }: Flight): boolean => (elapsed ?? 0) >= FLIGHT_SECONDS

/** Where the camera stands by now; exactly at its goal once it has landed. */
export function standOf(flight: Flight): Framing {
  const { from, to, elapsed } = flight
  if (hasLanded(flight)) return to
  const eased = 1 - (1 - (elapsed ?? 0) / FLIGHT_SECONDS) ** 3
  const between = (a: number, b: number) => a + (b - a) * eased
  const target: Vec3 = [
    between(from.target[0], to.target[0]),
    between(from.target[1], to.target[1]),
    between(from.target[2], to.target[2]),
  ]
  return {
    azimuth: between(from.azimuth, to.azimuth),
    polar: between(from.polar, to.polar),
    distance: between(from.distance, to.distance),
    target,
  }
}
