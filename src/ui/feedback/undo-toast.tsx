import { useEffect, useRef, useState } from 'react'
import type { Announcement } from '../../state/announcement'
import { sayAnnouncement } from '../../words/say-announcement'
import { Button } from '../controls/button'
import { useFocusHandedOn } from '../controls/use-focus-handed-on'
import { useCatalog, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './undo-toast.module.css'
import { useLastAnnouncement } from './use-last-announcement'

const STAYS_MS = 8000

/** Only what takes something away offers its undo; the next change makes the offer stale. */
function undoable(saying: Announcement, kept: Announcement | null): Announcement | null {
  switch (saying.kind) {
    case 'thing_removed':
    case 'removed':
    case 'cleared':
    case 'carrier_changed':
    case 'catalog_changed':
    case 'fixed':
      return saying
    case 'placed':
      return saying.replaced ? saying : null
    case 'picked_up':
    case 'over':
    case 'put_back':
      return kept
    // Why a charm does not hang there is said in the same place.
    default:
      return null
  }
}

/** Offers to take back what was just taken off. */
export function UndoToast() {
  const [saying, dismiss] = useLastAnnouncement(undoable)
  return saying && <Offer saying={saying} onDismiss={dismiss} />
}

interface OfferProps {
  readonly saying: Announcement
  readonly onDismiss: () => void
}

function Offer({ saying, onDismiss }: OfferProps) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const language = useLanguage()
  const words = useWords('look')
  const look = usePlannerState((state) => state.look)
  const [resting, setResting] = useState(false)
  const toast = useRef<HTMLElement>(null)
  useFocusHandedOn(toast)

  useEffect(() => {
    if (resting) return
    const timer = setTimeout(onDismiss, STAYS_MS)
    return () => clearTimeout(timer)
  })

  return (
    <section
      ref={toast}
      aria-label={words.undo}
      className={styles['toast']}
      onPointerEnter={() => setResting(true)}
      onPointerLeave={() => setResting(false)}
      onFocus={() => setResting(true)}
      onBlur={() => setResting(false)}
    >
      <span>{sayAnnouncement(saying, catalog, look, language)}</span>
      <Button
        look="quiet"
        className={styles['undo']}
        onClick={saying.kind === 'thing_removed' ? planner.putBackThing : planner.undo}
      >
        {words.undo}
      </Button>
    </section>
  )
}
