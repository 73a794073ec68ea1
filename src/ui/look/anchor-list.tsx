import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { adviceAt } from '../../look/fit/fit'
import type { SlotId } from '../../look/ids'
import { totalOf } from '../../state/planner/derived'
import type { Hand } from '../../state/planner/hand'
import { charmName } from '../../words/catalog-names'
import { zoneName } from '../../words/charm-names'
import { sayFitReason } from '../../words/say-fit-reason'
import { slotName } from '../../words/slot-names'
import { Button } from '../controls/button'
import { rove } from '../controls/roving'
import { useFocusTarget, useTargetElement } from '../focus-targets'
import {
  useCatalogOfLook,
  useJudge,
  useLanguage,
  useNumbers,
  usePlanner,
  usePlannerState,
  useWords,
} from '../planner-context'
import styles from './anchor-list.module.css'
import { bestPlace, type Place, useZones } from './use-targets'

interface AnchorListProps {
  readonly hand: Extract<Hand, { kind: 'holding' }>
}

/** Where the held charm may hang, as a list: the way without a pointer, and the reasons in words. */
export function AnchorList({ hand }: AnchorListProps) {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const words = useWords('look')
  const zones = useZones(hand)
  const list = useRef<HTMLDivElement>(null)
  const first = hand.over ?? bestPlace(zones) ?? zones[0]?.places[0]?.slot

  // Whoever picked up by keyboard goes on here; a pointer stays free to choose on the stage. Asked before this list
  // replaces what had the focus.
  const [byKeyboard] = useState(() => document.activeElement?.matches(':focus-visible') ?? false)
  useEffect(() => {
    if (byKeyboard) list.current?.querySelector<HTMLElement>('[data-rove][tabindex="0"]')?.focus()
  }, [byKeyboard])

  const hang = (slot: SlotId): void => {
    planner.hover(slot)
    planner.drop()
  }
  return (
    <section
      ref={useFocusTarget('look')}
      tabIndex={-1}
      id="look"
      className={styles['places']}
      aria-labelledby="where-to"
    >
      <div className={styles['head']}>
        <h2 id="where-to">{words.whereTo(charmName(catalog, hand.charm, language))}</h2>
        <Button look="quiet" onClick={planner.cancel}>
          {words.cancel}
        </Button>
      </div>
      <p className={styles['keys']}>{words.keys}</p>
      <div
        ref={list}
        role="listbox"
        tabIndex={-1}
        aria-label={words.anchors}
        className={styles['zones']}
        onKeyDown={(event) => rove(event)}
        onPointerLeave={() => planner.hover(null)}
      >
        {zones.map(({ group, places }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options with role=group
          <div key={group} role="group" aria-label={zoneName(group, language)} className={styles['zone']}>
            <p aria-hidden className={styles['zoneName']}>
              {zoneName(group, language)}
            </p>
            {places.map((place) => (
              <AnchorOption
                key={place.slot}
                place={place}
                hand={hand}
                over={hand.over === place.slot}
                entry={place.slot === first}
                onChoose={hang}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

interface AnchorOptionProps extends AnchorListProps {
  readonly place: Place
  readonly over: boolean
  readonly entry: boolean
  readonly onChoose: (slot: SlotId) => void
}

function AnchorOption({ place, hand, over, entry, onChoose }: AnchorOptionProps) {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const words = useWords('look')
  const numbers = useNumbers()
  const look = usePlannerState((state) => state.look)
  const judge = useJudge()
  const total = (judge && totalOf(judge, look)) ?? 0
  const { slot, gain, anchor, occupant, reasons } = place
  const charm = catalog.charms.get(hand.charm)
  const here = hand.from.kind === 'slot' && hand.from.slot === slot
  const how = adviceAt(catalog, look, hand.charm, slot)
    .map((one) => language.advice[one])
    .join(language.writing.gap)
  const takes =
    occupant &&
    (hand.from.kind === 'slot' ? words.swaps : words.replaces)(charmName(catalog, occupant, language))
  const note = here
    ? words.here
    : reasons.length > 0
      ? reasons.map((reason) => sayFitReason(reason, language, { catalog, charm, anchor })).join(' ')
      : [takes, how].filter(Boolean).join(' · ') || words.fits
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onChoose(slot)
  }
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    if (event.currentTarget.matches(':focus-visible')) planner.hover(slot)
  }
  const target = `place ${slot}` as const
  const own = useTargetElement()
  // Pointed at from elsewhere, on the stage or by a refusal that shows where, it comes into sight.
  useEffect(() => {
    const option = over ? own(target) : null
    if (!option?.closest('[role="listbox"]')?.matches(':hover')) option?.scrollIntoView({ block: 'nearest' })
  }, [over, own, target])
  return (
    <div
      ref={useFocusTarget(target)}
      role="option"
      data-rove
      data-slot={slot}
      tabIndex={entry ? 0 : -1}
      aria-selected={over}
      data-misfit={gain === null ? '' : undefined}
      className={styles['option']}
      onFocus={onFocus}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && planner.hover(slot)}
      onClick={() => onChoose(slot)}
      onKeyDown={onKeyDown}
    >
      <span className={styles['ring']} aria-hidden />
      <span className={styles['text']}>
        <span className={styles['name']}>{slotName(catalog, look, slot, language)}</span>
        <span className={styles['note']}>{note}</span>
      </span>
      {gain !== null && !here && <span className={styles['gain']}>{numbers.gain(gain, total)}</span>}
    </div>
  )
}
