import {
  type AnchorId,
  type CarrierId,
  type CharmId,
  type ColorwayId,
  kindOf,
  type MechanismId,
} from '../ids'
import { type Anchor, type Carrier, VIEWS } from './carrier'
import type { Charm, Swatch } from './charm'
import type { CharmOutline } from './charm-outline'
import { lengthMmOf } from './hardware'
import { inAnyLanguage, type LocalText, textIn } from './locale'
import type { Vec3 } from './vec3'

/** What fit and score read of somebody's own charm: enough to hang and judge it where the thing itself is not. Sizes in mm, mass in g, both in tenths. */
export interface CharmStub
  extends Pick<
    Charm,
    | 'type'
    | 'archetype'
    | 'textureClass'
    | 'dimsMm'
    | 'dropMm'
    | 'massG'
    | 'moods'
    | 'hardwareTone'
    | 'noise'
    | 'snag'
    | 'scratchRisk'
    | 'water'
    | 'states'
  > {
  /** As its owner calls it; empty where nobody named it, and in what came by a link or a picture, where names never travel. */
  readonly name: string
  readonly mechanism: MechanismId
  /** At most five; shares in hundredths. */
  readonly palette: readonly Swatch[]
  /** Null where nobody told. */
  readonly themes: readonly string[] | null
  /** What a stand-in is drawn from, and nothing else; absent where nobody told. */
  readonly outline?: CharmOutline
}

/** A place on somebody's own carrier. */
export interface AnchorStub
  extends Pick<
    Anchor,
    | 'kind'
    | 'zone'
    | 'zoneGroup'
    | 'side'
    | 'positionMm'
    | 'maxMassG'
    | 'recommendedMassG'
    | 'geometry'
    | 'clearance'
    | 'visibleFrom'
    | 'capacity'
  > {
  readonly id: AnchorId
  readonly name: string
  /** In hundredths. */
  readonly normal: Vec3
  readonly mirrorOf: AnchorId | null
}

/** What fit and score read of somebody's own carrier. */
export interface CarrierStub
  extends Pick<
    Carrier,
    | 'category'
    | 'dimsMm'
    | 'hardwareTone'
    | 'scratchSensitivity'
    | 'wetWeather'
    | 'totalCharmMassG'
    | 'sideImbalanceG'
    | 'regions'
  > {
  /** As of a charm. */
  readonly name: string
  readonly colorways: readonly {
    readonly id: ColorwayId
    readonly name: string
    readonly hex: string
    readonly trim: string
  }[]
  readonly anchors: readonly AnchorStub[]
}

/** Own things of a look by their ids. */
export interface Stubs {
  readonly charms: ReadonlyMap<CharmId, CharmStub>
  readonly carriers: ReadonlyMap<CarrierId, CarrierStub>
}

export const NO_STUBS: Stubs = { charms: new Map(), carriers: new Map() }

/** What own things can be: sides in mm, masses in g. What is outside is no stub, and no own thing becomes one that is. */
export const OWN_LIMITS = {
  charm: {
    sides: { w: { min: 5, max: 300 }, h: { min: 5, max: 200 }, d: { min: 0.1, max: 200 } },
    massG: { min: 0.5, max: 300 },
    dropMm: { min: 0, max: 500 },
  },
  bagHeightMm: { min: 150, max: 700 },
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

/** What a place or color is called; its id when nobody named it. */
const ownName = ({ id, name }: { readonly id: string; readonly name: LocalText | null }): string =>
  textIn(name, 'en') ?? id

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

/** A carrier as far as its stub tells. */
export const carrierOfStub = (
  id: CarrierId,
  { name, colorways, anchors, ...facts }: CarrierStub,
): Carrier => ({
  ...facts,
  id,
  name: nameIn(id, name),
  massG: null,
  colorways: colorways.map((one) => ({ ...one, name: inAnyLanguage(one.name) })),
  anchors: new Map(
    anchors.map((anchor) => [
      anchor.id,
      {
        ...anchor,
        name: inAnyLanguage(anchor.name),
        rests: null,
        stops: [],
        motion: 'fixed',
        positionWornMm: null,
        drape: null,
        restsOn: null,
        note: null,
      },
    ]),
  ),
  measured: true,
  model: null,
})

// Adding 0 takes the sign off a zero.
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0
const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0
const within = (value: number, { min, max }: Span): number => tenths(Math.min(max, Math.max(min, value)))
const boxOf = ({ w, h, d }: Charm['dimsMm']): Charm['dimsMm'] => ({
  w: tenths(w),
  h: tenths(h),
  d: tenths(d),
})
const tripleOf = ([x, y, z]: Vec3, round: (value: number) => number): Vec3 => [round(x), round(y), round(z)]
const inTenths = <T extends object>(lengths: T): T =>
  Object.fromEntries(
    Object.entries(lengths).map(([key, value]) => [key, typeof value === 'number' ? tenths(value) : value]),
  ) as T

/** A stub with its measures within the limits and as fine as links carry them; the same again when asked again. */
export const tidyCharmStub = (stub: CharmStub): CharmStub => ({
  ...stub,
  dimsMm: {
    w: within(stub.dimsMm.w, OWN_LIMITS.charm.sides.w),
    h: within(stub.dimsMm.h, OWN_LIMITS.charm.sides.h),
    d: within(stub.dimsMm.d, OWN_LIMITS.charm.sides.d),
  },
  dropMm: within(stub.dropMm, OWN_LIMITS.charm.dropMm),
  massG: within(stub.massG, OWN_LIMITS.charm.massG),
  palette: stub.palette.map(({ hex, share }) => ({ hex: hex.toLowerCase(), share: hundredths(share) })),
})

export const tidyCarrierStub = (stub: CarrierStub): CarrierStub => ({
  ...stub,
  dimsMm:
    stub.category === 'backpack'
      ? { ...boxOf(stub.dimsMm), h: within(stub.dimsMm.h, OWN_LIMITS.bagHeightMm) }
      : boxOf(stub.dimsMm),
  totalCharmMassG: tenths(stub.totalCharmMassG),
  sideImbalanceG: tenths(stub.sideImbalanceG),
  colorways: stub.colorways.map((one) => ({
    ...one,
    hex: one.hex.toLowerCase(),
    trim: one.trim.toLowerCase(),
  })),
  anchors: stub.anchors.map((anchor) => ({
    ...anchor,
    positionMm: tripleOf(anchor.positionMm, tenths),
    normal: tripleOf(anchor.normal, hundredths),
    maxMassG: tenths(anchor.maxMassG),
    recommendedMassG: tenths(anchor.recommendedMassG),
    visibleFrom: VIEWS.filter((view) => anchor.visibleFrom.includes(view)),
    geometry: inTenths(anchor.geometry),
    clearance: inTenths(anchor.clearance),
  })),
})

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

/** The stub of an own carrier; null of any other. */
export function stubOfCarrier(carrier: Carrier): CarrierStub | null {
  if (kindOf(carrier.id) !== 'own') return null
  const { category, dimsMm, hardwareTone, scratchSensitivity, wetWeather } = carrier
  const { totalCharmMassG, sideImbalanceG, regions } = carrier
  return tidyCarrierStub({
    name: namedAs(carrier),
    ...{ category, dimsMm, hardwareTone, scratchSensitivity, wetWeather },
    ...{ totalCharmMassG, sideImbalanceG, regions },
    colorways: carrier.colorways.map((one) => ({ ...one, name: ownName(one) })),
    anchors: [...carrier.anchors.values()].map((anchor) => {
      const { id, kind, zone, zoneGroup, side, positionMm, normal, maxMassG } = anchor
      const { recommendedMassG, geometry, clearance, visibleFrom, capacity, mirrorOf } = anchor
      return {
        name: ownName(anchor),
        ...{ id, kind, zone, zoneGroup, side, positionMm, normal, maxMassG },
        ...{ recommendedMassG, geometry, clearance, visibleFrom, capacity, mirrorOf },
      }
    }),
  })
}
