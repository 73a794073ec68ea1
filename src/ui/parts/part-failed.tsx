import { Button } from '../controls/button'
import { useWords } from '../planner-context'
import styles from './part-failed.module.css'
import type { PartFailure } from './part-failure'
import { useReload } from './safe-reload'

interface PartFailedProps {
  readonly failure: PartFailure
  readonly onRetry: () => void
  readonly className?: string | undefined
}

/** Says why a part is not there, and what to do about it. */
export function PartFailed({ failure, onRetry, className }: PartFailedProps) {
  const words = useWords('notice')
  const reload = useReload()
  return (
    <div className={`${styles['failed']} ${className ?? ''}`} role="alert" data-part={failure}>
      <p>{words.part[failure]}</p>
      <span className={styles['actions']}>
        {failure === 'gone' && (
          <Button look="solid" onClick={reload}>
            {words.reload}
          </Button>
        )}
        <Button look="quiet" onClick={onRetry}>
          {words.retry}
        </Button>
      </span>
    </div>
  )
}
