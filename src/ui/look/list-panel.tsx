import { useEffect } from 'react'
import { useIdle } from '../controls/use-idle'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { usePlannerState } from '../planner-context'
import { LookList } from './look-list'

const AnchorList = later(
  () => import('./anchor-list'),
  (module) => module.AnchorList,
)

interface ListPanelProps {
  readonly onBrowse?: (() => void) | undefined
}

/** The look as a list, or the places to choose from while a charm is carried. These come when the page is quiet, to be there at once. */
export function ListPanel({ onBrowse }: ListPanelProps) {
  const hand = usePlannerState((state) => state.hand)
  const quiet = useIdle()
  useEffect(() => {
    if (quiet) AnchorList.ahead()
  }, [quiet])
  const list = <LookList onBrowse={onBrowse} />
  return hand.kind === 'holding' && hand.grip === 'carry' ? (
    <PartBoundary meanwhile={list}>
      <AnchorList key={hand.charm} hand={hand} />
    </PartBoundary>
  ) : (
    list
  )
}
