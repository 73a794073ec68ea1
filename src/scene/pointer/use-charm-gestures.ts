import type CameraControls from 'camera-controls'
import { type RefObject, useEffect } from 'react'
import type { SlotId } from '../../look/ids'
import { flick } from '../../motion/simulation'
import type { StageScope } from '../stage-context'
import { type GripPoint, inCharm } from './grip'
import { pickCharm } from './picking'
import { FLICK_REACH, FLICK_TIME, pointerKindOf } from './snap'
import { swipeVelocity } from './swipe'

/** Farther than this is no tap, in CSS pixels. */
const TAP_REACH = 6
/** A mouse that passes over a charm quicker than this takes it along, CSS pixels a millisecond. */
const BRUSH_SPEED = 0.9
const DOUBLE_TAP_TIME = 320

interface Press {
  readonly slot: SlotId | null
  readonly grip: GripPoint | null
  readonly pointerId: number
  readonly x: number
  readonly y: number
  readonly time: number
  far: number
}

/**
 * What a hand does to the stage: a tap on a charm selects it, a pull takes it in hand, a swipe makes it swing; on empty
 * space one finger turns the camera, as two do anywhere.
 */
export function useCharmGestures(
  surface: RefObject<HTMLElement | null>,
  { planner, live, studio }: StageScope,
  controls: RefObject<CameraControls | null>,
  onDoubleTap: () => void,
): void {
  // In the photo studio nothing is taken off: every hand is the camera's.
  const rearranges = studio === null
  useEffect(() => {
    const element = surface.current
    if (!element) return
    const down = new Set<number>()
    let press: Press | null = null
    let patience: ReturnType<typeof setTimeout> | undefined
    let lastTap = -Infinity
    let hover = { x: 0, y: 0, time: 0 }

    const place = (event: PointerEvent) => {
      const box = element.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    /** One finger belongs to the charm it lies on; the camera still counts it, so that a second makes two. */
    const lockCamera = (locked: boolean) => {
      const camera = controls.current
      if (!camera) return
      const { ACTION } = camera.constructor as typeof CameraControls
      camera.mouseButtons.left = locked ? ACTION.NONE : ACTION.ROTATE
      camera.touches.one = locked ? ACTION.NONE : ACTION.TOUCH_ROTATE
    }
    const isHolding = () => planner.store.getState().hand.kind === 'holding'

    const onDown = (event: PointerEvent) => {
      if (!(event.target instanceof HTMLCanvasElement)) return
      down.add(event.pointerId)
      if (down.size > 1) {
        press = null
        lockCamera(false)
        return
      }
      if (event.button !== 0) return
      const { x, y } = place(event)
      const pick = isHolding() || !rearranges ? null : pickCharm(live, x, y)
      const slot = pick?.slot ?? null
      const shown = pick && live.outfit?.charms.get(pick.slot)
      const grip = shown ? { slot: pick.slot, point: inCharm(shown, pick.point) } : null
      press = { slot, grip, pointerId: event.pointerId, x, y, time: event.timeStamp, far: 0 }
      clearTimeout(patience)
      if (slot) patience = setTimeout(pull, FLICK_TIME)
      lockCamera(slot !== null)
    }

    /** Takes the pressed charm in hand once it was drawn farther than a tap. */
    const pull = () => {
      const slot = press && press.far > TAP_REACH ? press.slot : null
      const charm = slot && planner.store.getState().look.placed.get(slot)?.charm
      if (!slot || !charm) return
      live.grip = press?.grip ?? null
      press = null
      planner.pickUp(charm, { kind: 'slot', slot }, 'drag')
    }

    const onMove = (event: PointerEvent) => {
      const { x, y } = place(event)
      if (press?.slot && event.pointerId === press.pointerId) {
        press.far = Math.hypot(x - press.x, y - press.y)
        if (event.timeStamp - press.time > FLICK_TIME || press.far > FLICK_REACH) pull()
        return
      }
      if (event.pointerType === 'mouse' && event.buttons === 0 && event.target instanceof HTMLCanvasElement) {
        brush(event, x, y)
      }
    }

    /** A mouse that passes over charms: the hand shows, and a quick pass takes them along. */
    const brush = (event: PointerEvent, x: number, y: number) => {
      const time = event.timeStamp - hover.time
      const speed = Math.hypot(x - hover.x, y - hover.y) / Math.max(time, 1)
      const pick = isHolding() ? null : pickCharm(live, x, y)
      element.style.cursor = pick && rearranges ? 'grab' : ''
      if (pick && live.outfit && time < 60 && speed > BRUSH_SPEED && planner.store.getState().motion) {
        flick(
          live.outfit.swing,
          pick.slot,
          pick.point,
          swipeVelocity(live, pick.point, (x - hover.x) / time, (y - hover.y) / time),
        )
        live.draw()
      }
      hover = { x, y, time: event.timeStamp }
    }

    const onUp = (event: PointerEvent) => {
      down.delete(event.pointerId)
      clearTimeout(patience)
      const ended = press?.pointerId === event.pointerId ? press : null
      if (down.size === 0) {
        press = null
        lockCamera(false)
      }
      if (!ended || event.type === 'pointercancel') return
      const { x, y } = place(event)
      const far = Math.hypot(x - ended.x, y - ended.y)
      const time = Math.max(event.timeStamp - ended.time, 1)
      if (far <= TAP_REACH) tap(ended.slot, event)
      else if (ended.slot && planner.store.getState().motion) {
        const swing = live.outfit?.swing
        const point = swing?.bySlot.get(ended.slot)?.position
        if (!swing || !point) return
        const velocity = swipeVelocity(live, point, (x - ended.x) / time, (y - ended.y) / time)
        flick(swing, ended.slot, point, velocity)
        live.draw()
      }
    }

    /** The window went away with the pointer: whatever was pressed is let go of, or the next press would be a second one. */
    const onLost = () => {
      down.clear()
      clearTimeout(patience)
      press = null
      lockCamera(false)
    }

    const tap = (slot: SlotId | null, event: PointerEvent) => {
      if (isHolding()) return
      if (rearranges) planner.select(slot)
      const double = slot === null && event.timeStamp - lastTap < DOUBLE_TAP_TIME
      lastTap = double ? -Infinity : event.timeStamp
      if (double) onDoubleTap()
    }

    const onTrack = (event: PointerEvent) => {
      const { x, y } = place(event)
      Object.assign(live.pointer, { x, y, kind: pointerKindOf(event.pointerType) })
      if (event.type === 'pointerdown') Object.assign(live.pointer.down, { x, y, time: event.timeStamp })
    }

    element.addEventListener('pointerdown', onDown, { capture: true })
    window.addEventListener('pointerdown', onTrack, { capture: true })
    window.addEventListener('pointermove', onTrack, { capture: true })
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    window.addEventListener('blur', onLost)
    return () => {
      clearTimeout(patience)
      element.removeEventListener('pointerdown', onDown, { capture: true })
      window.removeEventListener('pointerdown', onTrack, { capture: true })
      window.removeEventListener('pointermove', onTrack, { capture: true })
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
      window.removeEventListener('blur', onLost)
    }
  }, [surface, planner, live, controls, onDoubleTap, rearranges])
}
