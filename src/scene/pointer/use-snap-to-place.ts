import { type RefObject, useEffect } from 'react'
import { Vector3 } from 'three'
import { catalogFor } from '../../look/catalog-for'
import { arrangementOf, targetsFor } from '../../state/planner/derived'
import { useStoreSelector } from '../../state/use-store-selector'
import { freeArea } from '../camera/framing'
import { slotsOnScreen } from '../camera/projection'
import type { StageScope } from '../stage-context'
import { heldAt } from './grip'
import { FINGER_LIFT, isFlick, type SnapPoint, snapTarget } from './snap'

/** Panels give way this much, in CSS pixels: a place half under one can still be reached. */
const OVERLAP = 28

/** While a charm is dragged: points at the place within the pointer's reach, up to the very last one. */
export function useSnapToPlace(
  surface: RefObject<HTMLElement | null>,
  { planner, live, insets }: StageScope,
): void {
  const dragging = useStoreSelector(planner, ({ hand }) => hand.kind === 'holding' && hand.grip === 'drag')

  useEffect(() => {
    const element = surface.current
    if (!dragging || !element) return

    const spots = (): readonly SnapPoint[] => {
      const { catalog, hand, look } = planner.store.getState()
      if (hand.kind !== 'holding') return []
      const arrangement = arrangementOf(catalog, look)
      const targets = targetsFor(catalog, look, hand.charm, hand.from)
      const places = slotsOnScreen(
        live,
        targets.map(({ slot }) => slot),
        arrangement,
      )
      return targets.flatMap(({ slot, reasons }) => {
        const seen = places.get(slot)
        return seen ? [{ slot, ...seen, fits: reasons.length === 0 }] : []
      })
    }

    const point = () => {
      const { hand } = planner.store.getState()
      if (hand.kind !== 'holding') return
      const { x, y, kind } = live.pointer
      const free = freeArea(live.size, insets)
      const within =
        x > free.x - OVERLAP &&
        x < free.x + free.width + OVERLAP &&
        y > free.y - OVERLAP &&
        y < free.y + free.height + OVERLAP
      const body = { x, y: y - (kind === 'touch' ? FINGER_LIFT : 0) }
      const hook = hookOf(body)
      planner.hover(within ? snapTarget(spots(), [body, hook], kind, hand.over) : null)
      live.draw()
    }

    /** Where the hook is drawn when the charm is held at a point, in CSS pixels. */
    const hookOf = ({ x, y }: { readonly x: number; readonly y: number }) => {
      const { catalog, look, hand } = planner.store.getState()
      const charm = hand.kind === 'holding' ? catalogFor(catalog, look).charms.get(hand.charm) : undefined
      if (hand.kind !== 'holding' || !charm || !live.camera || !live.outfit) return { x, y }
      const depth = live.outfit.bounds.getCenter(center).distanceTo(live.camera.position)
      const pixels = live.viewfinder.focal / Math.max(depth, 0.1)
      const held = heldAt(live.grip, hand, charm)
      return { x: x - held.x * pixels, y: y + held.y * pixels }
    }

    const onMove = (event: PointerEvent) => {
      if (event.isPrimary) point()
    }
    const onUp = (event: PointerEvent) => {
      if (!event.isPrimary) return
      point()
      const { hand } = planner.store.getState()
      const { x, y, down } = live.pointer
      // On a slow machine the charm may have been taken in hand before the swipe was seen to be one.
      const slipped = hand.kind === 'holding' && hand.from.kind === 'slot'
      if (slipped && isFlick(down, { x, y, time: event.timeStamp })) planner.cancel()
    }
    point()
    element.style.cursor = 'grabbing'
    window.addEventListener('pointermove', onMove)
    // Before the panels let go of the charm where it is pointed at.
    window.addEventListener('pointerup', onUp, { capture: true })
    return () => {
      element.style.cursor = ''
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp, { capture: true })
    }
  }, [dragging, surface, planner, live, insets])
}

const center = new Vector3()
