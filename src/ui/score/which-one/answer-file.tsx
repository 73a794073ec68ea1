import { useRef, useState } from 'react'
import type { PairAnswer } from '../../../scoring/preference/pair-answer'
import type { Taste } from '../../../scoring/taste'
import { ownTaste, weighAlike } from '../../../state/which-one/own-taste'
import {
  ANSWER_LIMITS,
  joinedAnswers,
  readTasteFile,
  tasteFileText,
} from '../../../state/which-one/taste-file'
import { Button } from '../../controls/button'
import { useLaterWords } from '../../parts/whole-language'
import { useKnownJudge, useNumbers, usePlanner, usePlannerState } from '../../planner-context'
import { save } from '../../share/save-and-send'
import type { KeptHere } from './use-answers'
import styles from './which-one.module.css'

const FILE_NAME = 'dangle-taste.json'

interface Forgotten {
  readonly answers: readonly PairAnswer[]
  readonly taste: Taste
}

/** What happens to all answers at once: they leave as a file, come from one, or are forgotten, which can be taken back. */
export function AnswerFile({ kept: { answers, keep } }: { readonly kept: KeptHere }) {
  const planner = usePlanner()
  const words = useLaterWords('whichOne')
  const numbers = useNumbers()
  const taste = usePlannerState((state) => state.taste)
  const { criteria } = useKnownJudge().scoring
  const picker = useRef<HTMLInputElement>(null)
  const [news, setNews] = useState('')
  const [forgotten, setForgotten] = useState<Forgotten | null>(null)
  const own = ownTaste(criteria, answers, taste.style)

  const open = async (file: File): Promise<void> => {
    const tooLarge = file.size > ANSWER_LIMITS.fileBytes
    const read = tooLarge
      ? ({ ok: false, problem: 'too_large' } as const)
      : readTasteFile(criteria, new Uint8Array(await file.arrayBuffer()))
    if (!read.ok) return setNews(words.problems[read.problem])
    const joined = joinedAnswers(answers, read.kept.answers)
    const added = joined.length - answers.length
    if (added > 0) keep(joined)
    setForgotten(null)
    setNews(added > 0 ? words.opened(numbers.count(added)) : words.nothingNew)
  }
  const forget = (): void => {
    setForgotten({ answers, taste })
    if (own && weighAlike(criteria, taste, own)) planner.choose('taste', { ...taste, emphasis: {} })
    keep([])
    setNews(words.forgotten)
  }
  const takeBack = (before: Forgotten): void => {
    keep(joinedAnswers(before.answers, answers))
    planner.choose('taste', before.taste)
    setForgotten(null)
    setNews('')
  }
  return (
    <div className={styles['file']}>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.open}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) void open(file)
        }}
      />
      {answers.length > 0 && (
        <Button
          look="quiet"
          onClick={() =>
            save(new File([tasteFileText(answers, own)], FILE_NAME, { type: 'application/json' }))
          }
        >
          {words.save}
        </Button>
      )}
      <Button look="quiet" onClick={() => picker.current?.click()}>
        {words.open}
      </Button>
      {answers.length > 0 && (
        <Button look="quiet" onClick={forget}>
          {words.forget}
        </Button>
      )}
      <p role="status">{news}</p>
      {forgotten && (
        <Button look="quiet" onClick={() => takeBack(forgotten)}>
          {words.takeBack}
        </Button>
      )}
    </div>
  )
}
