import { ArrowRight, Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Fix } from '../../scoring/improve/improvements'
import { sayChange, sayNote } from '../../words/score/say-score'
import { useTargetElement } from '../focus-targets'
import { useWholeLanguage } from '../parts/whole-language'
import { useKnownJudge, useNumbers, usePlanner, useWords } from '../planner-context'
import styles from './fixes.module.css'
import type { ShownImprovements } from './use-improvements'

interface FixesProps {
  readonly improvements: ShownImprovements
  readonly total: number
}

/** The best thing to do next with what it gains. */
export function BestFix({ improvements, total, roomy }: FixesProps & { readonly roomy: boolean }) {
  const words = useWords('scoreCard')
  const [best] = improvements.fixes
  const none = best === undefined && !improvements.coming
  const before = useRef(none)
  const target = useTargetElement()
  // The last fix takes its button with it, and the focus that was on it.
  useEffect(() => {
    if (none && !before.current && document.activeElement === document.body) target('score')?.focus()
    before.current = none
  }, [none, target])
  if (improvements.coming) return <div className={styles['coming']} aria-busy />
  return best ? (
    <FixButton fix={best} improvements={improvements} total={total} best roomy={roomy} />
  ) : (
    <p className={styles['none']}>
      <Check size={16} strokeWidth={2} aria-hidden />
      <span>{words.noFix}</span>
    </p>
  )
}

interface FixButtonProps {
  readonly fix: Fix
  readonly improvements: ShownImprovements
  readonly total: number
  readonly best?: boolean
  /** Whether there is room for what it resolves. */
  readonly roomy?: boolean
}

/** One change with what it gains, a click away. */
export function FixButton({
  fix,
  improvements: { look, current },
  total,
  best = false,
  roomy = false,
}: FixButtonProps) {
  const planner = usePlanner()
  const language = useWholeLanguage()
  const numbers = useNumbers()
  const judge = useKnownJudge()
  const apply = (): void => {
    if (!current) return
    planner.apply(fix.edit, (_, after) => ({ kind: 'fixed', total: after, gain: fix.gain }))
  }
  return (
    <button
      type="button"
      className={styles['fix']}
      data-best={best ? '' : undefined}
      aria-busy={!current}
      aria-disabled={!current}
      onClick={apply}
    >
      <ArrowRight size={17} strokeWidth={1.75} aria-hidden />
      <span className={styles['text']}>
        <span className={styles['change']}>{sayChange(judge.catalog, look, fix.change, language)}</span>
        {roomy && fix.note && (
          <span className={styles['note']}>{sayNote(judge, look, fix.note, language)}</span>
        )}
      </span>
      <span className={styles['gain']}>{numbers.gain(fix.gain, total)}</span>
    </button>
  )
}
