import { Ellipsis } from 'lucide-react'
import type { Charm } from '../../look/facts/charm'
import { nameOfCharm } from '../../words/catalog-names'
import { useOwnDoor } from '../own/own-door'
import { useLanguage, useWords } from '../planner-context'
import styles from './own-toggle.module.css'

interface OwnPageProps {
  readonly charm: Charm
}

/** Opens the page of a charm that the user made. In the Tab order only while its tile has the focus. */
export function OwnPage({ charm }: OwnPageProps) {
  const open = useOwnDoor()
  const words = useWords('tray').page(nameOfCharm(charm, useLanguage()))
  return (
    <button
      type="button"
      className={styles['toggle']}
      data-shown
      data-beside
      tabIndex={-1}
      aria-label={words}
      title={words}
      onClick={() => open({ kind: 'charm', charm: charm.id })}
    >
      <Ellipsis size={16} strokeWidth={2} aria-hidden />
    </button>
  )
}
