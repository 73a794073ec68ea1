import { useState } from 'react'
import { answerOf } from '../../../scoring/preference/pair'
import { ENOUGH_ANSWERS, type PairChoice } from '../../../scoring/preference/pair-answer'
import { ANSWER_LIMITS } from '../../../state/which-one/taste-file'
import { Button } from '../../controls/button'
import { Dialog } from '../../controls/dialog'
import { useLaterWords } from '../../parts/whole-language'
import { AnswerFile } from './answer-file'
import { Learned } from './learned'
import { PairQuestion } from './question'
import { useAnswers } from './use-answers'
import { useQuestion } from './use-question'
import styles from './which-one.module.css'

/** Learns a taste from which of two looks is liked better. Every answer is kept as it is given. */
export function WhichOneDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useLaterWords('whichOne')
  const kept = useAnswers()
  const { answers, unreadable, keep } = kept
  const [goesOn, setGoesOn] = useState(false)
  const question = useQuestion(answers)
  const isEnough = answers.length >= ENOUGH_ANSWERS
  const isFull = answers.length >= ANSWER_LIMITS.answers
  const pair = question?.pair
  const answer = (choice: PairChoice): void => {
    // A press that comes before the next question is there means the one that was.
    if (!pair || question.asked !== answers.length) return
    keep([...answers, answerOf(pair, choice)])
  }
  const inside = (() => {
    if (unreadable) return <p>{words.unreadable}</p>
    if (isEnough && (!goesOn || isFull))
      return (
        <>
          {isFull && <p>{words.full}</p>}
          <Learned answers={answers} onMore={() => setGoesOn(true)} onClose={onClose} />
        </>
      )
    if (!question) return <p role="status">{words.coming}</p>
    if (!pair) return <p role="status">{words.noPair}</p>
    return (
      <>
        <p>
          <span>{words.lead}</span> <span>{words.stays}</span>
        </p>
        <PairQuestion
          pair={pair}
          answers={answers}
          waits={question.asked !== answers.length}
          onAnswer={answer}
          onBack={() => keep(answers.slice(0, -1))}
        />
        {isEnough && (
          <Button look="solid" onClick={() => setGoesOn(false)}>
            {words.see}
          </Button>
        )}
      </>
    )
  })()
  return (
    <Dialog title={words.title} close={words.close} width={680} onClose={onClose}>
      <div className={styles['room']}>
        {inside}
        {!unreadable && <AnswerFile kept={kept} />}
      </div>
    </Dialog>
  )
}
