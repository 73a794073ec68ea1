import { ChevronRight } from 'lucide-react'
import type { Carrier } from '../../../look/facts/carrier'
import { useOwnDoor } from '../../own/own-door'
import { useLaterWords } from '../../parts/whole-language'
import { usePlannerState } from '../../planner-context'
import styles from './own-colors.module.css'

/** What stands for the parts of an own bag, which comes as it is: the way to its page, or whose it is; what comes near it. */
export function OwnColors({ carrier }: { readonly carrier: Carrier }) {
  const words = useLaterWords('bagPage')
  const open = useOwnDoor()
  const isMine = usePlannerState(({ things }) => things.has(carrier.id))
  return (
    <>
      {isMine ? (
        <button
          type="button"
          className={styles['way']}
          onClick={() => open({ kind: 'bag', carrier: carrier.id })}
        >
          <span>{words.way}</span>
          <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
        </button>
      ) : (
        <p className={styles['told']}>{words.told}</p>
      )}
      <h4 className={styles['nearest']}>{words.nearest}</h4>
    </>
  )
}
