import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Look } from '../../../look/look'
import type { Pair } from '../../../scoring/preference/pair'
import { ENOUGH_ANSWERS, type PairAnswer, type PairChoice } from '../../../scoring/preference/pair-answer'
import { charmName, colorwayName } from '../../../words/catalog-names'
import { slotName } from '../../../words/slot-names'
import { Button } from '../../controls/button'
import { useLaterWords, useWholeLanguage } from '../../parts/whole-language'
import { useCatalog, useNumbers } from '../../planner-context'
import { LookSketch } from './look-sketch'
import styles from './which-one.module.css'

interface QuestionProps {
  readonly pair: Pair
  readonly answers: readonly PairAnswer[]
  /** Whether the next question is still being looked for. */
  readonly waits: boolean
  readonly onAnswer: (choice: PairChoice) => void
  /** Takes the last answer back. */
  readonly onBack: () => void
}

const BY_KEY: Readonly<Record<string, PairChoice>> = {
  ArrowLeft: 'first',
  ArrowRight: 'second',
  ArrowDown: 'neither',
}

/** Two looks to choose from, by a press or a key. */
export function PairQuestion({ pair, answers, waits, onAnswer, onBack }: QuestionProps) {
  const words = useLaterWords('whichOne')
  const numbers = useNumbers()
  const room = useRef<HTMLFieldSetElement>(null)
  const differences = useDifferences(pair)
  const done = answers.length
  useEffect(() => room.current?.focus(), [])
  const press = (event: KeyboardEvent): void => {
    const choice = BY_KEY[event.key]
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
    if (choice) onAnswer(choice)
    else if (event.key === 'Backspace' && done > 0) onBack()
    else return
    event.preventDefault()
  }
  const option = (side: 'first' | 'second', look: Look, difference: string) => (
    <button
      type="button"
      className={styles['option']}
      data-side={side}
      aria-label={words.option(words.sides[side], difference)}
      onClick={() => onAnswer(side)}
    >
      <LookSketch look={look} />
      <span>{difference}</span>
    </button>
  )
  return (
    <fieldset
      ref={room}
      data-ready={waits ? undefined : ''}
      className={styles['question']}
      tabIndex={-1}
      onKeyDown={press}
    >
      <legend className="out-of-sight">{words.title}</legend>
      <p>{words.respects[pair.respect]}</p>
      <div className={styles['pair']}>
        {option('first', pair.looks[0], differences[0])}
        {option('second', pair.looks[1], differences[1])}
      </div>
      <div className={styles['actions']}>
        <Button onClick={() => onAnswer('neither')}>{words.neither}</Button>
        <Button look="quiet" aria-disabled={done === 0} onClick={() => done > 0 && onBack()}>
          {words.back}
        </Button>
        <output className={styles['progress']} data-answers={done}>
          {done < ENOUGH_ANSWERS
            ? words.progress(numbers.count(done + 1), numbers.count(ENOUGH_ANSWERS))
            : words.more(numbers.count(done))}
        </output>
      </div>
      <p className={styles['keys']}>{words.keys}</p>
    </fieldset>
  )
}

/** What either look has that the other has not, in words. */
function useDifferences({ looks, respect }: Pair): readonly [string, string] {
  const catalog = useCatalog()
  const language = useWholeLanguage()
  const words = useLaterWords('whichOne')
  const of = (look: Look, other: Look): string => {
    const carrier = catalog.carriers.get(look.carrier)
    if (respect === 'color') return carrier ? colorwayName(carrier, look.colorway, language) : look.colorway
    const hung = [...look.placed].filter(([slot, { charm }]) => other.placed.get(slot)?.charm !== charm)
    return hung.length === 0
      ? words.without
      : language.numbers.list(
          hung.map(([slot, { charm }]) =>
            words.hangs(
              charmName(catalog, charm, language),
              slotName(catalog, look, slot, language, 'inline'),
            ),
          ),
        )
  }
  return [of(...looks), of(looks[1], looks[0])]
}
