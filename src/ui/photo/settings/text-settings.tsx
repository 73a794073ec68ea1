import { useId } from 'react'
import { NAME_ROOM, TITLE_ROOM } from '../../../look/caption'
import type { Showable } from '../../../picture/layouts/layout'
import { LAYOUTS, type LayoutId } from '../../../picture/layouts/layouts'
import { type StudioSettings, showing, shownIn } from '../../../picture/studio/studio-settings'
import { DraftInput } from '../../controls/draft-input'
import { Switch } from '../../controls/switch'
import { useLaterWords } from '../../parts/whole-language'
import { usePlanner, usePlannerState } from '../../planner-context'
import styles from './settings.module.css'
import type { Adjust } from './use-studio-settings'

interface TextSettingsProps {
  readonly settings: StudioSettings
  readonly adjust: Adjust
  /** What there is to say about its code; empty when all is well. */
  readonly codeTrouble: string
}

/** What the picture says beside showing the look. */
export function TextSettings({ settings, adjust, codeTrouble }: TextSettingsProps) {
  const planner = usePlanner()
  const words = useLaterWords('photo')
  const title = usePlannerState(({ look }) => look.title)
  const signature = usePlannerState((state) => state.signature)
  const visiting = usePlannerState(({ own }) => own !== null)
  const locked = usePlannerState(({ own, readOnly }) => own !== null || readOnly)
  const [titleId, nameId] = [useId(), useId()]
  const shown = shownIn(settings)
  return (
    <>
      <div className={styles['field']}>
        <label htmlFor={titleId}>{words.lookTitle}</label>
        <DraftInput
          id={titleId}
          className={styles['input']}
          kept={title}
          readOnly={locked}
          room={TITLE_ROOM}
          placeholder={words.lookTitleHint}
          onWrite={planner.entitle}
        />
      </div>
      {!visiting && (
        <div className={styles['field']}>
          <label htmlFor={nameId}>{words.signature}</label>
          <DraftInput
            id={nameId}
            className={styles['input']}
            kept={signature}
            room={NAME_ROOM}
            placeholder={words.signatureHint}
            autoComplete="nickname"
            onWrite={(name) => planner.choose('signature', name)}
          />
        </div>
      )}
      <fieldset>
        <legend className={styles['legend']}>{words.shows}</legend>
        {choicesOf(settings.layout).map((what) => (
          <Switch
            key={what}
            label={words.showable[what]}
            hint={what === 'code' && codeTrouble !== '' ? codeTrouble : undefined}
            on={shown[what]}
            onToggle={(on) => adjust(showing(what, on))}
          />
        ))}
      </fieldset>
    </>
  )
}

const choicesOf = (layout: LayoutId): readonly Showable[] =>
  Object.keys(LAYOUTS[layout].choices) as Showable[]
