import { Move, RotateCcw, RotateCw, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Hung } from '../../look/arrangement'
import type { SlotId } from '../../look/ids'
import { nameOfCharm } from '../../words/catalog-names'
import { slotName } from '../../words/slot-names'
import { IconButton } from '../controls/icon-button'
import { Thumbnail } from '../controls/thumbnail'
import { useFocusTarget } from '../focus-targets'
import {
  useCatalog,
  useLanguage,
  useNumbers,
  usePlanner,
  usePlannerState,
  useWords,
} from '../planner-context'
import styles from './look-row.module.css'
import { CharmColors, LocketWindow, OwnWords, StateChoice } from './worn-details'
import { Zips } from './zips'

const TURN_DEGREES = 15

interface LookRowProps {
  readonly item: Hung
  readonly selected: boolean
  /** The one row that the Tab key stops at. */
  readonly entry: boolean
  readonly onRemove: (slot: SlotId) => void
}

/** A hanging charm; the selected one shows what can be done with it. */
export function LookRow({ item, selected, entry, onRemove }: LookRowProps) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const language = useLanguage()
  const words = useWords('look')
  const numbers = useNumbers()
  const look = usePlannerState((state) => state.look)
  const { slot, charm, turn } = item
  const name = nameOfCharm(charm, language)
  const facts = [
    words.at(slotName(catalog, look, slot, language), numbers.mass(charm.massG)),
    ...(turn === 0 ? [] : [words.turned(turn)]),
  ].join(' · ')

  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  return (
    <li ref={row} className={styles['item']} data-selected={selected ? '' : undefined}>
      <button
        ref={useFocusTarget(`row ${slot}`)}
        type="button"
        data-rove
        data-row={slot}
        tabIndex={entry ? 0 : -1}
        className={styles['row']}
        aria-expanded={selected}
        // The second press of two in a row means the same as the first.
        onClick={({ detail }) => detail < 2 && planner.select(selected ? null : slot)}
      >
        <Thumbnail of={charm} size={36} className={styles['picture']} />
        <span className={styles['text']}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['facts']}>{facts}</span>
        </span>
        <span className={styles['price']}>{charm.price && numbers.money(charm.price)}</span>
      </button>
      {selected && (
        <fieldset className={styles['actions']} aria-label={words.actions(name)}>
          <IconButton
            icon={Move}
            label={words.move}
            onClick={() => planner.pickUp(charm.id, { kind: 'slot', slot }, 'carry')}
          />
          <IconButton
            icon={RotateCcw}
            label={words.turnLeft}
            onClick={() => planner.turn(slot, turn - TURN_DEGREES)}
          />
          <IconButton
            icon={RotateCw}
            label={words.turnRight}
            onClick={() => planner.turn(slot, turn + TURN_DEGREES)}
          />
          <StateChoice item={item} />
          <IconButton
            icon={Trash2}
            label={words.remove}
            tip="above-end"
            shortcut="Del"
            className={styles['remove']}
            onClick={() => onRemove(slot)}
          />
        </fieldset>
      )}
      {selected && <Zips only={item.anchor.id} />}
      {selected && <CharmColors item={item} />}
      {selected && <LocketWindow item={item} />}
      {selected && <OwnWords item={item} />}
    </li>
  )
}
