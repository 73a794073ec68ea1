import { Camera } from 'lucide-react'
import { DRAFTS } from '../../state/own/own-thing'
import { useOwnDoor } from '../own/own-door'
import { usePlannerState, useWords } from '../planner-context'
import tile from './charm-tile.module.css'
import styles from './make-tile.module.css'

/** Where a charm of one's own begins, as the first tile. */
export function MakeTile() {
  const open = useOwnDoor()
  const words = useWords('tray')
  const hasDraft = usePlannerState(({ things }) => things.has(DRAFTS.charm.id))
  return (
    <li className={tile['item']}>
      <button
        type="button"
        className={`${tile['tile']} ${styles['make']}`}
        data-rove
        tabIndex={-1}
        onClick={() => open({ kind: 'make', file: null })}
      >
        <span className={`${tile['picture']} ${styles['sign']}`}>
          <Camera size={26} strokeWidth={1.5} aria-hidden />
        </span>
        <span className={tile['name']}>{words.make}</span>
        <span className={tile['facts']}>{hasDraft ? words.makeOn : words.makeFrom}</span>
      </button>
    </li>
  )
}
