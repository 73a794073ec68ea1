import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { sayOfModel } from '../../../words/own/say-no-model'
import { Button } from '../../controls/button'
import { Slider } from '../../controls/slider'
import { useWholeLanguage } from '../../parts/whole-language'
import { StepPanes } from '../steps/step-panes'
import styles from './model-screen.module.css'
import type { ModelSession, ShapingModel } from './model-session'
import { TIPS, type Tip, tipped } from './tipped'

const SIGNS: Readonly<Record<Tip, LucideIcon>> = {
  forward: ArrowDown,
  back: ArrowUp,
  left: ArrowLeft,
  right: ArrowRight,
}

interface StandStepProps {
  readonly making: ShapingModel
  readonly view: ReactNode
  readonly onWish: ModelSession['wish']
}

/** What is to be known of the model; it is stood up, and its face turned to the front. */
export function StandStep({ making: { read, wishes }, view, onWish }: StandStepProps) {
  const language = useWholeLanguage()
  const { numbers } = language
  const words = language.ownModel
  const { turning } = wishes
  return (
    <StepPanes view={view} title={words.standAsk}>
      <p className={styles['note']}>{words.standAbout}</p>
      <fieldset className={styles['tips']}>
        <legend>{words.tip}</legend>
        {TIPS.map((tip) => {
          const Sign = SIGNS[tip]
          return (
            <Button
              key={tip}
              look="quiet"
              onClick={() => onWish({ turning: tipped(turning, tip), holdAt: null })}
            >
              <Sign size={18} aria-hidden />
              <span>{words.tips[tip]}</span>
            </Button>
          )
        })}
      </fieldset>
      <Slider
        label={words.face}
        value={turning.faceDeg}
        min={-180}
        max={180}
        step={5}
        stops={[-90, 0, 90]}
        text={words.degrees(numbers.points(turning.faceDeg))}
        onChange={(faceDeg) => onWish({ turning: { ...turning, faceDeg }, holdAt: null })}
      />
      <div className={styles['say']} role="status">
        {read.notices.length === 0 ? (
          <p>{words.loads}</p>
        ) : (
          <ul aria-label={words.toKnow}>
            {read.notices.map((notice, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
              <li key={i}>{sayOfModel(notice, language)}</li>
            ))}
          </ul>
        )}
      </div>
    </StepPanes>
  )
}
