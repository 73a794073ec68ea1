import type { ReactNode } from 'react'
import { Switch } from '../../controls/switch'
import { useWholeLanguage } from '../../parts/whole-language'
import { NameField } from '../steps/name-field'
import { StepPanes } from '../steps/step-panes'
import styles from './model-screen.module.css'
import type { ModelSession, ShapingModel } from './model-session'

interface ModelHangStepProps {
  readonly making: ShapingModel
  readonly view: ReactNode
  readonly onWish: ModelSession['wish']
}

/** The last step: a name, who made the model, and whether it may be given away. */
export function ModelHangStep({ making: { read, wishes, hanging }, view, onWish }: ModelHangStepProps) {
  const language = useWholeLanguage()
  const [own, words] = [language.own, language.ownModel]
  const { creator, license, source } = read.credit
  return (
    <StepPanes view={view} title={own.hangAsk}>
      <NameField name={wishes.name} onName={(name) => onWish({ name })} />
      <dl className={styles['credit']}>
        <dt>{words.credit}</dt>
        <dd dir="auto">{creator ?? words.notSaid}</dd>
        <dt>{words.license}</dt>
        <dd dir="auto">{license ?? words.notSaid}</dd>
        {source !== null && (
          <>
            <dt>{words.from}</dt>
            <dd dir="auto">{source}</dd>
          </>
        )}
      </dl>
      <Switch
        label={words.share}
        hint={words.shareAbout}
        on={wishes.share}
        onToggle={(share) => onWish({ share })}
      />
      {(hanging === 'full' || hanging === 'failed') && (
        <p role="alert" className={styles['say']} data-trouble>
          {hanging === 'full' ? own.full : words.failed}
        </p>
      )}
    </StepPanes>
  )
}
