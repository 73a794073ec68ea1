import type { Look } from '../look/look'
import type { PlannerState } from './planner/planner'

/** A look to hold beside the one on screen. */
export interface SecondLook {
  readonly look: Look
  /** The user's own beside a visited one, or so many steps back. */
  readonly from: { readonly kind: 'own' } | { readonly kind: 'past'; readonly steps: number }
}

/** At most so many earlier steps are offered. */
const MOST_STEPS = 6

const hangsAlike = (a: Look, b: Look): boolean =>
  a.carrier === b.carrier &&
  a.colorway === b.colorway &&
  a.placed.size === b.placed.size &&
  [...a.placed].every(([slot, { charm, state }]) => {
    const other = b.placed.get(slot)
    return other?.charm === charm && other.state === state
  })

/** What the look on screen can be held against: one's own while visiting, then earlier steps, the latest first, that look different. */
export function secondLooks({
  look,
  own,
  past,
}: Pick<PlannerState, 'look' | 'own' | 'past'>): readonly SecondLook[] {
  const found: SecondLook[] = own ? [{ look: own.look, from: { kind: 'own' } }] : []
  for (let steps = 1; steps <= past.length && found.length < MOST_STEPS; steps++) {
    const earlier = past[past.length - steps]
    if (!earlier || earlier.placed.size === 0) continue
    if ([look, ...found.map((one) => one.look)].some((seen) => hangsAlike(seen, earlier))) continue
    found.push({ look: earlier, from: { kind: 'past', steps } })
  }
  return found
}
