import type { Arrangement, Hung } from '../../look/arrangement'
import { isBelow } from '../../look/slot'
import { type Measured, measure } from './measure'

/** Whether a connector carries nothing that is there to be looked at. */
export function isBare({ hung, facts }: Measured, measured: readonly Measured[]): boolean {
  if (!facts.isConnector) return false
  for (const other of measured)
    if (!other.facts.isConnector && isBelow(other.hung.slot, hung.slot)) return false
  return true
}

let lastArrangement: Arrangement | null = null
let lastShown: Arrangement | null = null

/** The arrangement as it is looked at: without connectors that carry nothing. The last answer is kept. */
export function shownOf(arrangement: Arrangement): Arrangement {
  if (arrangement === lastArrangement && lastShown) return lastShown
  const measured = measure(arrangement)
  let bare = 0
  for (const one of measured) if (isBare(one, measured)) bare++
  const hung = (): readonly Hung[] => measured.flatMap((one) => (isBare(one, measured) ? [] : [one.hung]))
  lastShown = bare === 0 ? arrangement : { ...arrangement, hung: hung() }
  lastArrangement = arrangement
  return lastShown
}
