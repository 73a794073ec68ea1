import { useState } from 'react'
import type { Holdup } from '../../look/edits/pull'
import type { AnchorId } from '../../look/ids'
import { slide } from '../../state/planner/slide'
import { charmName } from '../../words/catalog-names'
import { pullName, pullStop } from '../../words/pull-names'
import { sayFitReason } from '../../words/say-fit-reason'
import { Slider } from '../controls/slider'
import { useCatalogOfLook, useLanguage, usePlanner, usePlannerState } from '../planner-context'

/** Slides a zip's pull along its path, and says what keeps it from going farther. */
export function PullSlider({ anchor }: { readonly anchor: AnchorId }) {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const look = usePlannerState((state) => state.look)
  const [held, setHeld] = useState<Holdup | null>(null)
  const stops = catalog.carriers.get(look.carrier)?.anchors.get(anchor)?.stops ?? []
  const stop = look.pulls.get(anchor) ?? 0
  const why = (held?.reasons ?? []).map((reason) =>
    sayFitReason(reason, language, { catalog, charm: held ? catalog.charms.get(held.charm) : undefined }),
  )
  return (
    <div data-pull="">
      <Slider
        label={pullName(catalog, look, anchor, language)}
        value={stop}
        min={0}
        max={stops.length - 1}
        step={1}
        text={pullStop(catalog, look, anchor, stop, language)}
        stops={stops.map((_, k) => k)}
        onChange={(goal) => setHeld(slide(planner, anchor, goal))}
        onEnd={planner.endWriting}
      />
      <p role="status">
        {held && language.names.pulls.heldUp(charmName(catalog, held.charm, language), why.join(' '))}
      </p>
    </div>
  )
}
