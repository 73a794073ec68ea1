import { dampingRatioOf, hangsFreely, isEdgeClip, type SwingFacts } from '../look/facts/swinging'
import type { Attachment } from './hanging-body'

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
