import { type Box3, Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import { anchorId } from '../../look/ids'
import type { CameraRequest } from '../../state/camera-view'
import type { Outfit } from '../outfit/outfit'
import { type Framing, frame, type Heading, headingTo, PRESET_HEADINGS } from './framing'
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
  const around = (heading: Heading) => wholeFrom(heading, outfit, viewfinder, arrangement)
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
    case 'by_hand': {
      const whole = around({ azimuth: now.azimuthAngle, polar: now.polarAngle })
      return { framing: whole, whole }
    }
    default:
      return request satisfies never
  }
}

/** Where the camera stands to show the whole carrier from a heading. */
export function wholeFrom(
  heading: Heading,
  outfit: Outfit,
  viewfinder: Viewfinder,
  arrangement: Arrangement,
): Framing {
  return frame([...outfit.outline, ...hangingOutline(outfit, arrangement)], heading, viewfinder)
}

/** Where the camera may point: anywhere in the carrier, and where charms hang far below it. */
export function boundsOf(outfit: Outfit, arrangement: Arrangement): Box3 {
  const bounds = outfit.bounds.clone()
  for (const [x, y, z] of hangingOutline(outfit, arrangement)) bounds.expandByPoint(corner.set(x, y, z))
  return bounds
}

const corner = new Vector3()
