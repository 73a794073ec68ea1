import type { Charm } from '../../look/facts/charm'
import { type Hued, hued } from '../color/palette-harmony'
import { clearTrend, type Trend } from '../color/trend/trends'
import { CONNECTING, type Story, storyOfCharm } from '../story/theme-likeness'
import { areaCm2 } from './visual-weight'

/** What the criteria need to know of a charm by itself; counted once a charm. */
export interface CharmFacts extends Hued {
  /** 1, 2, 3 … in the order they were counted. */
  readonly number: number
  readonly charm: Charm
  /** Longest visible side in mm. */
  readonly sizeMm: number
  readonly story: Story
  /** Whether it comes from a museum, a craft or a region. */
  readonly isCultural: boolean
  /** Connectors carry other charms and tell no story of their own. */
  readonly isConnector: boolean
  /** The trend palette that its colors read as, by what is measured of them. */
  readonly trend: Trend | null
}

/** What a preservationist looks for. */
const CULTURE = ['museum', 'heritage', 'handmade', 'local']

const byCharm = new WeakMap<Charm, CharmFacts>()
let counted = 0

export function factsOf(charm: Charm): CharmFacts {
  const found = byCharm.get(charm)
  if (found) return found
  const isConnector = charm.rings.length > 0 || charm.themes?.includes('connector') === true
  const story = isConnector ? CONNECTING : storyOfCharm(charm)
  const facts: CharmFacts = {
    number: ++counted,
    charm,
    ...hued(charm.palette, areaCm2(charm) ** 0.7),
    sizeMm: Math.max(charm.dimsMm.w, charm.dimsMm.h),
    story,
    isCultural: CULTURE.some((kind) => story.has(kind)),
    isConnector,
    trend: clearTrend(
      charm.palette.map(({ hex, share }) => ({ hex, weight: share })),
      0.5,
    ),
  }
  byCharm.set(charm, facts)
  return facts
}
