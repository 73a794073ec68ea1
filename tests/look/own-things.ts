import { builtInCatalog } from '../../src/catalog/built-in'
import type { BagStub } from '../../src/look/facts/bag-stub'
import type { Carrier } from '../../src/look/facts/carrier'
import { carrierOfBag } from '../../src/look/facts/carrier-of-bag'
import type { Catalog } from '../../src/look/facts/catalog'
import type { Charm } from '../../src/look/facts/charm'
import { anchorId, carrierId, charmId } from '../../src/look/ids'
import '../../src/look/stubs/own-stubs'

const catalog = builtInCatalog()

export const OWN_CHARM = charmId('own:mossbear23')
export const OWN_BAG = carrierId('own:canvasbag2')
export const PACK_CHARM = charmId('quay-shop:spring:harbor-star')

function modelOf<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const found = things.get(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** A charm that somebody made from a photo. */
export const ownCharm: Charm = {
  ...modelOf(catalog.charms, 'ac-kite-captain'),
  id: OWN_CHARM,
  name: { en: '小熊 by Lin', 'zh-CN': '小熊 by Lin' },
  dimsMm: { w: 41.3, h: 58.3, d: 3 },
  dropMm: 20,
  lengthMm: 78.3,
  massG: 14.3,
  palette: [
    { hex: '#e8c9a0', share: 0.62 },
    { hex: '#7a4b2a', share: 0.27 },
    { hex: '#20201e', share: 0.11 },
  ],
  price: null,
  rarity: 'open',
  stock: 'unknown',
  trend: null,
  themes: null,
  moods: [],
  family: null,
  season: null,
  taxonomy: [],
  states: [],
  fields: [],
  shapes: new Map(),
}

export const packCharm: Charm = { ...modelOf(catalog.charms, 'me-ring-plain'), id: PACK_CHARM }

/** What a canvas bag is, as its owner drew and tapped it: handle, two zip pulls, a ring and two straps. */
export const ownBagStub: BagStub = {
  name: 'My canvas bag',
  dimsMm: { w: 291.4, h: 432.6, d: 138 },
  outline: [
    ...[0, 196, 4, 120, 12, 70, 34, 30, 70, 8, 128, 0, 186, 8, 222, 30, 243, 70, 251, 120, 255, 196],
    ...[246, 240, 214, 254, 128, 255, 42, 254, 9, 240],
  ],
  straps: true,
  colors: [
    { hex: '#9caf92', share: 0.71 },
    { hex: '#55644f', share: 0.22 },
  ],
  cloth: 'canvas',
  hardwareTone: 'black',
  places: [
    { id: anchorId('p1'), kind: 'haul_handle', u: 0.5, v: -0.021, mirrorOf: null },
    { id: anchorId('p2'), kind: 'zipper_pull', u: 0.164, v: 0.172, mirrorOf: anchorId('p3') },
    { id: anchorId('p3'), kind: 'zipper_pull', u: 0.836, v: 0.172, mirrorOf: anchorId('p2') },
    { id: anchorId('p4'), kind: 'd_ring', u: 0.302, v: 0.418, mirrorOf: null },
    { id: anchorId('p5'), kind: 'webbing_loop', u: 0.503, v: 0.55, mirrorOf: null },
    { id: anchorId('p6'), kind: 'compression_strap', u: 0.93, v: 0.64, mirrorOf: null },
  ],
}

/** A bag that somebody made from a photo. */
export const ownBag: Carrier = carrierOfBag(OWN_BAG, ownBagStub)

/** The built-in catalog with more in it. */
export const catalogWith = (charms: readonly Charm[], carriers: readonly Carrier[] = []): Catalog => ({
  ...catalog,
  charms: new Map([...catalog.charms, ...charms.map((charm) => [charm.id, charm] as const)]),
  carriers: new Map([...catalog.carriers, ...carriers.map((carrier) => [carrier.id, carrier] as const)]),
})
