import type { Catalog } from './facts/catalog'
import type { PlaceRests } from './facts/resting'
import type { AnchorId, CarrierId } from './ids'

/** How charms rest on a carrier: at each of its places, and at each stop of a zip's pull there. */
export type CarrierRests = ReadonlyMap<AnchorId, readonly PlaceRests[]>

/** The catalog with how charms rest on one of its carriers. */
export function withRests(catalog: Catalog, id: CarrierId, rests: CarrierRests): Catalog {
  const carrier = catalog.carriers.get(id)
  if (!carrier) return catalog
  const anchors = [...carrier.anchors].map(([at, anchor]) => {
    const here = rests.get(at)
    const [first = null] = here ?? []
    const stops = anchor.stops.map((stop, k) => ({ ...stop, rests: here?.[k] ?? first }))
    return [at, { ...anchor, rests: first, stops }] as const
  })
  return {
    ...catalog,
    carriers: new Map([...catalog.carriers, [id, { ...carrier, anchors: new Map(anchors), measured: true }]]),
  }
}
