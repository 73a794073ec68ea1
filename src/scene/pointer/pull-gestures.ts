import { Vector3 } from 'three'
import type { AnchorId } from '../../look/ids'
import type { isInSight } from '../../motion/line-of-sight'
import { arrangementOnScreen } from '../../state/planner/derived'
import type { Planner } from '../../state/planner/planner'
import { slide } from '../../state/planner/slide'
import type { toPixels } from '../camera/projection'
import { placeOf, pullPlacesIn } from '../carrier/pull-place'
import type { LiveState } from '../live-state'
import type { pickCharm } from './picking'

/** How near (CSS pixels) a hand must come to a pull to take it. */
const REACH = { mouse: 14, touch: 26 } as const
/** A pull's middle is this far above its anchor, and stands this far off the cloth, in meters. */
const MIDDLE = 0.006
const STAND_OFF = 0.012

/** What the stage knows of the screen. */
export interface Sight {
  readonly pickCharm: typeof pickCharm
  readonly toPixels: typeof toPixels
  readonly isInSight: typeof isInSight
}

interface Point {
  readonly x: number
  readonly y: number
}

/** What a hand does to zip pulls on the stage: it takes one and slides it along its zip. Gives back how to stop that. */
export function slideByHand(
  planner: Planner,
  live: LiveState,
  canvas: HTMLCanvasElement,
  sight: Sight,
  /** What hands mean instead of that. */
  off: () => unknown,
): () => void {
  let held: { readonly anchor: AnchorId; readonly pointerId: number } | null = null

  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const box = canvas.getBoundingClientRect()
    return { x: clientX - box.left, y: clientY - box.top }
  }
  const isFree = () => planner.store.getState().hand.kind === 'empty' && !off()

  /** Where the stops of a pull are on the screen; what the carrier hides is null. */
  const stopsOf = (anchor: AnchorId): readonly (Point | null)[] => {
    const { outfit, camera } = live
    const node = outfit?.carrier.getObjectByName(`anchor_${anchor}`)
    if (!outfit || !camera || !node) return []
    const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld)
    return pullPlacesIn(node.userData).map((place) => {
      const { position, normal } = placeOf(place)
      const point = position.setY(position.y + MIDDLE).addScaledVector(normal, STAND_OFF)
      return sight.isInSight(outfit.swing.field, point, eye) ? sight.toPixels(live, point) : null
    })
  }

  /** The pull at a point of the stage, the nearest; none behind a charm. */
  const pullAt = (point: Point, kind: keyof typeof REACH): AnchorId | null => {
    if (!isFree() || sight.pickCharm(live, point.x, point.y)) return null
    const state = planner.store.getState()
    let [best, nearest]: [AnchorId | null, number] = [null, REACH[kind]]
    for (const { id, stops } of arrangementOnScreen(state).carrier.anchors.values()) {
      const spot = stops.length > 0 ? stopsOf(id)[state.look.pulls.get(id) ?? 0] : null
      const far = spot ? Math.hypot(spot.x - point.x, spot.y - point.y) : Infinity
      if (far < nearest) [best, nearest] = [id, far]
    }
    return best
  }

  const onDown = (event: PointerEvent) => {
    if (event.target !== canvas) return
    const anchor =
      held || event.button !== 0 ? null : pullAt(at(event), event.pointerType === 'touch' ? 'touch' : 'mouse')
    if (anchor) held = { anchor, pointerId: event.pointerId }
    // Neither the camera nor a charm takes a hand that is on a pull.
    if (held) event.stopPropagation()
  }

  const onMove = (event: PointerEvent) => {
    const point = at(event)
    if (held?.pointerId === event.pointerId) {
      canvas.style.cursor = 'grabbing'
      const spots = stopsOf(held.anchor)
      const far = spots.map((spot) => (spot ? Math.hypot(spot.x - point.x, spot.y - point.y) : Infinity))
      const nearest = far.indexOf(Math.min(...far))
      if (Number.isFinite(far[nearest])) slide(planner, held.anchor, nearest)
    } else if (event.pointerType === 'mouse' && event.buttons === 0 && pullAt(point, 'mouse'))
      canvas.style.cursor = 'grab'
  }

  const onUp = (event: PointerEvent) => {
    if (held?.pointerId !== event.pointerId) return
    held = null
    canvas.style.cursor = ''
    planner.endWriting()
  }

  window.addEventListener('pointerdown', onDown, { capture: true })
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onUp)
  return () => {
    window.removeEventListener('pointerdown', onDown, { capture: true })
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onUp)
  }
}
