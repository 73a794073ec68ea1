import { lazy, useState } from 'react'
import { LazyBoundary } from '../controls/lazy-boundary'
import { useWords } from '../planner-context'
import styles from './score-foot.module.css'

const CompareDialog = lazy(() =>
  import('./compare-dialog').then(({ CompareDialog }) => ({ default: CompareDialog })),
)
const MethodDialog = lazy(() =>
  import('./method-dialog').then(({ MethodDialog }) => ({ default: MethodDialog })),
)

/** Where the score card leads to: another look beside this one, and how all of it is measured. */
export function ScoreFoot() {
  const words = useWords('scoreCard')
  const [open, setOpen] = useState<'compare' | 'method' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <div className={styles['foot']}>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen('compare')}>
        {words.compare}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen('method')}>
        {words.method}
      </button>
      <LazyBoundary>
        {open === 'compare' && <CompareDialog onClose={close} />}
        {open === 'method' && <MethodDialog onClose={close} />}
      </LazyBoundary>
    </div>
  )
}
