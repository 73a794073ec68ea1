import { Bookmark } from 'lucide-react'
import type { Charm } from '../../look/facts/charm'
import { nameOfCharm } from '../../words/catalog-names'
import { useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './own-toggle.module.css'

interface OwnToggleProps {
  readonly charm: Charm
}

/** Says that a charm is one's own. In the Tab order only while its tile has the focus, so that the tray stays one stop. */
export function OwnToggle({ charm }: OwnToggleProps) {
  const planner = usePlanner()
  const language = useLanguage()
  const words = useWords('tray')
  const mine = usePlannerState((state) => state.mine.has(charm.id))
  return (
    <button
      type="button"
      className={styles['toggle']}
      data-beside
      tabIndex={-1}
      aria-pressed={mine}
      aria-label={words.own(nameOfCharm(charm, language))}
      title={words.ownShort}
      onClick={() => planner.setMine(charm.id, !mine)}
    >
      <Bookmark size={14} strokeWidth={2} fill={mine ? 'currentColor' : 'none'} aria-hidden />
    </button>
  )
}
