import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'

/** A making under way, as a screen follows it. */
interface Followed<State> {
  readonly get: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly begin: () => void
  readonly close: () => void
}

interface UnderWay<Session, State> {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly session: Session
  readonly state: State
}

/** Runs something after so many milliseconds, unless it is stopped before. */
const afterRest =
  (ms: number) =>
  (run: () => void): (() => void) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  }

/** Follows a making from when its screen opens until it closes, by itself once what was made is kept. */
export function useMakingSession<State, Session extends Followed<State>>(
  restMs: number,
  create: (rest: ReturnType<typeof afterRest>) => Session,
  isKept: (state: State) => boolean,
): UnderWay<Session, State> {
  const dialog = useRef<HTMLDialogElement>(null)
  const [session] = useState(() => create(afterRest(restMs)))
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  useEffect(() => {
    session.begin()
    return session.close
  }, [session])
  const kept = isKept(state)
  useEffect(() => {
    if (kept) dialog.current?.close()
  }, [kept])
  return { dialog, session, state }
}
