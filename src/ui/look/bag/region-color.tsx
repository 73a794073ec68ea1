import { RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { RegionId } from '../../../look/ids'
import { colorPart } from '../../../state/planner/tinting'
import { colorPhrase } from '../../../words/color/color-phrase'
import { regionName } from '../../../words/color/worn-color'
import { isComposing } from '../../controls/composing'
import { IconButton } from '../../controls/icon-button'
import { useLaterWords } from '../../parts/whole-language'
import { useLanguage, usePlanner, usePlannerState } from '../../planner-context'
import { hexIn, isWholeHex, mayBecomeHex } from './hex-text'
import styles from './region-color.module.css'

interface RegionColorProps {
  readonly region: RegionId
  /** What it is worn in now. */
  readonly hex: string
}

/** One part of the carrier: its color in a well, as a number, and back to how it comes. */
export function RegionColor({ region, hex: worn }: RegionColorProps) {
  const planner = usePlanner()
  const language = useLanguage()
  const words = useLaterWords('tint')
  const isOwn = usePlannerState(({ look }) => look.tints.has(region))
  const part = regionName(region, language)
  const hex = worn.toLowerCase()
  const reset = (): void => {
    planner.endWriting()
    colorPart(planner, region, null)
    planner.endWriting()
  }
  return (
    <li className={styles['part']}>
      <ColorWell label={words.well(part)} region={region} hex={hex} />
      <span className={styles['name']}>
        {part}
        <small>{colorPhrase(hex, language)}</small>
      </span>
      <HexField label={words.number(part)} region={region} hex={hex} />
      <IconButton
        icon={RotateCcw}
        label={words.reset(part)}
        tip="above-end"
        disabled={!isOwn}
        onClick={reset}
      />
    </li>
  )
}

interface FieldProps extends RegionColorProps {
  readonly label: string
}

/** The browser's own color picker; what is dragged in it is one undo step. */
function ColorWell({ label, region, hex }: FieldProps) {
  const planner = usePlanner()
  const well = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const node = well.current
    // React tells every step of the hand as a change; the browser's own `change` is its end.
    node?.addEventListener('change', planner.endWriting)
    return () => node?.removeEventListener('change', planner.endWriting)
  }, [planner])
  return (
    <input
      ref={well}
      type="color"
      className={styles['well']}
      aria-label={label}
      title={label}
      value={hex}
      onInput={({ currentTarget }) => colorPart(planner, region, currentTarget.value)}
      onBlur={planner.endWriting}
    />
  )
}

/** The same as a number. Six digits color at once, three on Enter or on leaving; Esc takes back what was written. */
function HexField({ label, region, hex }: FieldProps) {
  const planner = usePlanner()
  const words = useLaterWords('tint')
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const trouble = useId()
  const isWrong = draft !== null && (isLeft ? hexIn(draft) === null : !mayBecomeHex(draft))
  const take = (text: string): void => {
    const color = hexIn(text)
    if (color) colorPart(planner, region, color)
  }
  const end = (): void => {
    if (draft !== null) take(draft)
    planner.endWriting()
    if (draft === null || hexIn(draft) || draft.trim() === '') setDraft(null)
    else setLeft(true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') end()
    if (event.key !== 'Escape' || draft === null) return
    event.stopPropagation()
    planner.takeBackWriting()
    setDraft(null)
  }
  return (
    <span className={styles['number']}>
      <input
        type="text"
        aria-label={label}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={trouble}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        translate="no"
        value={draft ?? hex}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          setLeft(false)
          setDraft(target.value)
          if (isWholeHex(target.value)) take(target.value)
        }}
        onBlur={end}
        onKeyDown={onKeyDown}
      />
      <small id={trouble} role="status" className={styles['trouble']}>
        {isWrong && words.wrong}
      </small>
    </span>
  )
}
