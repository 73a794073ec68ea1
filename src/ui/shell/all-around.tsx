import { Rotate3d } from 'lucide-react'
import { useMemo } from 'react'
import { readOwnBag } from '../../catalog/own/read-own-bag'
import { useLaterWords } from '../parts/whole-language'
import { usePlanner, usePlannerState } from '../planner-context'
import styles from './all-around.module.css'

/** Of an own bag that was turned aside: that only its front is known, and whether the hand may turn it all around. */
export function AllAround() {
  const planner = usePlanner()
  const words = useLaterWords('bagPage')
  const isAside = usePlannerState(({ aside }) => aside?.now === true)
  const thing = usePlannerState(({ things, look }) => things.get(look.carrier))
  const hasBack = useMemo(() => Boolean(thing && readOwnBag(thing.body)?.back), [thing])
  const isFree = usePlannerState(({ around, look }) => around === look.carrier)
  return (
    <div className={styles['pill']}>
      <span role="status">
        {isAside && <span className={styles['said']}>{hasBack ? words.sidesOnly : words.frontOnly}</span>}
      </span>
      <button
        type="button"
        className={styles['around']}
        aria-pressed={isFree}
        onClick={() => planner.lookAround(!isFree)}
      >
        <Rotate3d size={18} strokeWidth={1.75} aria-hidden />
        <span>{words.around}</span>
      </button>
    </div>
  )
}
