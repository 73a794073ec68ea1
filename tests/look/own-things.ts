import { builtInCatalog } from '../../src/catalog/built-in'
import type { Carrier } from '../../src/look/facts/carrier'
import type { Catalog } from '../../src/look/facts/catalog'
import type { Charm } from '../../src/look/facts/charm'
import { carrierId, charmId } from '../../src/look/ids'

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

/** A bag that somebody made from a photo. */
export const ownBag: Carrier = {
  ...modelOf(catalog.carriers, 'bp-harbour-day-24'),
  id: OWN_BAG,
  name: { en: 'My canvas bag', 'zh-CN': 'My canvas bag' },
}

/** The built-in catalog with more in it. */
export const catalogWith = (charms: readonly Charm[], carriers: readonly Carrier[] = []): Catalog => ({
  ...catalog,
  charms: new Map([...catalog.charms, ...charms.map((charm) => [charm.id, charm] as const)]),
  carriers: new Map([...catalog.carriers, ...carriers.map((carrier) => [carrier.id, carrier] as const)]),
})
