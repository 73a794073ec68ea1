import type { ComparableLook } from '../../../state/comparable-looks'
import { totalOf } from '../../../state/planner/derived'
import { useLaterWords } from '../../parts/whole-language'
import { useJudge, useNumbers } from '../../planner-context'
import styles from './settings.module.css'

interface SecondLookChoiceProps {
  readonly looks: readonly ComparableLook[]
  readonly chosen: ComparableLook | null
  readonly onChoose: (look: ComparableLook) => void
}

/** Which look stands beside the one on screen. */
export function SecondLookChoice({ looks, chosen, onChoose }: SecondLookChoiceProps) {
  const words = useLaterWords('photo')
  const numbers = useNumbers()
  const judge = useJudge()
  const nameOf = ({ from }: ComparableLook): string =>
    from.kind === 'past'
      ? words.secondStep(from.steps)
      : { own: words.secondOwn, pinned: words.secondPinned }[from.kind]
  if (looks.length === 0) return <p className={styles['hint']}>{words.secondNone}</p>
  return (
    <fieldset>
      <legend className={styles['legend']}>{words.second}</legend>
      <div className={styles['others']}>
        {looks.map((one) => {
          const total = judge && totalOf(judge, one.look)
          const on = one.look === chosen?.look
          return (
            <label key={nameOf(one)} className={styles['other']} data-on={on ? '' : undefined}>
              <input
                type="radio"
                name="second look"
                className={styles['over']}
                checked={on}
                onChange={() => onChoose(one)}
              />
              <span translate={one.look.title === '' ? undefined : 'no'}>
                {one.look.title === '' ? nameOf(one) : one.look.title}
              </span>
              <small>
                <span>{words.charmCount(one.look.placed.size)}</span>
                {total !== null && <span>{` · ${numbers.score(total)}`}</span>}
              </small>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
