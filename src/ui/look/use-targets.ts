import { useMemo } from 'react'
import type { Anchor } from '../../look/facts/carrier'
import type { SlotId } from '../../look/ids'
import { anchorAt } from '../../look/slots'
import { gainOf, targetsFor } from '../../state/planner/derived'
import type { Hand } from '../../state/planner/hand'
import type { Target } from '../../state/planner/targets'
import { useCatalog, useJudge, usePlannerState } from '../planner-context'
import { fittingFirst } from './place-order'

/** A place of the bag as the held charm meets it. */
export interface Place extends Target {
  readonly anchor: Anchor
  /** Points that hanging it here would win, null where it does not fit or nobody can say. */
  readonly gain: number | null
}

export interface Zone {
  readonly group: string
  readonly places: readonly Place[]
}

type Holding = Extract<Hand, { kind: 'holding' }>

/** Every place of the bag for the held charm, gathered by zone, those that take it first. */
export function useZones({ charm, from }: Pick<Holding, 'charm' | 'from'>): readonly Zone[] {
  const catalog = useCatalog()
  const judge = useJudge()
  const look = usePlannerState((state) => state.look)
  return useMemo(() => {
    const zones = new Map<string, Place[]>()
    for (const target of targetsFor(catalog, look, charm, from)) {
      const anchor = anchorAt(catalog, look, target.slot)
      if (!anchor) continue
      const gain = target.reasons.length > 0 || !judge ? null : gainOf(judge, look, target.edit)
      const zone = zones.get(anchor.zoneGroup) ?? []
      zones.set(anchor.zoneGroup, [...zone, { ...target, anchor, gain }])
    }
    return fittingFirst([...zones].map(([group, places]): Zone => ({ group, places })))
  }, [catalog, judge, look, charm, from])
}

/** The free place that would win most, or where none is free, the one to take; null when none takes the charm. */
export function bestPlace(zones: readonly Zone[]): SlotId | null {
  const fitting = zones.flatMap(({ places }) => places.filter(({ reasons }) => reasons.length === 0))
  const free = fitting.filter(({ occupant }) => occupant === null)
  const best = (places: readonly Place[]) => places.toSorted((a, b) => (b.gain ?? 0) - (a.gain ?? 0))[0]
  return (best(free) ?? best(fitting))?.slot ?? null
}
