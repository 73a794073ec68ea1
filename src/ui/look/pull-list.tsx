import type { AnchorId } from '../../look/ids'
import { arrangementOnScreen } from '../../state/planner/derived'
import { usePlannerState, useWords } from '../planner-context'
import { PullSlider } from './pull-slider'

/** The zips of the carrier, to be opened: their pulls slide whether something hangs on them or not. Of one place, its slider alone. */
export function PullList({ only }: { readonly only: AnchorId | undefined }) {
  const words = useWords('look')
  const { anchors } = usePlannerState((state) => arrangementOnScreen(state).carrier)
  const pulls = [...anchors.values()].filter(({ stops }) => stops.length > 0)
  const sliders = pulls.map(({ id }) => (!only || id === only) && <PullSlider key={id} anchor={id} />)
  if (pulls.length === 0) return null
  return only ? (
    sliders
  ) : (
    <details>
      <summary>{words.pulls}</summary>
      {sliders}
    </details>
  )
}
