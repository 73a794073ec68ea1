import { type ReactNode, useId, useState } from 'react'
import { BAG_CLOTHS, type BagCloth } from '../../../look/facts/bag-stub'
import { comfortOfBag } from '../../../look/facts/carrier-of-bag'
import { metalToneOf } from '../../../look/hardware/tones'
import { Button } from '../../controls/button'
import { ColorChoice } from '../../controls/color-choice'
import { Slider } from '../../controls/slider'
import { Switch } from '../../controls/switch'
import { useLaterWords, useWholeLanguage } from '../../parts/whole-language'
import { BackCutStep } from '../cutting/back-cut-step'
import { METAL_TONES } from '../making/usual-charm'
import { BackPhotoField } from '../steps/back-photo-field'
import { HeightField } from '../steps/height-field'
import { SizePanes } from '../steps/size-panes'
import type { BagMakingEvent, BagShaping } from './bag-making'
import type { BagPreview } from './bag-session'
import styles from './bag-size-step.module.css'
import { BAG_HEIGHTS_MM, type BagWishes, bagDepth, bagDepths, bagHeight, isBagHeight } from './bag-wishes'

interface BagSizeStepProps {
  readonly making: BagShaping
  readonly preview: BagPreview
  readonly view: ReactNode
  readonly send: (event: BagMakingEvent) => void
}

/** How tall and deep it is, what of, and how much it carries. */
export function BagSizeStep({ making, preview, view, send }: BagSizeStepProps) {
  const language = useWholeLanguage()
  const words = language.ownBag
  const { own, numbers } = language
  const [mendsBack, setMendsBack] = useState(false)
  const { wishes } = making
  const wish = (more: Partial<BagWishes>): void => send({ kind: 'wished', wishes: { ...wishes, ...more } })
  const heightMm = bagHeight(wishes)
  const { least, most } = bagDepths(heightMm)
  const depthMm = bagDepth(wishes)
  const { why, built } = preview
  if (mendsBack && making.back?.kind === 'open')
    return <BackCutStep back={making.back} send={send} onDone={() => setMendsBack(false)} />
  return (
    <SizePanes
      making={making}
      title={words.sizeAsk}
      view={view}
      limits={BAG_HEIGHTS_MM}
      within={built?.box ?? null}
      onHeight={(mm) => wish({ heightMm: mm })}
      field={
        <HeightField
          heightMm={heightMm}
          limits={BAG_HEIGHTS_MM}
          first="cm"
          onHeight={(mm) => wish({ heightMm: mm })}
        />
      }
    >
      {why && (
        <div className={styles['say']} role="alert">
          <p>{words.none[why.kind]}</p>
          {why.kind === 'failed' && (
            <Button look="quiet" onClick={() => send({ kind: 'tried_again' })}>
              {own.retry}
            </Button>
          )}
        </div>
      )}
      {isBagHeight(heightMm) && (
        <>
          <p className={styles['comfort']}>
            {words.comfort(numbers.mass(comfortOfBag(heightMm).totalCharmMassG))}
          </p>
          <Slider
            label={words.depth}
            value={depthMm}
            min={least}
            max={most}
            step={5}
            text={numbers.centimeters(depthMm)}
            onChange={(next) => wish({ depthMm: next })}
          />
        </>
      )}
      <ClothChoice chosen={wishes.cloth} onChoose={(cloth) => wish({ cloth })} />
      <div className={styles['tone']}>
        <span aria-hidden>{words.tone}</span>
        <ColorChoice
          legend={words.tone}
          options={METAL_TONES.map((id) => ({ id, name: own.tones[id], hex: metalToneOf(id).hex }))}
          chosen={METAL_TONES.find((tone) => tone === wishes.tone) ?? null}
          onChoose={(tone) => wish({ tone })}
        />
      </div>
      <Switch
        label={words.straps}
        hint={words.strapsAbout}
        on={wishes.straps}
        onToggle={(straps) => wish({ straps })}
      />
      <BackPhotoField back={making.back} send={send} onMend={() => setMendsBack(true)} />
    </SizePanes>
  )
}

interface ClothChoiceProps {
  readonly chosen: BagCloth
  readonly onChoose: (cloth: BagCloth) => void
}

/** What it is made of, each with what that means. */
function ClothChoice({ chosen, onChoose }: ClothChoiceProps) {
  const words = useLaterWords('ownBag')
  const group = useId()
  const cloths = Object.keys(BAG_CLOTHS) as readonly BagCloth[]
  return (
    <fieldset className={styles['cloths']}>
      <legend>{words.cloth}</legend>
      {cloths.map((cloth) => (
        <label key={cloth} className={styles['cloth']} data-on={cloth === chosen ? '' : undefined}>
          <input
            type="radio"
            name={group}
            className={styles['input']}
            checked={cloth === chosen}
            aria-label={words.cloths[cloth]}
            aria-describedby={`${group}-${cloth}`}
            onChange={() => onChoose(cloth)}
          />
          <span>{words.cloths[cloth]}</span>
          <small id={`${group}-${cloth}`}>{words.clothAbout[cloth]}</small>
        </label>
      ))}
    </fieldset>
  )
}
