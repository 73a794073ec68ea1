import {
  type BrushStroke,
  EDGE_MOST,
  type PhotoEdits,
  type PhotoPoint,
} from '../../../catalog/import/photo/photo-edits'

/** What a person did to a photo: each is a value of its own, so that undo is exact. */
export interface Drawn {
  readonly edits: PhotoEdits
  /** Clockwise, to straighten it. */
  readonly turnDeg: number
}

/** What is in the hand; the loop first, for it helps most. */
export const CUT_TOOLS = ['loop', 'keep', 'remove', 'turn', 'white'] as const
export type CutTool = (typeof CUT_TOOLS)[number]

/** A step at a photo. */
export type Touch =
  | { readonly kind: 'loop'; readonly points: readonly PhotoPoint[] }
  | { readonly kind: 'stroke'; readonly stroke: BrushStroke }
  | { readonly kind: 'edge'; readonly by: 1 | -1 }
  | { readonly kind: 'leave_out_hardware' }
  /** Null: the colors stay as they were photographed. */
  | { readonly kind: 'white'; readonly hex: string | null }
  | { readonly kind: 'turn'; readonly degrees: number }

/** All that was done, with the way back and forth. */
export interface DrawnSoFar {
  readonly now: Drawn
  readonly past: readonly Drawn[]
  readonly future: readonly Drawn[]
  /** A slider is still in the hand: what it says goes into one step. */
  readonly turning: boolean
}

export const UNTOUCHED: DrawnSoFar = asDrawn({ edits: { strokes: [] }, turnDeg: 0 })

export function asDrawn(now: Drawn): DrawnSoFar {
  return { now, past: [], future: [], turning: false }
}

/** So many steps can be taken back. */
const MOST_PAST = 60
/** A photo is turned no further, in degrees. */
export const MOST_TURN_DEG = 45

/** The same when there is nothing to change. */
export function touched(so: DrawnSoFar, touch: Touch): DrawnSoFar {
  const now = after(so.now, touch)
  if (now === so.now) return so
  const turning = touch.kind === 'turn'
  // The step before holds where the slider was taken up.
  if (turning && so.turning) return { ...so, now, future: [] }
  return { now, past: [...so.past, so.now].slice(-MOST_PAST), future: [], turning }
}

function after(drawn: Drawn, touch: Touch): Drawn {
  const { edits, turnDeg } = drawn
  switch (touch.kind) {
    case 'loop':
      return touch.points.length < 3 ? drawn : { ...drawn, edits: { ...edits, loop: touch.points } }
    case 'stroke':
      return touch.stroke.points.length === 0
        ? drawn
        : { ...drawn, edits: { ...edits, strokes: [...edits.strokes, touch.stroke] } }
    case 'edge': {
      const edge = clamped((edits.edge ?? 0) + touch.by, EDGE_MOST)
      return edge === (edits.edge ?? 0) ? drawn : { ...drawn, edits: { ...edits, edge } }
    }
    case 'leave_out_hardware':
      return edits.withoutHardware ? drawn : { ...drawn, edits: { ...edits, withoutHardware: true } }
    case 'white': {
      if (touch.hex === (edits.white ?? null)) return drawn
      const { white: _, ...rest } = edits
      return { ...drawn, edits: touch.hex === null ? rest : { ...rest, white: touch.hex } }
    }
    case 'turn': {
      const degrees = clamped(touch.degrees, MOST_TURN_DEG)
      return degrees === turnDeg ? drawn : { ...drawn, turnDeg: degrees }
    }
    default:
      return touch satisfies never
  }
}

const clamped = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

export function undone(so: DrawnSoFar): DrawnSoFar {
  const now = so.past.at(-1)
  if (!now) return so
  return { now, past: so.past.slice(0, -1), future: [so.now, ...so.future], turning: false }
}

export function redone(so: DrawnSoFar): DrawnSoFar {
  const [now, ...future] = so.future
  if (!now) return so
  return { now, past: [...so.past, so.now], future, turning: false }
}
