import { usePlannerState } from '../planner-context'
import { AnchorList } from './anchor-list'
import { LookList } from './look-list'

interface ListPanelProps {
  readonly onBrowse?: (() => void) | undefined
}

/** The look as a list, or the places to choose from while a charm is carried. */
export function ListPanel({ onBrowse }: ListPanelProps) {
  const hand = usePlannerState((state) => state.hand)
  return hand.kind === 'holding' && hand.grip === 'carry' ? (
    <AnchorList key={hand.charm} hand={hand} />
  ) : (
    <LookList onBrowse={onBrowse} />
  )
}
