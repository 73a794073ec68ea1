import { Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { sumOfPrices } from '../../look/facts/price'
import type { SlotId } from '../../look/ids'
import { arrangementOf } from '../../state/planner/derived'
import { sayNotKnown } from '../../words/opening/say-not-known'
import { IconButton } from '../controls/icon-button'
import { rove } from '../controls/roving'
import { useFocusTarget, useTargetElement } from '../focus-targets'
import {
  useCatalog,
  useLanguage,
  useNumbers,
  usePlanner,
  usePlannerState,
  useWords,
} from '../planner-context'
import { BagPicker } from './bag-picker'
import styles from './look-list.module.css'
import { LookRow } from './look-row'
import { SetAsideList } from './set-aside-list'
import { Zips } from './zips'

interface LookListProps {
  /** Leads to the charms where those are not beside the list. */
  readonly onBrowse?: (() => void) | undefined
}

/** The look as a list: the stage's twin for eyes, keys and screen readers. */
export function LookList({ onBrowse }: LookListProps) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const words = useWords('look')
  const language = useLanguage()
  const numbers = useNumbers()
  const look = usePlannerState((state) => state.look)
  const selected = usePlannerState((state) => state.selected)
  const list = useFocusTarget('look')
  const target = useTargetElement()
  const { hung, carrier } = arrangementOf(catalog, look)
  const massG = hung.reduce((sum, { charm }) => sum + charm.massG, 0)
  const price = numbers.sum(sumOfPrices(hung.map(({ charm }) => charm.price)))
  const notKnown = sayNotKnown(catalog, look, language)
  const entry = selected ?? hung[0]?.slot

  /** Takes a charm off and keeps the focus in the list: on the row that follows, or on the list itself. */
  const remove = (slot: SlotId): void => {
    const at = hung.findIndex((other) => other.slot === slot)
    const neighbor = hung[at + 1] ?? hung[at - 1]
    planner.remove(slot)
    setTimeout(() => {
      const row = neighbor && target(`row ${neighbor.slot}`)
      ;(row ?? target('look'))?.focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const slotOf = (row: Element | null) =>
      hung.find(({ slot }) => slot === (row as HTMLElement | null)?.dataset['row'])?.slot
    const slot = slotOf((event.target as HTMLElement).closest('[data-row]'))
    if (!slot) return
    const moved = slotOf(rove(event))
    if (moved) planner.select(moved)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      event.stopPropagation()
      remove(slot)
    }
  }

  return (
    <section ref={list} tabIndex={-1} id="look" className={styles['look']} aria-labelledby="look-title">
      <div className={styles['head']}>
        <h2 id="look-title">{words.title}</h2>
        <IconButton
          icon={Trash2}
          label={words.clear}
          tip="below-end"
          disabled={hung.length === 0}
          onClick={planner.clear}
        />
      </div>
      <div className={styles['scroll']}>
        {notKnown && <p className={styles['notKnown']}>{notKnown}</p>}
        {hung.length > 0 ? (
          <ul className={styles['rows']} aria-label={words.hanging} onKeyDown={onKeyDown}>
            {hung.map((item) => (
              <LookRow
                key={item.slot}
                item={item}
                selected={item.slot === selected}
                entry={item.slot === entry}
                onRemove={remove}
              />
            ))}
          </ul>
        ) : (
          <div className={styles['empty']}>
            <p>
              <strong>{words.empty}</strong> <span>{words.emptyNext}</span>
            </p>
            {onBrowse && (
              <button type="button" className={styles['link']} onClick={onBrowse}>
                {words.browse}
              </button>
            )}
          </div>
        )}
        <Zips />
        {look.aside.length > 0 && <SetAsideList />}
        <BagPicker />
      </div>
      <footer className={styles['totals']}>
        <span>{words.count(hung.length)}</span>
        <span title={words.ofLimit(numbers.mass(massG), numbers.mass(carrier.totalCharmMassG))}>
          {words.totals(numbers.mass(massG), price)}
        </span>
      </footer>
    </section>
  )
}
