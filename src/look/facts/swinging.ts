/** What decides how a charm is held and swings: words of the catalog. */
export interface SwingFacts {
  readonly type: string
  readonly archetype: string
  readonly mechanism: string
  readonly dropMm: number
}

const BOUND = new Set(['strap_band', 'pin_back', 'lace_plate', 'temple_ring'])
const EDGE_CLIPS = new Set(['magnet_clip', 'spring_clip'])
const SOFT = /crochet|tassel|knot|ribbon|velvet|leather|gauze/
const METAL = /^metal|chime|bells/
/** An edge clip this short holds the body itself. */
const SHORT_DROP_MM = 10

/** Whether the clasp bites on an edge and stays still while the body swings below it. */
export const isEdgeClip = ({ mechanism }: Pick<SwingFacts, 'mechanism'>): boolean => EDGE_CLIPS.has(mechanism)

/** Huggers, pins and lace plates do not swing, nor does what a short clip holds. */
export const hangsFreely = (facts: Pick<SwingFacts, 'mechanism' | 'dropMm'>): boolean =>
  !BOUND.has(facts.mechanism) && !(isEdgeClip(facts) && facts.dropMm < SHORT_DROP_MM)

/** Damping ratio by what the charm is made of and hangs on (estimates by hand, not measured). */
export function dampingRatioOf({ type, archetype, mechanism }: Omit<SwingFacts, 'dropMm'>): number {
  if (type === 'plush') return 0.18
  if (SOFT.test(archetype)) return 0.15
  if (mechanism === 'magnet_link') return 0.1
  if (type === 'acrylic') return 0.06
  if (type === 'metal' || METAL.test(archetype)) return 0.04
  return 0.05
}
