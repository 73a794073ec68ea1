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
  /** As its owner calls it. */
  readonly name: string
  readonly mechanism: MechanismId
  /** At most five; shares in hundredths. */
  readonly palette: readonly Swatch[]
  /** Null where nobody told. */
  readonly themes: readonly string[] | null
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

const MOST_SWATCHES = 5

/** What its owner called it; its id when nobody did. */
const ownName = ({ id, name }: { readonly id: string; readonly name: LocalText | null }): string =>
  textIn(name, 'en') ?? id

/** A charm as far as its stub tells; what it does not tell is at its neutral value. */
export const charmOfStub = (id: CharmId, { name, ...facts }: CharmStub): Charm => ({
  ...facts,
  id,
  name: inAnyLanguage(name),
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
  name: inAnyLanguage(name),
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

/** A stub with its measures as fine as links carry them; the same again when asked again. */
export const tidyCharmStub = (stub: CharmStub): CharmStub => ({
  ...stub,
  dimsMm: boxOf(stub.dimsMm),
  dropMm: tenths(stub.dropMm),
  massG: tenths(stub.massG),
  palette: stub.palette.map(({ hex, share }) => ({ hex: hex.toLowerCase(), share: hundredths(share) })),
})

export const tidyCarrierStub = (stub: CarrierStub): CarrierStub => ({
  ...stub,
  dimsMm: boxOf(stub.dimsMm),
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
  const { mechanism, hardwareTone, noise, snag, scratchRisk, water, states } = charm
  return tidyCharmStub({
    name: ownName(charm),
    ...{ type, archetype, textureClass, dimsMm, dropMm, massG, themes, moods },
    ...{ mechanism, hardwareTone, noise, snag, scratchRisk, water, states },
    palette: palette.slice(0, MOST_SWATCHES),
  })
}

/** The stub of an own carrier; null of any other. */
export function stubOfCarrier(carrier: Carrier): CarrierStub | null {
  if (kindOf(carrier.id) !== 'own') return null
  const { category, dimsMm, hardwareTone, scratchSensitivity, wetWeather } = carrier
  const { totalCharmMassG, sideImbalanceG, regions } = carrier
  return tidyCarrierStub({
    name: ownName(carrier),
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
