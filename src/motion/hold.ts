import type { Hold } from './hanging-body'

/** What decides how a charm is held: words of the catalogue. */
export interface HoldFacts {
  readonly type: string
  readonly archetype: string
  readonly mechanism: string
  readonly dropMm: number
}

const BOUND = new Set(['strap_band', 'pin_back', 'lace_plate', 'temple_ring'])
/** These pierce or thread the middle of what they hold. */
const CENTERED = new Set(['pin_back', 'lace_plate'])
const EDGE_CLIPS = new Set(['magnet_clip', 'spring_clip'])
const SOFT = /crochet|tassel|knot|ribbon|velvet|leather|gauze/
const METAL = /^metal|chime|bells/
/** An edge clip this short holds the body itself. */
const SHORT_DROP_MM = 10

/** Damping ratio by what the charm is made of and hangs on (estimates: domain notes, 2.5). */
function dampingRatioOf({ type, archetype, mechanism }: HoldFacts): number {
  if (type === 'plush') return 0.18
  if (SOFT.test(archetype)) return 0.15
  if (mechanism === 'magnet_link') return 0.1
  if (type === 'acrylic') return 0.06
  if (type === 'metal' || METAL.test(archetype)) return 0.04
  return 0.05
}

/** How the charm is held: huggers, pins and lace plates do not swing; clips on an edge stand still above a swinging body. */
export function holdOf(facts: HoldFacts): Hold {
  const clipped = EDGE_CLIPS.has(facts.mechanism)
  if (BOUND.has(facts.mechanism) || (clipped && facts.dropMm < SHORT_DROP_MM))
    return { kind: 'rigid', centered: CENTERED.has(facts.mechanism) }
  return { kind: 'swings', dampingRatio: dampingRatioOf(facts), clasp: clipped ? 'fixed' : 'swings' }
}
