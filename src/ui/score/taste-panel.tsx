import type { CriterionId } from '../../scoring/criteria'
import { PROFILES, STYLES } from '../../scoring/leaning'
import { MOST_EMPHASIS, PLAIN_TASTE } from '../../scoring/taste'
import { criterionName } from '../../words/score/say-score'
import { Button } from '../controls/button'
import { Choice } from '../controls/choice'
import { Slider } from '../controls/slider'
import { useLaterWords, useWholeLanguage } from '../parts/whole-language'
import { useKnownJudge, useNumbers, usePlanner, usePlannerState } from '../planner-context'
import styles from './taste-panel.module.css'

const STEP = 0.5

/** By what taste looks are judged: how much may hang, with whose eyes, and what counts how much. */
export function TastePanel() {
  const planner = usePlanner()
  const language = useWholeLanguage()
  const words = useLaterWords('taste')
  const numbers = useNumbers()
  const taste = usePlannerState((state) => state.taste)
  const { criteria, weightsOf } = useKnownJudge().scoring
  const weights = weightsOf(taste)
  const { style, profile, emphasis } = taste
  const isPlain =
    style === PLAIN_TASTE.style && profile === null && criteria.every(({ id }) => (emphasis[id] ?? 1) === 1)

  const emphasize = (id: CriterionId, times: number): void => {
    const { [id]: _, ...others } = emphasis
    planner.choose('taste', { ...taste, emphasis: times === 1 ? others : { ...others, [id]: times } })
  }

  return (
    <div className={styles['taste']}>
      <div>
        <Choice
          legend={words.style}
          options={STYLES.map((value) => ({ value, label: words.styles[value] }))}
          chosen={style}
          onChoose={(value) => planner.choose('taste', { ...taste, style: value })}
        />
        <p className={styles['hint']} aria-live="polite">
          <span>{words.styleHints[style]}</span> <span>{words.limits}</span>
        </p>
      </div>
      <div>
        <Choice
          legend={words.profile}
          shape="flow"
          options={(['none', ...PROFILES] as const).map((value) => ({
            value,
            label: words.profiles[value],
          }))}
          chosen={profile ?? 'none'}
          onChoose={(value) =>
            planner.choose('taste', { ...taste, profile: value === 'none' ? null : value })
          }
        />
        <p className={styles['hint']} aria-live="polite">
          {words.profileHints[profile ?? 'none']}
        </p>
      </div>
      <fieldset className={styles['sliders']}>
        <legend className={styles['legend']}>{words.emphasis}</legend>
        {criteria.map(({ id }) => {
          const times = emphasis[id] ?? 1
          const text =
            weights[id] === 0
              ? words.nothing
              : words.weight(numbers.points(times), numbers.points(weights[id]))
          return (
            <Slider
              key={id}
              label={criterionName(id, language)}
              value={times}
              min={0}
              max={MOST_EMPHASIS}
              step={STEP}
              text={text}
              stops={[1]}
              onChange={(value) => emphasize(id, value)}
            />
          )
        })}
      </fieldset>
      <Button look="quiet" aria-disabled={isPlain} onClick={() => planner.choose('taste', PLAIN_TASTE)}>
        {words.reset}
      </Button>
    </div>
  )
}
