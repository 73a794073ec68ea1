import type { Carrier } from './facts/carrier'
import type { Catalog } from './facts/catalog'
import type { Stubs } from './facts/stub'
import type { CarrierId } from './ids'
import type { Pulls } from './look'
import { withPulls } from './pulls'
import { workFor } from './stubs/stub-work'

const seen = new WeakMap<Catalog, WeakMap<Stubs, Catalog>>()

/** What of a look decides what it sees of the catalog. */
interface Seen {
  readonly stubs: Stubs
  readonly carrier?: CarrierId
  readonly pulls?: Pulls
}

/**
 * The catalog that a look sees: its own things included, the zip pulls of its carrier where it has them. The same object
 * for the same catalog, stubs and pulls.
 */
export function catalogFor(catalog: Catalog, { stubs, carrier, pulls }: Seen): Catalog {
  const whole = stubbed(catalog, stubs)
  return carrier && pulls?.size ? slid(whole, carrier, pulls) : whole
}

function stubbed(catalog: Catalog, stubs: Stubs): Catalog {
  const work = workFor(stubs)
  if (!work) return catalog
  const byStubs = seen.get(catalog) ?? new WeakMap<Stubs, Catalog>()
  seen.set(catalog, byStubs)
  const known = byStubs.get(stubs)
  if (known) return known
  const whole = work.told(catalog, stubs)
  byStubs.set(stubs, whole)
  // What asks and what is asked in turn get the same answer, whichever of the two catalogs they hold.
  seen.set(whole, new WeakMap([[stubs, whole]]))
  return whole
}

const slidBy = new WeakMap<
  Pulls,
  { readonly from: Catalog; readonly carrier: Carrier; readonly whole: Catalog }
>()

function slid(from: Catalog, id: CarrierId, pulls: Pulls): Catalog {
  const carrier = from.carriers.get(id)
  const known = slidBy.get(pulls)
  if (known?.from === from && known.carrier === carrier) return known.whole
  const there = carrier && withPulls(carrier, pulls)
  if (!there || there === carrier) return from
  const whole = { ...from, carriers: new Map([...from.carriers, [id, there]]) }
  slidBy.set(pulls, { from, carrier, whole })
  return whole
}
