import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { SlotId } from '../../look/ids'
import { arrangementOf, targetsFor } from '../../state/planner/derived'
import type { Target } from '../../state/planner/targets'
import { useStoreSelector } from '../../state/use-planner'
import { freeArea } from '../camera/framing'
import { slotOnScreen } from '../camera/projection'
import { useStageScope } from '../stage-context'
import styles from './anchor-markers.module.css'
import { captionPlace } from './caption-place'

const NONE: readonly Target[] = []

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
      for (const { slot } of targets) {
        const button = buttons.current.get(slot)
        if (!button) continue
        const seen = slotOnScreen(live, slot, arrangement)
        button.hidden = seen === null
        if (!seen) continue
        button.style.transform = `translate(${seen.x.toFixed(1)}px, ${seen.y.toFixed(1)}px)`
        button.dataset['behind'] = String(seen.behind)
        const caption = button.querySelector<HTMLElement>('[data-caption]')
        if (!caption) continue
        const { side, shift } = captionPlace(seen, caption.offsetWidth, free)
        button.dataset['side'] = side
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
    const shown = targets.filter(({ slot }) => buttons.current.get(slot)?.hidden === false)
    const now = shown.findIndex(({ slot }) => buttons.current.get(slot) === document.activeElement)
    const next = shown[(now + way + shown.length) % shown.length]
    if (next) buttons.current.get(next.slot)?.focus()
  }
  const pointed = targets.find(({ slot }) => slot === over)
  const tabStop =
    pointed?.slot ?? targets.find(({ reasons }) => reasons.length === 0)?.slot ?? targets[0]?.slot

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside
    <div
      ref={layer}
      className={styles['layer']}
      data-grip={carrying ? 'carry' : 'drag'}
      onKeyDown={onKeyDown}
    >
      {targets.map(({ slot, reasons }) => (
        <button
          key={slot}
          ref={(element) => {
            if (element) buttons.current.set(slot, element)
            else buttons.current.delete(slot)
          }}
          type="button"
          className={styles['spot']}
          data-slot={slot}
          data-fits={reasons.length === 0}
          data-over={slot === over}
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
        >
          <span className={styles['ring']} />
          {slot === over && (
            <span className={styles['caption']} data-caption="" aria-hidden="true">
              {words.captionOf(slot, reasons)}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
