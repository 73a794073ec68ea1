import { learnWeights, type Preference } from '../../../scoring/preference/learn-weights'
import type { PairAnswer } from '../../../scoring/preference/pair-answer'
import { PLAIN_TASTE } from '../../../scoring/taste'
import { ownTaste, weighAlike } from '../../../state/which-one/own-taste'
import { criterionName } from '../../../words/score/say-score'
import { Button } from '../../controls/button'
import { useLaterWords, useWholeLanguage } from '../../parts/whole-language'
import { useKnownJudge, useNumbers, usePlanner, usePlannerState } from '../../planner-context'
import styles from './which-one.module.css'

interface LearnedProps {
  readonly answers: readonly PairAnswer[]
  readonly onMore: () => void
  readonly onClose: () => void
}

/** A weight stands out from the plain one by so many points, beyond its own doubt. */
const STANDS_OUT = 3
/** Mean doubt of the weights, points. */
const CERTAIN = 3
const FAIRLY_CERTAIN = 6

function sureness({ error }: Preference): 'well' | 'fairly' | 'hardly' {
  const errors = Object.values(error)
  const mean = errors.reduce((sum, one) => sum + one, 0) / errors.length
  return mean < CERTAIN ? 'well' : mean < FAIRLY_CERTAIN ? 'fairly' : 'hardly'
}

/** What one's answers tell of what counts, beside what counts to everybody, and whether to judge by it. */
export function Learned({ answers, onMore, onClose }: LearnedProps) {
  const planner = usePlanner()
  const language = useWholeLanguage()
  const words = useLaterWords('whichOne')
  const numbers = useNumbers()
  const taste = usePlannerState((state) => state.taste)
  const { criteria, weightsOf } = useKnownJudge().scoring
  const learned = learnWeights(criteria, answers)
  const plain = weightsOf(PLAIN_TASTE)
  const own = ownTaste(criteria, answers, taste.style)
  const inUse = own !== null && weighAlike(criteria, taste, own)
  const named = (sign: 1 | -1): string =>
    numbers.list(
      criteria
        .filter(({ id }) => sign * (learned.points[id] - plain[id]) > Math.max(STANDS_OUT, learned.error[id]))
        .map(({ id }) => criterionName(id, language)),
    )
  const most = Math.max(...criteria.flatMap(({ id }) => [learned.points[id] + learned.error[id], plain[id]]))
  const { agrees } = learned
  return (
    <div className={styles['learned']}>
      <h3>{words.learned}</h3>
      <p className={styles['leans']}>{words.leans(named(1), named(-1))}</p>
      <table>
        <caption className="out-of-sight">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <td />
            <th scope="col">{words.own}</th>
            <th scope="col">{words.plain}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id }) => (
            <tr key={id} data-criterion={id}>
              <th scope="row">{criterionName(id, language)}</th>
              <td aria-hidden className={styles['bar']}>
                <span style={{ width: `${(100 * learned.points[id]) / most}%` }} />
                <i style={{ insetInlineStart: `${(100 * plain[id]) / most}%` }} />
              </td>
              <td>{words.points(numbers.score(learned.points[id]), numbers.score(learned.error[id]))}</td>
              <td>{numbers.score(plain[id])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <span>
          {words.agrees(numbers.count(agrees.own), numbers.count(agrees.of), numbers.count(agrees.plain))}
        </span>{' '}
        <span>{words.sure[sureness(learned)]}</span>
      </p>
      {inUse && <p role="status">{words.inUse}</p>}
      <div className={styles['actions']}>
        {inUse ? (
          <Button onClick={() => planner.choose('taste', { ...taste, emphasis: {} })}>{words.stop}</Button>
        ) : (
          <>
            <Button look="solid" onClick={() => own && planner.choose('taste', own)}>
              {words.use}
            </Button>
            <Button onClick={onClose}>{words.notNow}</Button>
          </>
        )}
        <Button look="quiet" onClick={onMore}>
          {words.goOn}
        </Button>
      </div>
    </div>
  )
}
