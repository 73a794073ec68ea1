import { type ReactNode, useId, useState } from 'react'
import type { OwnKind } from '../../../catalog/import/photo/body/recipe'
import { cordHexOf, metalToneOf } from '../../../look/hardware/tones'
import type { MechanismId } from '../../../look/ids'
import type { ShownCut } from '../../../state/own/photo/charm-maker'
import { mechanismName } from '../../../words/catalog-names'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { Button } from '../../controls/button'
import { Choice } from '../../controls/choice'
import { ColorChoice } from '../../controls/color-choice'
import { Slider } from '../../controls/slider'
import { Switch } from '../../controls/switch'
import { useLaterWords, useWholeLanguage } from '../../parts/whole-language'
import { useCatalog, useNumbers } from '../../planner-context'
import { BackCutStep } from '../cutting/back-cut-step'
import { HEIGHTS_MM, isHeight, type MakingEvent, type Shaping } from '../making/making'
import type { Preview } from '../making/session'
import { type HardwareTone, hangsBelow, tonesOf, USUAL } from '../making/usual-charm'
import { hardwareWished, heightWished, lightWished, type Wishes, withMechanism } from '../making/wishes'
import { BackPhotoField } from './back-photo-field'
import { BesideBag } from './beside-bag'
import { useCutShape } from './bitmap'
import { HeightField } from './height-field'
import { HolePlace } from './hole-place'
import { readNumber } from './read-amount'
import { SizePanes } from './size-panes'
import styles from './size-step.module.css'

/** What sliders stand at before they are moved: what the body is built with. */
const USUAL_SHAPE = {
  pileMm: 1.8,
  roundness: { plush: 0.74, figure: 0.7 },
  borderMm: { acrylic: 1.6, metal: 0.9 },
} as const

interface SizeStepProps {
  readonly making: Shaping
  readonly kind: OwnKind
  readonly preview: Preview
  readonly view: ReactNode
  readonly send: (event: MakingEvent) => void
}

/** How tall it is, what it hangs by and where, and what only its kind has. */
export function SizeStep({ making, kind, preview, view, send }: SizeStepProps) {
  const language = useWholeLanguage()
  const words = language.own
  const { numbers } = language
  const catalog = useCatalog()
  const shape = useCutShape(making)
  const [mendsBack, setMendsBack] = useState(false)
  const { wishes } = making
  const wish = (more: Partial<Wishes>): void => send({ kind: 'wished', wishes: { ...wishes, ...more } })
  const { mechanism, tone } = hardwareWished(wishes, kind)
  const heightMm = heightWished(wishes, kind)
  const mechanisms = USUAL[kind].mechanisms.flatMap((id) => catalog.mechanisms.get(id) ?? [])
  const { made, why } = preview
  if (mendsBack && making.back?.kind === 'open')
    return <BackCutStep back={making.back} send={send} onDone={() => setMendsBack(false)} />
  return (
    <SizePanes
      making={making}
      title={words.sizeAsk}
      view={view}
      limits={HEIGHTS_MM}
      within={null}
      onHeight={(mm) => wish({ heightMm: mm })}
      field={
        <HeightField
          heightMm={heightMm}
          limits={HEIGHTS_MM}
          first="mm"
          onHeight={(mm) => wish({ heightMm: mm })}
        />
      }
    >
      {shape && isHeight(heightMm) && <BesideBag shape={shape} heightMm={heightMm} />}
      <p className={styles['note']}>{words.sizeAbout}</p>
      {why && (
        <div className={styles['say']} role="alert">
          <p>{sayNoCharm(why, language)}</p>
          {why.kind === 'failed' && (
            <Button look="quiet" onClick={() => send({ kind: 'tried_again' })}>
              {words.retry}
            </Button>
          )}
        </div>
      )}
      <div className={styles['part']}>
        <Choice
          shape="flow"
          legend={words.clasp}
          options={mechanisms.map((one) => ({ value: one.id, label: mechanismName(one, language) }))}
          chosen={mechanism}
          onChoose={(next: MechanismId) => send({ kind: 'wished', wishes: withMechanism(wishes, next) })}
        />
        <ColorChoice
          legend={words.tone}
          options={tonesOf(mechanism).map((id) => ({ id, name: words.tones[id], hex: hexOf(mechanism, id) }))}
          chosen={tone as HardwareTone}
          onChoose={(next) => wish({ tone: next })}
        />
        {shape && hangsBelow(mechanism) && (
          <HolePlace
            shape={shape}
            hole={wishes.hole ?? made?.facts.hole ?? null}
            isUsual={wishes.hole === null}
            onHole={(hole) => wish({ hole })}
          />
        )}
      </div>
      <div className={styles['part']}>
        <h4>{words.finer}</h4>
        <KindSliders kind={kind} wishes={wishes} by={making.shown?.by ?? 'cut'} onWish={wish} />
        <BackPhotoField back={making.back} send={send} onMend={() => setMendsBack(true)} />
        <WeightField
          about={made ? words.weight(numbers.mass(Math.max(1, Math.round(made.facts.massG)))) : ''}
          weighedG={wishes.weighedG}
          onWeigh={(weighedG) => wish({ weighedG })}
        />
      </div>
    </SizePanes>
  )
}

const hexOf = (mechanism: MechanismId, tone: HardwareTone): string =>
  mechanism === 'cord_loop' ? cordHexOf(tone) : metalToneOf(tone).hex

interface KindSlidersProps {
  readonly kind: OwnKind
  readonly wishes: Wishes
  readonly by: ShownCut['by']
  readonly onWish: (more: Partial<Wishes>) => void
}

/** What can be said of one kind only. */
function KindSliders({ kind, wishes, by, onWish }: KindSlidersProps) {
  const words = useLaterWords('own')
  const numbers = useNumbers()
  switch (kind) {
    case 'plush':
    case 'figure': {
      const roundness = wishes.roundness ?? USUAL_SHAPE.roundness[kind]
      const pileMm = wishes.pileMm ?? USUAL_SHAPE.pileMm
      const light = lightWished(wishes, by)
      return (
        <>
          {kind === 'plush' && (
            <Slider
              label={words.pile}
              value={pileMm}
              min={0}
              max={6}
              step={0.2}
              text={numbers.millimeters(pileMm)}
              onChange={(next) => onWish({ pileMm: next })}
            />
          )}
          <Slider
            label={words.roundness}
            value={roundness}
            min={0.2}
            max={1}
            step={0.02}
            text={numbers.percent(roundness)}
            onChange={(next) => onWish({ roundness: next })}
          />
          <Slider
            label={words.evenLight}
            value={light}
            min={0}
            max={1}
            step={0.05}
            text={numbers.percent(light)}
            onChange={(evenLight) => onWish({ evenLight })}
          />
          <p className={styles['note']}>{words.evenLightAbout}</p>
        </>
      )
    }
    case 'acrylic':
    case 'metal': {
      const borderMm = wishes.borderMm ?? USUAL_SHAPE.borderMm[kind]
      const isOwn = kind === 'acrylic' && borderMm === 0
      return (
        <>
          {kind === 'acrylic' && (
            <Switch
              label={words.ownEdge}
              hint={words.ownEdgeAbout}
              on={isOwn}
              onToggle={(on) => onWish({ borderMm: on ? 0 : null })}
            />
          )}
          {!isOwn && (
            <Slider
              label={words.border[kind]}
              value={borderMm}
              min={kind === 'acrylic' ? 0.2 : 0.4}
              max={4}
              step={0.2}
              text={numbers.millimeters(borderMm)}
              onChange={(next) => onWish({ borderMm: next })}
            />
          )}
        </>
      )
    }
    case 'badge':
    case 'flat':
      return null
    default:
      return kind satisfies never
  }
}

interface WeightFieldProps {
  readonly about: string
  readonly weighedG: number | null
  readonly onWeigh: (weighedG: number | null) => void
}

const MOST_G = 300

function WeightField({ about, weighedG, onWeigh }: WeightFieldProps) {
  const words = useLaterWords('own')
  const id = useId()
  return (
    <div className={styles['weight']}>
      <p>{about}</p>
      <label htmlFor={id}>{words.weighed}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={words.weighedHint}
        className={styles['number']}
        defaultValue={weighedG ?? ''}
        onChange={({ target }) => {
          const mass = readNumber(target.value)
          onWeigh(mass !== null && mass > 0 && mass <= MOST_G ? mass : null)
        }}
      />
    </div>
  )
}
