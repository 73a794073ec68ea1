import type { Look } from '../look/look'
import { awaitsRests } from './planner/derived'
import type { PlannerState } from './planner/planner'

/** A look to hold beside the one on screen. */
export interface ComparableLook {
  readonly look: Look
  /** The user's own beside a visited one, the one set beside, or so many steps back. */
  readonly from:
    | { readonly kind: 'own' }
    | { readonly kind: 'pinned' }
    | { readonly kind: 'past'; readonly steps: number }
}

/** At most so many earlier steps are offered. */
const MOST_STEPS = 6

const hangsAlike = (a: Look, b: Look): boolean =>
  a.carrier === b.carrier &&
  a.colorway === b.colorway &&
  a.tints.size === b.tints.size &&
  [...a.tints].every(([region, hex]) => b.tints.get(region) === hex) &&
  a.placed.size === b.placed.size &&
  [...a.placed].every(([slot, { charm, state }]) => {
    const other = b.placed.get(slot)
    return other?.charm === charm && other.state === state
  })

/** What the look on screen can be held against: one's own while visiting, the one set beside, then earlier steps, the latest first. None is bare, and each looks different. */
export function comparableLooks({
  look,
  own,
  pinned,
  past,
}: Pick<PlannerState, 'look' | 'own' | 'pinned' | 'past'>): readonly ComparableLook[] {
  const found: ComparableLook[] = []
  const offer = (one: Look | undefined | null, from: ComparableLook['from']): boolean => {
    if (!one || one.placed.size === 0) return false
    if ([look, ...found.map((other) => other.look)].some((seen) => hangsAlike(seen, one))) return false
    found.push({ look: one, from })
    return true
  }
  offer(own?.look, { kind: 'own' })
  offer(pinned, { kind: 'pinned' })
  for (let steps = 1, left = MOST_STEPS; steps <= past.length && left > 0; steps++)
    if (offer(past[past.length - steps], { kind: 'past', steps })) left -= 1
  return found
}

/** Those of them that can be judged now: it is known how charms rest on what they hang on. */
export const judgedLooks = (
  state: Pick<PlannerState, 'catalog' | 'look' | 'own' | 'pinned' | 'past'>,
): readonly ComparableLook[] => comparableLooks(state).filter(({ look }) => !awaitsRests(state.catalog, look))
