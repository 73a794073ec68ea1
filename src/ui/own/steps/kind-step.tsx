import { useId } from 'react'
import { OWN_KINDS, type OwnKind } from '../../../catalog/import/photo/body/recipe'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { Button } from '../../controls/button'
import { useWholeLanguage } from '../../parts/whole-language'
import type { MakingEvent, Shaping } from '../making/making'
import type { KindDraft } from '../making/session'
import { withKind } from '../making/wishes'
import { Bitmap, useCutShape } from './bitmap'
import styles from './kind-step.module.css'
import { StepPanes } from './step-panes'

interface KindStepProps {
  readonly making: Shaping
  readonly drafts: ReadonlyMap<OwnKind, KindDraft>
  /** Whether a stage takes pictures of each; else the cut stands for all of them. */
  readonly hasStage: boolean
  readonly send: (event: MakingEvent) => void
}

/** What it is made of, by six pictures of one's own charm, which come one by one. */
export function KindStep({ making, drafts, hasStage, send }: KindStepProps) {
  const language = useWholeLanguage()
  const words = language.own
  const group = useId()
  const shape = useCutShape(making)
  const { kind } = making.wishes
  const failed = [...drafts.values()].some((one) => one.kind === 'none' && one.why.kind === 'failed')
  const view = (
    <fieldset className={styles['kinds']}>
      <legend className="out-of-sight">{words.kindAsk}</legend>
      {OWN_KINDS.map((one) => {
        const draft = drafts.get(one)
        const picture = draft?.kind === 'drawn' ? draft.picture : null
        const waits = hasStage && !draft
        return (
          <label key={one} className={styles['kind']} data-on={one === kind ? '' : undefined}>
            <input
              type="radio"
              name={group}
              className={styles['input']}
              checked={one === kind}
              aria-describedby={`${group}-about`}
              onChange={() => send({ kind: 'wished', wishes: withKind(making.wishes, one) })}
            />
            <span className={styles['picture']} data-waits={waits ? '' : undefined}>
              {picture ? (
                <Bitmap picture={picture} label="" />
              ) : (
                shape && <Bitmap picture={shape.canvas} box={shape.box} label="" className={styles['cut']} />
              )}
            </span>
            <span className={styles['name']}>{words.kinds[one]}</span>
            {draft?.kind === 'none' && draft.why.kind !== 'failed' && (
              <small className={styles['why']}>{sayNoCharm(draft.why, language)}</small>
            )}
          </label>
        )
      })}
    </fieldset>
  )
  const busy = hasStage && drafts.size < OWN_KINDS.length
  return (
    <StepPanes view={view} title={words.kindAsk}>
      <p id={`${group}-about`} className={styles['about']} aria-live="polite">
        {kind ? words.kindAbout[kind] : busy ? words.making : words.kindHint}
      </p>
      {failed && (
        <div className={styles['about']} role="alert">
          <p>{words.none.failed}</p>
          <Button look="quiet" onClick={() => send({ kind: 'tried_again' })}>
            {words.retry}
          </Button>
        </div>
      )}
      <p className={styles['note']}>{words.flatForNow}</p>
    </StepPanes>
  )
}
