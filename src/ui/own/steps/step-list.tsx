import { Check } from 'lucide-react'
import { useLaterWords } from '../../parts/whole-language'
import styles from '../making-screen.module.css'

interface StepListProps<Step extends string> {
  /** In their order. */
  readonly steps: readonly Step[]
  readonly at: Step
  readonly names: Readonly<Record<Step, string>>
  readonly mayGo: (step: Step) => boolean
  readonly onGo: (step: Step) => void
}

/** Where one is in a making, and the way to any step that can be gone to. */
export function StepList<Step extends string>({ steps, at, names, mayGo, onGo }: StepListProps<Step>) {
  const words = useLaterWords('own')
  const here = steps.indexOf(at)
  return (
    <ol className={styles['steps']}>
      {steps.map((step, i) => (
        <li key={step}>
          <button
            type="button"
            disabled={step === at || !mayGo(step)}
            aria-current={step === at ? 'step' : undefined}
            aria-label={words.stepOf(i + 1, steps.length, names[step])}
            data-done={i < here ? '' : undefined}
            onClick={() => onGo(step)}
          >
            <i aria-hidden>{i < here ? <Check size={12} strokeWidth={3} /> : i + 1}</i>
            <span>{names[step]}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
