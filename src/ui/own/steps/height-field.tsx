import { useId, useState } from 'react'
import { Choice } from '../../controls/choice'
import { useLaterWords } from '../../parts/whole-language'
import { useNumbers } from '../../planner-context'
import { HEIGHTS_MM, isHeight } from '../making/making'
import styles from './size-step.module.css'

type Unit = 'mm' | 'cm'
const MM: Readonly<Record<Unit, number>> = { mm: 1, cm: 10 }

/** What was typed as millimeters; a comma is a point. Null where it is no number. */
export function readLength(text: string, unit: Unit): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) ? null : Math.round(value * MM[unit] * 100) / 100
}

interface HeightFieldProps {
  readonly heightMm: number
  readonly onHeight: (mm: number) => void
}

/** One number, in millimeters or centimeters. */
export function HeightField({ heightMm, onHeight }: HeightFieldProps) {
  const words = useLaterWords('own')
  const numbers = useNumbers()
  const id = useId()
  const [unit, setUnit] = useState<Unit>('mm')
  const [text, setText] = useState<string | null>(null)
  const typed = text ?? String(Math.round((heightMm / MM[unit]) * 100) / 100)
  const mm = readLength(typed, unit)
  const isWrong = mm === null || !isHeight(mm)
  const read = (next: string, by: Unit): void => {
    setText(next)
    const length = readLength(next, by)
    // What is no length is none of those that can be made.
    onHeight(length ?? 0)
  }
  return (
    <div className={styles['height']}>
      <label htmlFor={id}>{words.height}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={styles['number']}
        value={typed}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={`${id}-again`}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => read(target.value, unit)}
        onBlur={() => !isWrong && setText(null)}
      />
      <Choice
        quiet
        legend={words.unit}
        options={(['mm', 'cm'] as const).map((value) => ({ value, label: words.units[value] }))}
        chosen={unit}
        onChoose={(next) => {
          setUnit(next)
          // What was typed in the other unit was meant in this one.
          if (isWrong) read(typed, next)
          else setText(null)
        }}
      />
      <p id={`${id}-again`} role="alert" className={styles['wrong']}>
        {isWrong &&
          words.sizeAgain(numbers.millimeters(HEIGHTS_MM.least), numbers.centimeters(HEIGHTS_MM.most))}
      </p>
    </div>
  )
}
