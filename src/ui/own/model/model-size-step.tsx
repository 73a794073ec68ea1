import { type ReactNode, useMemo } from 'react'
import { OWN_KINDS } from '../../../catalog/import/photo/body/recipe'
import { cordHexOf, metalToneOf } from '../../../look/hardware/tones'
import { mechanismName } from '../../../words/catalog-names'
import { Choice } from '../../controls/choice'
import { ColorChoice } from '../../controls/color-choice'
import { Switch } from '../../controls/switch'
import { useWholeLanguage } from '../../parts/whole-language'
import { useCatalog } from '../../planner-context'
import { cutShape } from '../making/cut-shape'
import { HEIGHTS_MM, isHeight } from '../making/making'
import { hangsBelow, tonesOf, USUAL } from '../making/usual-charm'
import { BesideBag } from '../steps/beside-bag'
import { HeightField } from '../steps/height-field'
import { HolePlace } from '../steps/hole-place'
import { StepPanes } from '../steps/step-panes'
import { heldAcross, placeAcross, shareAcross, topOf } from './held-across'
import styles from './model-screen.module.css'
import type { ModelPreview, ModelSession, ShapingModel } from './model-session'
import { hangingAs, mayBeSoLarge, onMechanism, standingMm } from './model-wishes'

interface ModelSizeStepProps {
  readonly making: ShapingModel
  readonly preview: ModelPreview
  readonly view: ReactNode
  readonly onWish: ModelSession['wish']
}

/** How tall it is, what it is made of, and what it hangs by. */
export function ModelSizeStep({ making: { read, wishes }, preview, view, onWish }: ModelSizeStepProps) {
  const language = useWholeLanguage()
  const { own, numbers } = language
  const words = language.ownModel
  const catalog = useCatalog()
  const { turning, make, mechanism, tone, holdAt, keepsHardware } = wishes
  const sides = standingMm(read.bodyMm, turning)
  const [, heightMm] = sides
  const { front, made } = preview
  const shape = useMemo(
    () => (front && typeof document !== 'undefined' ? cutShape(front, 0, 320) : null),
    [front],
  )
  const mechanisms = USUAL[make].mechanisms.flatMap((id) => catalog.mechanisms.get(id) ?? [])
  return (
    <StepPanes view={view} title={own.sizeAsk}>
      <HeightField
        limits={HEIGHTS_MM}
        first="mm"
        heightMm={heightMm}
        onHeight={(mm) => {
          if (isHeight(mm)) onWish({ turning: { ...turning, scale: (turning.scale * mm) / heightMm } })
        }}
      />
      {shape && <BesideBag shape={shape} heightMm={heightMm} />}
      {!mayBeSoLarge(sides) && (
        <p role="alert" className={styles['say']} data-trouble>
          {words.tooLarge}
        </p>
      )}
      <div className={styles['part']}>
        <Choice
          shape="flow"
          legend={words.makeAsk}
          options={OWN_KINDS.map((value) => ({ value, label: own.kinds[value] }))}
          chosen={make}
          onChoose={(next) => onWish(hangingAs(next))}
        />
        <p className={styles['note']}>{words.makeAbout}</p>
        {made && <p>{own.weight(numbers.mass(Math.max(1, Math.round(made.facts.massG))))}</p>}
      </div>
      <div className={styles['part']}>
        <Choice
          shape="flow"
          legend={own.clasp}
          options={mechanisms.map((one) => ({ value: one.id, label: mechanismName(one, language) }))}
          chosen={mechanism}
          onChoose={(next) => onWish(onMechanism(wishes, next))}
        />
        <ColorChoice
          legend={own.tone}
          options={tonesOf(mechanism).map((id) => ({
            id,
            name: own.tones[id],
            hex: mechanism === 'cord_loop' ? cordHexOf(id) : metalToneOf(id).hex,
          }))}
          chosen={tone}
          onChoose={(next) => onWish({ tone: next })}
        />
        {read.hasHardware && (
          <Switch
            label={words.hidesHardware}
            hint={words.hidesHardwareAbout}
            on={!keepsHardware}
            onToggle={(hides) => onWish({ keepsHardware: !hides, holdAt: null })}
          />
        )}
        {shape && made && hangsBelow(mechanism) && (
          <HolePlace
            shape={topOf(shape)}
            hole={placeAcross(shape, holdAt ?? heldAcross(made.facts))}
            isUsual={holdAt === null}
            onHole={(hole) => onWish({ holdAt: hole && shareAcross(shape, hole) })}
          />
        )}
      </div>
    </StepPanes>
  )
}
