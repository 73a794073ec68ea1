import type CameraControls from 'camera-controls'
import type { Arrangement } from '../../look/arrangement'
import { anchorId } from '../../look/ids'
import type { CameraRequest } from '../../state/camera-view'
import type { Outfit } from '../outfit/outfit'
import { type Framing, frame, type Heading, headingTo, nearestTurn, PRESET_HEADINGS } from './framing'
import { hangingOutline } from './hanging-outline'
import type { Viewfinder } from './viewfinder'

/** Half the edge of what a look at one anchor shows, in meters: the charm and where it hangs. */
const CLOSE_REACH = 0.13

/** Where the camera goes when asked for a preset or an anchor, and where it would stand to show everything. */
export function answerTo(
  request: CameraRequest,
  outfit: Outfit,
  viewfinder: Viewfinder,
  arrangement: Arrangement,
  now: { readonly azimuthAngle: number; readonly polarAngle: number },
): { readonly framing: Framing; readonly whole: Framing } {
  const outline = [...outfit.outline, ...hangingOutline(outfit, arrangement)]
  const around = (heading: Heading) => frame(outline, heading, viewfinder)
  switch (request.kind) {
    case 'preset': {
      const whole = around(PRESET_HEADINGS[request.preset])
      return { framing: whole, whole }
    }
    case 'anchor': {
      const anchor = outfit.anchors.get(anchorId(request.anchor))
      if (!anchor) {
        const whole = around({ azimuth: now.azimuthAngle, polar: now.polarAngle })
        return { framing: whole, whole }
      }
      const heading = headingTo(anchor.normal.toArray())
      const { x, y, z } = anchor.position
      const corners = [-1, 1].flatMap((a) =>
        [-1, 1].flatMap((b) =>
          [-1, 1].map(
            (c) => [x + a * CLOSE_REACH, y - 0.045 + b * CLOSE_REACH, z + (c * CLOSE_REACH) / 2] as const,
          ),
        ),
      )
      return { framing: frame(corners, heading, viewfinder), whole: around(heading) }
    }
    default:
      return request satisfies never
  }
}

/** Sends the camera somewhere by the shortest turn; the user's hand interrupts it at any time. */
export function moveTo(controls: CameraControls, framing: Framing, fly: boolean): void {
  controls.normalizeRotations()
  const azimuth = nearestTurn(framing.azimuth, controls.azimuthAngle)
  controls.rotateTo(azimuth, framing.polar, fly)
  controls.dollyTo(framing.distance, fly)
  controls.moveTo(...framing.target, fly)
}

/** Shows the whole carrier again from where the camera stands. */
export function showWhole(
  controls: CameraControls,
  outfit: Outfit,
  viewfinder: Viewfinder,
  arrangement: Arrangement,
  fly: boolean,
): void {
  if (outfit.outline.length === 0) return
  const heading = { azimuth: controls.azimuthAngle, polar: controls.polarAngle }
  const outline = [...outfit.outline, ...hangingOutline(outfit, arrangement)]
  moveTo(controls, frame(outline, heading, viewfinder), fly)
}
