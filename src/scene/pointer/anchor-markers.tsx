import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { SlotId } from '../../look/ids'
import { arrangementOf, targetsFor } from '../../state/planner/derived'
import type { Target } from '../../state/planner/targets'
import { useStoreSelector } from '../../state/use-store-selector'
import { freeArea } from '../camera/framing'
import { slotsOnScreen } from '../camera/projection'
import { useStageScope } from '../stage-context'
import styles from './anchor-markers.module.css'
import { captionPlace } from './caption-place'
import { clipPathOf, tapAreas } from './tap-area'

const NONE: readonly Target[] = []
/** No camera stands farther away than this, in meters. */
const NEARER = 10

/**
 * The places of the carrier while a charm is in hand: rings over the picture, buttons for taps and keys. Who picks up by
 * keyboard is led to the list of places; here only the Tab key comes.
 */
export function AnchorMarkers() {
  const { planner, live, insets, words } = useStageScope()
  const hand = useStoreSelector(planner, (state) => state.hand)
  const catalog = useStoreSelector(planner, (state) => state.catalog)
  const look = useStoreSelector(planner, (state) => state.look)
  const holding = hand.kind === 'holding'
  const charm = holding ? hand.charm : null
  const from = holding ? hand.from : null
  const over = holding ? hand.over : null
  const carrying = holding && hand.grip === 'carry'
  const layer = useRef<HTMLDivElement>(null)
  const buttons = useRef(new Map<SlotId, HTMLElement>())

  const targets = charm && from ? targetsFor(catalog, look, charm, from) : NONE

  // biome-ignore lint/correctness/useExhaustiveDependencies(over): its caption has just come and is laid before it is seen
  useLayoutEffect(() => {
    if (targets.length === 0) return
    const arrangement = arrangementOf(catalog, look)
    const lay = () => {
      const free = freeArea(live.size, insets)
      const places = slotsOnScreen(
        live,
        targets.map(({ slot }) => slot),
        arrangement,
      )
      const areas = tapAreas([...places.values()])
      const taps = new Map([...places.keys()].map((slot, at) => [slot, clipPathOf(areas[at] ?? [])]))
      for (const [slot, button] of buttons.current) {
        const spot = button.parentElement
        const seen = places.get(slot)
        if (!spot) continue
        spot.hidden = seen === undefined
        if (!seen) continue
        spot.style.transform = `translate(${seen.x.toFixed(1)}px, ${seen.y.toFixed(1)}px)`
        // What is nearer lies on top, by the millimeter.
        spot.style.setProperty('--near', String(Math.round(1000 * (NEARER - seen.far))))
        spot.dataset['behind'] = String(seen.behind)
        button.dataset['behind'] = String(seen.behind)
        button.style.clipPath = taps.get(slot) ?? ''
        const caption = spot.querySelector<HTMLElement>('[data-caption]')
        if (!caption) continue
        const { side, shift } = captionPlace(seen, caption.offsetWidth, free)
        spot.dataset['side'] = side
        caption.style.setProperty('--shift', `${shift.toFixed(1)}px`)
      }
    }
    lay()
    live.afterFrame.add(lay)
    return () => void live.afterFrame.delete(lay)
  }, [targets, catalog, look, live, insets, over])

  if (targets.length === 0) return null

  const turnTo = (slot: SlotId) => {
    if (buttons.current.get(slot)?.dataset['behind'] === 'true') planner.focus(slot)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key]
    if (!way) return
    event.preventDefault()
    event.stopPropagation()
    const shown = targets.filter(({ slot }) => buttons.current.get(slot)?.parentElement?.hidden === false)
    const now = shown.findIndex(({ slot }) => buttons.current.get(slot) === document.activeElement)
    const next = shown[(now + way + shown.length) % shown.length]
    if (next) buttons.current.get(next.slot)?.focus()
  }
  const pointed = targets.find(({ slot }) => slot === over)
  const fitting = targets.filter(({ reasons }) => reasons.length === 0)
  const tabStop = (pointed ?? fitting.find(({ occupant }) => occupant === null) ?? fitting[0] ?? targets[0])
    ?.slot

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside
    <div
      ref={layer}
      className={styles['layer']}
      data-grip={carrying ? 'carry' : 'drag'}
      onKeyDown={onKeyDown}
    >
      {targets.map(({ slot, reasons }) => (
        <div key={slot} className={styles['spot']} data-fits={reasons.length === 0} data-over={slot === over}>
          <button
            ref={(element) => {
              if (element) buttons.current.set(slot, element)
              else buttons.current.delete(slot)
            }}
            type="button"
            className={styles['tap']}
            data-slot={slot}
            aria-disabled={reasons.length > 0}
            aria-label={words.nameOf(slot, reasons)}
            tabIndex={carrying && slot === tabStop ? 0 : -1}
            onPointerEnter={() => planner.hover(slot)}
            onPointerLeave={() => planner.hover(null)}
            onFocus={() => {
              planner.hover(slot)
              turnTo(slot)
            }}
            onClick={() => {
              turnTo(slot)
              planner.hover(slot)
              planner.drop()
            }}
          />
          <span className={styles['ring']} />
          {slot === over && (
            <span className={styles['caption']} data-caption="" aria-hidden="true">
              {words.captionOf(slot, reasons)}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
