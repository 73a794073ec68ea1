import type { ReactNode } from 'react'
import { comfortOfBag } from '../../../look/facts/carrier-of-bag'
import { Button } from '../../controls/button'
import { useWholeLanguage } from '../../parts/whole-language'
import { NameField } from '../steps/name-field'
import { StepPanes } from '../steps/step-panes'
import type { BagMakingEvent, BagShaping } from './bag-making'
import type { BagPreview } from './bag-session'
import styles from './bag-size-step.module.css'

interface BagNameStepProps {
  readonly making: BagShaping
  readonly preview: BagPreview
  readonly view: ReactNode
  readonly send: (event: BagMakingEvent) => void
}

/** The last step: what it is called, and how it came out. */
export function BagNameStep({ making, preview, view, send }: BagNameStepProps) {
  const language = useWholeLanguage()
  const words = language.ownBag
  const { own, numbers } = language
  const { wishes, keeping } = making
  const { why, built } = preview
  const came = keeping === 'full' || keeping === 'failed'
  return (
    <StepPanes view={view} title={words.nameAsk}>
      <NameField
        name={wishes.name}
        onName={(name) => send({ kind: 'wished', wishes: { ...wishes, name } })}
      />
      {built && (
        <div className={styles['comfort']}>
          <p>
            {words.summary(
              numbers.centimeters(built.stub.dimsMm.h),
              numbers.centimeters(built.stub.dimsMm.w),
              numbers.centimeters(built.stub.dimsMm.d),
            )}
          </p>
          <p>{words.comfort(numbers.mass(comfortOfBag(built.stub.dimsMm.h).totalCharmMassG))}</p>
        </div>
      )}
      {(why || came) && (
        <div className={styles['say']} role="alert">
          <p>{why ? words.none[why.kind] : keeping === 'full' ? words.full : words.none.failed}</p>
          {(came || why?.kind === 'failed') && (
            <Button look="quiet" onClick={() => send({ kind: 'tried_again' })}>
              {own.retry}
            </Button>
          )}
        </div>
      )}
    </StepPanes>
  )
}
