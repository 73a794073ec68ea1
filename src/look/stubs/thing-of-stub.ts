import { BAG_LIMITS, type BagStub } from '../facts/bag-stub'
import type { Carrier } from '../facts/carrier'
import type { Charm, Swatch } from '../facts/charm'
import { lengthMmOf } from '../facts/hardware'
import { inAnyLanguage, type LocalText, textIn } from '../facts/locale'
import type { CharmStub } from '../facts/stub'
import { type CharmId, kindOf } from '../ids'

/** What own things can be: sides in mm, masses in g. What is outside is no stub, and no own thing becomes one that is. */
export const OWN_LIMITS = {
  charm: {
    sides: { w: { min: 5, max: 300 }, h: { min: 5, max: 200 }, d: { min: 0.1, max: 200 } },
    massG: { min: 0.5, max: 300 },
    dropMm: { min: 0, max: 500 },
  },
  name: 60,
  swatches: 5,
} as const

interface Span {
  readonly min: number
  readonly max: number
}

/** The text of a name; null of none, which is what an id stands for that an earlier release wrote instead. */
const nameIn = (id: string, name: string): LocalText | null =>
  name === '' || name === id ? null : inAnyLanguage(name)

/** What its owner called it, as far as a stub has room. */
const namedAs = ({ name }: { readonly name: LocalText | null }): string =>
  (textIn(name, 'en') ?? '').slice(0, OWN_LIMITS.name)

/** A charm as far as its stub tells; what it does not tell is at its neutral value. */
export const charmOfStub = (id: CharmId, { name, ...facts }: CharmStub): Charm => ({
  ...facts,
  outline: facts.outline ?? null,
  id,
  name: nameIn(id, name),
  taxonomy: [],
  family: null,
  lengthMm: lengthMmOf(facts, facts),
  attachMm: [0, 0, 0],
  colorways: [],
  trend: null,
  price: null,
  rarity: 'open',
  season: null,
  stock: 'unknown',
  story: inAnyLanguage(''),
  detail: null,
  shapes: new Map(),
  fields: [],
  lightHex: null,
  rings: [],
  model: null,
})

// Adding 0 takes the sign off a zero.
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0
const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0
const within = (value: number, { min, max }: Span): number => tenths(Math.min(max, Math.max(min, value)))
const box = (
  { w, h, d }: Charm['dimsMm'],
  sides: { readonly [Side in 'w' | 'h' | 'd']: Span },
): Charm['dimsMm'] => ({ w: within(w, sides.w), h: within(h, sides.h), d: within(d, sides.d) })
const swatchesOf = (colors: readonly Swatch[]): readonly Swatch[] =>
  colors.map(({ hex, share }) => ({ hex: hex.toLowerCase(), share: hundredths(share) }))

/** A stub with its measures within the limits and as fine as links carry them; the same again when asked again. */
export const tidyCharmStub = (stub: CharmStub): CharmStub => ({
  ...stub,
  dimsMm: box(stub.dimsMm, OWN_LIMITS.charm.sides),
  dropMm: within(stub.dropMm, OWN_LIMITS.charm.dropMm),
  massG: within(stub.massG, OWN_LIMITS.charm.massG),
  palette: swatchesOf(stub.palette),
})

/** The same of a bag. */
export function tidyBagStub(stub: BagStub): BagStub {
  const { outside, sides, colors, places } = BAG_LIMITS
  const share = (value: number): number =>
    Math.round(Math.min(1 + outside, Math.max(-outside, value)) * 1000) / 1000 + 0
  return {
    ...stub,
    name: stub.name.slice(0, OWN_LIMITS.name),
    dimsMm: box(stub.dimsMm, sides),
    colors: swatchesOf(stub.colors.slice(0, colors)),
    places: stub.places
      .slice(0, places.max)
      .map((place) => ({ ...place, u: share(place.u), v: share(place.v) })),
  }
}

/** The stub of an own charm; null of any other, which every catalog can have. */
export function stubOfCharm(charm: Charm): CharmStub | null {
  if (kindOf(charm.id) !== 'own') return null
  const { type, archetype, textureClass, dimsMm, dropMm, massG, palette, themes, moods } = charm
  const { mechanism, hardwareTone, noise, snag, scratchRisk, water, states, outline } = charm
  return tidyCharmStub({
    name: namedAs(charm),
    ...{ type, archetype, textureClass, dimsMm, dropMm, massG, themes, moods },
    ...{ mechanism, hardwareTone, noise, snag, scratchRisk, water, states },
    palette: palette.slice(0, OWN_LIMITS.swatches),
    ...(outline ? { outline } : {}),
  })
}

/** The stub of an own bag; null of any other carrier. */
export const stubOfCarrier = ({ bag }: Carrier): BagStub | null => bag && tidyBagStub(bag)
