import type { Carrier } from './facts/carrier'
import type { Catalog } from './facts/catalog'
import type { CarrierRests } from './facts/resting'
import type { CarrierId } from './ids'

/** A carrier with how charms rest on it. */
export function restedAs(carrier: Carrier, rests: CarrierRests): Carrier {
  const anchors = [...carrier.anchors].map(([at, anchor]) => {
    const here = rests.get(at)
    const [first = null] = here ?? []
    const stops = anchor.stops.map((stop, k) => ({ ...stop, rests: here?.[k] ?? first }))
    return [at, { ...anchor, rests: first, stops }] as const
  })
  return { ...carrier, anchors: new Map(anchors), measured: true }
}

/** The catalog with how charms rest on one of its carriers. */
export function withRests(catalog: Catalog, id: CarrierId, rests: CarrierRests): Catalog {
  const carrier = catalog.carriers.get(id)
  if (!carrier) return catalog
  return { ...catalog, carriers: new Map([...catalog.carriers, [id, restedAs(carrier, rests)]]) }
}
