import { type BagStub, bagKeyOf } from './facts/bag-stub'
import type { Carrier } from './facts/carrier'
import type { Catalog } from './facts/catalog'
import type { Look } from './look'
import { restedAs } from './with-rests'

/** Whether all that was built of a carrier is here, or where it can be fetched. */
const isWhole = ({ measured, model }: Carrier): boolean =>
  model !== null && (measured || model.rests !== undefined)

/** An own bag with what the catalog has to stand in for what is missing of it; any other carrier as it is. */
export function stoodInFor({ bags }: Catalog, carrier: Carrier): Carrier {
  const known = carrier.bag && !isWhole(carrier) ? bags?.get(bagKeyOf(carrier.bag)) : undefined
  if (!known) return carrier
  const rested = carrier.measured ? carrier : restedAs(carrier, known.rests)
  return { ...rested, model: carrier.model ?? known.model }
}

/** The own bag of a look of which only its stub is here, or not all that was built of it; null where all is. */
export function bagToStandInFor({ carriers }: Catalog, { carrier: id, stubs }: Look): BagStub | null {
  const carrier = carriers.get(id)
  if (!carrier) return stubs.carriers.get(id) ?? null
  return isWhole(carrier) ? null : carrier.bag
}
