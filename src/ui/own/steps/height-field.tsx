import { useId, useState } from 'react'
import type { Language } from '../../../words/language'
import { Choice } from '../../controls/choice'
import { useLaterWords } from '../../parts/whole-language'
import { useNumbers } from '../../planner-context'
import { MM_OF, readLength, type TypedUnit } from './read-amount'
import styles from './size-step.module.css'

/** How tall a thing can be, mm. */
export interface HeightLimits {
  readonly least: number
  readonly most: number
}

/** That a height is none that there is. */
const saysAgain = (
  { least, most }: HeightLimits,
  { sizeAgain }: Pick<Language['own'], 'sizeAgain'>,
  { millimeters, centimeters }: Pick<Language['numbers'], 'millimeters' | 'centimeters'>,
): string => sizeAgain(least < 100 ? millimeters(least) : centimeters(least), centimeters(most))

interface HeightFieldProps {
  readonly heightMm: number
  readonly limits: HeightLimits
  /** What it is typed in at first. */
  readonly first: TypedUnit
  readonly onHeight: (mm: number) => void
}

/** One number, in millimeters or centimeters. */
export function HeightField({ heightMm, limits, first, onHeight }: HeightFieldProps) {
  const words = useLaterWords('own')
  const numbers = useNumbers()
  const id = useId()
  const [unit, setUnit] = useState<TypedUnit>(first)
  const [text, setText] = useState<string | null>(null)
  const typed = text ?? String(Math.round((heightMm / MM_OF[unit]) * 100) / 100)
  const mm = readLength(typed, unit)
  const isWrong = mm === null || mm < limits.least || mm > limits.most
  const read = (next: string, by: TypedUnit): void => {
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
        {isWrong && saysAgain(limits, words, numbers)}
      </p>
    </div>
  )
}
