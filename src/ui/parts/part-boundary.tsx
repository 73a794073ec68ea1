import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Dialog } from '../controls/dialog'
import { useWords } from '../planner-context'
import { PartMissing } from './later'
import { PartFailed } from './part-failed'
import { Restored, wasTornByOthers } from './restored'

interface PartBoundaryProps {
  /** What stands there until it has come. */
  readonly meanwhile?: ReactNode
  /** What stands there when it does not come, instead of saying so. */
  readonly silent?: boolean
  /** It is a dialog: then so is what is said instead, closed by this. */
  readonly onClose?: () => void
  /** Of what is said instead. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Room for what comes in a piece of its own. That it fails to come is said in its place and does not take the page along. */
export function PartBoundary({
  meanwhile = null,
  silent = false,
  onClose,
  className,
  children,
}: PartBoundaryProps) {
  const missing = useRef<PartMissing | null>(null)
  return (
    <ErrorBoundary
      resetKeys={[silent]}
      onError={(error) => {
        missing.current = error instanceof PartMissing ? error : null
      }}
      onReset={() => missing.current?.forget()}
      fallbackRender={({ error, resetErrorBoundary: again }) =>
        wasTornByOthers(error) ? (
          <Restored again={again} />
        ) : silent ? (
          meanwhile
        ) : (
          <Said
            failure={error instanceof PartMissing ? error.failure : 'broken'}
            again={again}
            onClose={
              onClose &&
              (() => {
                // Opened once more, it is asked for once more.
                missing.current?.forget()
                onClose()
              })
            }
            className={className}
          />
        )
      }
    >
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  )
}

interface SaidProps {
  readonly failure: PartMissing['failure']
  readonly again: () => void
  readonly onClose: (() => void) | undefined
  readonly className: string | undefined
}

function Said({ failure, again, onClose, className }: SaidProps) {
  const words = useWords('notice')
  // What comes back by itself with the connection needs nobody to press.
  useEffect(() => {
    if (failure !== 'offline') return
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [failure, again])
  const said = <PartFailed failure={failure} onRetry={again} className={className} />
  if (!onClose) return said
  return (
    <Dialog title={words.partTitle} close={words.dismiss} width={420} onClose={onClose}>
      {said}
    </Dialog>
  )
}
