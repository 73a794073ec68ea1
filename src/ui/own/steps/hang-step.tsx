import { type ReactNode, useId } from 'react'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { themeName } from '../../../words/story-names'
import { Button } from '../../controls/button'
import { Chip } from '../../controls/chip'
import { rove } from '../../controls/roving'
import { useWholeLanguage } from '../../parts/whole-language'
import type { MakingEvent, Shaping } from '../making/making'
import type { Preview } from '../making/session'
import { MOST_THEMES } from '../told-themes'
import styles from './hang-step.module.css'
import { NameField } from './name-field'
import { StepPanes } from './step-panes'

/** What charms are most often about, in the catalog's words. */
export const OFTEN_ABOUT = [
  'animal',
  'food',
  'flower',
  'fruit',
  'forest',
  'ocean',
  'night',
  'space',
  'fandom',
  'music',
  'festival',
  'travel',
  'school',
  'luck',
  'mythology',
  'minimal',
] as const

interface HangStepProps {
  readonly making: Shaping
  readonly preview: Preview
  readonly view: ReactNode
  readonly send: (event: MakingEvent) => void
}

/** The last step: a name and what it is about, neither of them needed. */
export function HangStep({ making, preview, view, send }: HangStepProps) {
  const language = useWholeLanguage()
  const words = language.own
  const { wishes, keeping } = making
  const { why } = preview
  const moods = Object.keys(words.moods) as readonly (keyof typeof words.moods)[]
  return (
    <StepPanes view={view} title={words.hangAsk}>
      <NameField
        name={wishes.name}
        onName={(name) => send({ kind: 'wished', wishes: { ...wishes, name } })}
      />
      <Chips
        title={words.about}
        all={OFTEN_ABOUT}
        chosen={wishes.themes}
        nameOf={(theme) => themeName(theme, language)}
        onChoose={(themes) => send({ kind: 'wished', wishes: { ...wishes, themes } })}
      />
      <Chips
        title={words.mood}
        all={moods}
        chosen={wishes.moods}
        nameOf={(mood) => words.moods[mood as keyof typeof words.moods]}
        onChoose={(next) => send({ kind: 'wished', wishes: { ...wishes, moods: next } })}
      />
      <p className={styles['note']}>{words.notTold}</p>
      {(why || keeping === 'full' || keeping === 'failed') && (
        <div className={styles['say']} role="alert">
          <p>{why ? sayNoCharm(why, language) : keeping === 'full' ? words.full : words.none.failed}</p>
          {(keeping !== 'not_yet' || why?.kind === 'failed') && (
            <Button look="quiet" onClick={() => send({ kind: 'tried_again' })}>
              {words.retry}
            </Button>
          )}
        </div>
      )}
    </StepPanes>
  )
}

interface ChipsProps {
  readonly title: string
  readonly all: readonly string[]
  readonly chosen: readonly string[]
  readonly nameOf: (one: string) => string
  readonly onChoose: (chosen: readonly string[]) => void
}

function Chips({ title, all, chosen, nameOf, onChoose }: ChipsProps) {
  const id = useId()
  const toggled = (one: string): readonly string[] =>
    chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one].slice(-MOST_THEMES)
  return (
    // biome-ignore lint/a11y/useSemanticElements: its chips are walked as one group.
    <div role="group" aria-labelledby={id} className={styles['chips']} onKeyDown={(event) => rove(event)}>
      <h4 id={id}>{title}</h4>
      {all.map((one, i) => (
        <Chip key={one} first={i === 0} on={chosen.includes(one)} onToggle={() => onChoose(toggled(one))}>
          <span className={styles['chip']}>{nameOf(one)}</span>
        </Chip>
      ))}
    </div>
  )
}
