import { ImagePlus } from 'lucide-react'
import type { Charm } from '../../look/facts/charm'
import { useOwnDoor } from '../own/own-door'
import { useLaterWords } from '../parts/whole-language'
import styles from './worn-details.module.css'

/** Opens the window of a photo locket for a photo of one's own. */
export function LocketPhoto({ charm: { id, model } }: { readonly charm: Charm }) {
  const open = useOwnDoor()
  const words = useLaterWords('locket')
  // Somebody else's own is not here.
  if (!model) return null
  return (
    <button
      type="button"
      className={`${styles['state']} ${styles['photo']}`}
      onClick={() => open({ kind: 'locket', charm: id })}
    >
      <ImagePlus size={17} strokeWidth={1.75} aria-hidden />
      <span>{words.door}</span>
    </button>
  )
}
