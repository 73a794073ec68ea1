import { useState } from 'react'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useWords } from '../planner-context'
import styles from './score-foot.module.css'

const CompareDialog = later(
  () => import('./compare-dialog'),
  ({ CompareDialog }) => CompareDialog,
)
const MethodDialog = later(
  () => import('./method-dialog'),
  ({ MethodDialog }) => MethodDialog,
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
      {open && (
        <PartBoundary key={open} onClose={close}>
          {open === 'compare' ? <CompareDialog onClose={close} /> : <MethodDialog onClose={close} />}
        </PartBoundary>
      )}
    </div>
  )
}
