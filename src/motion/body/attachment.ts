import { dampingRatioOf, hangsFreely, isEdgeClip, type SwingFacts } from '../../look/facts/swinging'

/** How a charm is held: not at all loose, below its anchor or with its middle on it, or swinging with a damping ratio, from the anchor or from below a fixed clasp. */
export type Attachment =
  | { readonly kind: 'rigid'; readonly centered: boolean }
  | { readonly kind: 'swings'; readonly dampingRatio: number; readonly clasp: 'swings' | 'fixed' }

/** These pierce or thread the middle of what they hold. */
const CENTERED = new Set(['pin_back', 'lace_plate'])

/** How the charm is held: huggers, pins and lace plates do not swing; clips on an edge stand still above a swinging body. */
export function holdOf(facts: SwingFacts): Attachment {
  if (!hangsFreely(facts)) return { kind: 'rigid', centered: CENTERED.has(facts.mechanism) }
  return {
    kind: 'swings',
    dampingRatio: dampingRatioOf(facts),
    clasp: isEdgeClip(facts) ? 'fixed' : 'swings',
  }
}
