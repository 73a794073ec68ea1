import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

interface LaterProps {
  /** What stands there until it has come, or when it never does. */
  readonly meanwhile?: ReactNode
  readonly children: ReactNode
}

/** Room for what comes in a piece of its own. That it fails to come must not take the page along. */
export function LazyBoundary({ meanwhile = null, children }: LaterProps) {
  return (
    <ErrorBoundary fallback={meanwhile}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  )
}
