import type { Arrangement } from '../../look/arrangement'
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
  for (let i = 0; i < measured.length; i++) if (isBare(measured[i] as Measured, measured)) bare++
  lastShown = bare === 0 ? arrangement : withoutBare(arrangement, measured)
  lastArrangement = arrangement
  return lastShown
}

const withoutBare = (arrangement: Arrangement, measured: readonly Measured[]): Arrangement => ({
  ...arrangement,
  hung: measured.flatMap((one) => (isBare(one, measured) ? [] : [one.hung])),
})
