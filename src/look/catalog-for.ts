import type { Catalog } from './facts/catalog'
import { carrierOfStub, charmOfStub, type Stubs } from './facts/stub'

const seen = new WeakMap<Catalog, WeakMap<Stubs, Catalog>>()

/** The things themselves where the catalog has them, else what the stubs tell. */
function withStubs(catalog: Catalog, stubs: Stubs): Catalog {
  const charms = new Map(catalog.charms)
  const carriers = new Map(catalog.carriers)
  for (const [id, stub] of stubs.charms)
    if (!charms.has(id) && catalog.mechanisms.has(stub.mechanism)) charms.set(id, charmOfStub(id, stub))
  for (const [id, stub] of stubs.carriers) if (!carriers.has(id)) carriers.set(id, carrierOfStub(id, stub))
  return { ...catalog, charms, carriers }
}

/** The catalog that a look sees, its own things included; the same object for the same catalog and stubs. */
export function catalogFor(catalog: Catalog, { stubs }: { readonly stubs: Stubs }): Catalog {
  if (stubs.charms.size + stubs.carriers.size === 0) return catalog
  const byStubs = seen.get(catalog) ?? new WeakMap<Stubs, Catalog>()
  seen.set(catalog, byStubs)
  const known = byStubs.get(stubs)
  if (known) return known
  const whole = withStubs(catalog, stubs)
  byStubs.set(stubs, whole)
  // What asks and what is asked in turn get the same answer, whichever of the two catalogs they hold.
  seen.set(whole, new WeakMap([[stubs, whole]]))
  return whole
}
