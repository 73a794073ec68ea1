import { useState } from 'react'
import type { CriterionId } from '../../scoring/criteria'
import { PROFILES, STYLES } from '../../scoring/leaning'
import { MOST_EMPHASIS, PLAIN_TASTE } from '../../scoring/taste'
import { ownTaste, weighAlike } from '../../state/which-one/own-taste'
import { criterionName } from '../../words/score/say-score'
import { Button } from '../controls/button'
import { Choice } from '../controls/choice'
import { Slider } from '../controls/slider'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useLaterWords, useWholeLanguage } from '../parts/whole-language'
import { useKnownJudge, useNumbers, usePlanner, usePlannerState } from '../planner-context'
import styles from './taste-panel.module.css'
import { useAnswers } from './which-one/use-answers'

const WhichOneDialog = later(
  () => import('./which-one/which-one-dialog'),
  ({ WhichOneDialog }) => WhichOneDialog,
)

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
  const { answers } = useAnswers()
  const [asks, setAsks] = useState(false)
  const own = ownTaste(criteria, answers, style)
  const isOwn = own !== null && weighAlike(criteria, taste, own)
  const chosen = isOwn ? 'own' : (profile ?? 'none')
  const isPlain =
    style === PLAIN_TASTE.style && profile === null && criteria.every(({ id }) => (emphasis[id] ?? 1) === 1)

  const emphasize = (id: CriterionId, times: number): void => {
    const { [id]: _, ...others } = emphasis
    planner.choose('taste', { ...taste, emphasis: times === 1 ? others : { ...others, [id]: times } })
  }

  const judgeBy = (value: typeof chosen): void => {
    const rest = isOwn ? { ...taste, emphasis: {} } : taste
    if (value !== 'own') planner.choose('taste', { ...rest, profile: value === 'none' ? null : value })
    else if (own) planner.choose('taste', own)
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
          options={[
            ...(['none', ...PROFILES] as const).map((value) => ({ value, label: words.profiles[value] })),
            ...(own ? [{ value: 'own' as const, label: words.own }] : []),
          ]}
          chosen={chosen}
          onChoose={judgeBy}
        />
        <p className={styles['hint']} aria-live="polite">
          {chosen === 'own' ? words.ownHint : words.profileHints[chosen]}
        </p>
        <Button look="quiet" aria-haspopup="dialog" className={styles['ask']} onClick={() => setAsks(true)}>
          {words.whichOne}
        </Button>
        {asks && (
          <PartBoundary onClose={() => setAsks(false)}>
            <WhichOneDialog onClose={() => setAsks(false)} />
          </PartBoundary>
        )}
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
