import { CircleAlert } from 'lucide-react'
import type { Score } from '../../scoring/score'
import { sayCeiling } from '../../words/score/say-score'
import { useWholeLanguage } from '../parts/whole-language'
import styles from './held-down.module.css'

/** What keeps the total below what its parts make together, while something does. */
export function HeldDown({ score }: { readonly score: Score }) {
  const said = sayCeiling(score, useWholeLanguage())
  return (
    said && (
      <p className={styles['held']} data-near={score.heldBy?.isNear ? '' : undefined}>
        <CircleAlert size={15} strokeWidth={2} aria-hidden />
        <span>{said}</span>
      </p>
    )
  )
}
