import { ImagePlus } from 'lucide-react'
import type { Charm } from '../../look/facts/charm'
import { nameOfCharm } from '../../words/catalog-names'
import { useOwnDoor } from '../own/own-door'
import { useLaterWords } from '../parts/whole-language'
import { useLanguage } from '../planner-context'
import styles from './own-toggle.module.css'

/** Opens the window of a photo locket for a photo of one's own, from its tile. In the Tab order only while that has the focus. */
export function LocketTile({ charm }: { readonly charm: Charm }) {
  const open = useOwnDoor()
  const words = useLaterWords('locket')
  const name = nameOfCharm(charm, useLanguage())
  if (!charm.model) return null
  return (
    <button
      type="button"
      className={`${styles['toggle']} ${styles['photo']}`}
      data-shown
      data-beside
      tabIndex={-1}
      aria-label={words.doorOf(name)}
      title={words.door}
      onClick={() => open({ kind: 'locket', charm: charm.id })}
    >
      <ImagePlus size={14} strokeWidth={2} aria-hidden />
    </button>
  )
}
