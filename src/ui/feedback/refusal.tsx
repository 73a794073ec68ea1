import { useEffect } from 'react'
import type { Announcement } from '../../state/announcement'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { usePlannerState } from '../planner-context'
import type { Refused } from './refusal-reasons'
import { type LastHold, useLastAnnouncement } from './use-last-announcement'

const RefusalReasons = later(
  () => import('./refusal-reasons'),
  ({ RefusalReasons }) => RefusalReasons,
)

/** Pointing elsewhere keeps the explanation; whatever changes the look or empties the hand makes it old. */
function refusal(saying: Announcement, kept: Refused | null, hold: LastHold): Refused | null {
  if (saying.kind === 'over' || saying.kind === 'picked_up') return kept
  if (saying.kind !== 'refused') return null
  return { ...saying, from: hold?.charm === saying.charm ? hold.from : { kind: 'tray' } }
}

/** Why a charm does not hang where it was dropped, and where it does: fetched once something is in the hand. */
export function RefusalCard() {
  const [refused, dismiss] = useLastAnnouncement(refusal)
  const holding = usePlannerState(({ hand }) => hand.kind === 'holding')
  useEffect(() => {
    if (holding) RefusalReasons.ahead()
  }, [holding])
  return (
    refused && (
      <PartBoundary>
        <RefusalReasons key={`${refused.charm} ${refused.slot}`} refused={refused} onDismiss={dismiss} />
      </PartBoundary>
    )
  )
}
