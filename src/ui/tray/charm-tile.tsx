import { useDrag } from '@use-gesture/react'
import { memo, useRef } from 'react'
import type { Charm } from '../../look/facts/charm'
import { kindOf } from '../../look/ids'
import { anchorAt } from '../../look/slots'
import { nameOfCharm } from '../../words/catalog-names'
import { sayFitReason } from '../../words/say-fit-reason'
import { slotName } from '../../words/slot-names'
import { Thumbnail } from '../controls/thumbnail'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import {
  useCatalog,
  useLanguage,
  useNumbers,
  usePlanner,
  usePlannerState,
  useWords,
} from '../planner-context'
import styles from './charm-tile.module.css'
import { OwnPage } from './own-page'
import { OwnToggle } from './own-toggle'
import type { TileFit } from './tile-fit'

const LocketTile = later(
  () => import('./locket-tile'),
  (module) => module.LocketTile,
)

interface CharmTileProps {
  readonly charm: Charm
  readonly fit: TileFit
  readonly placed: boolean
  readonly first: boolean
}

/** One charm of the tray: drag it onto the stage, or press it and choose a place. */
export const CharmTile = memo(function CharmTile({ charm, fit, placed, first }: CharmTileProps) {
  const planner = usePlanner()
  const language = useLanguage()
  const words = useWords('tray')
  const numbers = useNumbers()
  const held = usePlannerState(
    ({ hand }) => hand.kind === 'holding' && hand.from.kind === 'tray' && hand.charm === charm.id,
  )

  // The library's own tap filter swallows taps that end before the scroll delay, so the click after a drag is told here.
  const dragged = useRef(false)
  const bind = useDrag(
    ({ first: begins }) => {
      if (!begins) return
      dragged.current = true
      navigator.vibrate?.(10)
      planner.pickUp(charm.id, { kind: 'tray' }, 'drag')
    },
    {
      pointer: { capture: false, keys: false },
      threshold: 6,
      preventScroll: 220,
      preventScrollAxis: 'y',
    },
  )

  const why = useWhy(charm, fit)
  const size = words.size(numbers.centimeters(charm.dimsMm.h), charm.price ? numbers.money(charm.price) : '')
  const short = fit.kind === 'nowhere' ? words.nowhere : fit.kind === 'not_here' ? words.notHere : null

  return (
    <li
      className={styles['item']}
      data-dimmed={short ? '' : undefined}
      onFocus={({ currentTarget }) => setBeside(currentTarget, 0)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setBeside(currentTarget, -1)
      }}
    >
      <button
        {...bind()}
        type="button"
        className={styles['tile']}
        data-rove
        data-charm={charm.id}
        tabIndex={first ? 0 : -1}
        aria-pressed={held}
        title={why}
        onPointerDownCapture={() => {
          dragged.current = false
        }}
        onClick={({ detail }) => {
          if (dragged.current && detail > 0) return
          // The second press of two in a row means the same as the first.
          if (held) {
            if (detail < 2) planner.cancel()
          } else planner.pickUp(charm.id, { kind: 'tray' }, 'carry')
        }}
      >
        <Thumbnail of={charm} size={80} className={styles['picture']} />
        {placed && (
          <span className={styles['dot']}>
            <span className="out-of-sight">{words.placed}</span>
          </span>
        )}
        <span className={styles['name']}>{nameOfCharm(charm, language)}</span>
        <span className={styles['facts']}>{short ?? size}</span>
        {why && <span className="out-of-sight">{why}</span>}
      </button>
      {kindOf(charm.id) === 'own' ? <OwnPage charm={charm} /> : <OwnToggle charm={charm} />}
      {charm.archetype === 'locket' && (
        <PartBoundary silent>
          <LocketTile charm={charm} />
        </PartBoundary>
      )}
    </li>
  )
})

/** What lies beside a tile is in the Tab order only while that has the focus, so that the tray stays one stop. */
const setBeside = (tile: Element, tabIndex: 0 | -1): void => {
  for (const one of tile.querySelectorAll('[data-beside]')) one.setAttribute('tabindex', String(tabIndex))
}

/** The place that comes closest to taking the charm, and why it does not. */
function useWhy(charm: Charm, fit: TileFit): string | undefined {
  const catalog = useCatalog()
  const language = useLanguage()
  const look = usePlannerState((state) => state.look)
  const at = fit.kind === 'fits' ? null : fit.at
  const reason = at?.reasons[0]
  if (!at || !reason) return undefined
  const anchor = anchorAt(catalog, look, at.slot) ?? undefined
  return `${slotName(catalog, look, at.slot, language)}: ${sayFitReason(reason, language, { catalog, charm, anchor })}`
}
