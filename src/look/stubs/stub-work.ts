import type { BagStub } from '../facts/bag-stub'
import type { Carrier } from '../facts/carrier'
import type { Catalog } from '../facts/catalog'
import type { Charm } from '../facts/charm'
import type { CharmStub, Stubs } from '../facts/stub'
import type { Look } from '../look'

/** All that is done with stubs of own things. */
export interface StubWork {
  /** The catalog with the things themselves where it has them, else with what the stubs tell. */
  readonly told: (catalog: Catalog, stubs: Stubs) => Catalog
  /** The stub of an own charm; null of any other. */
  readonly ofCharm: (charm: Charm) => CharmStub | null
  /** The stub of an own bag; null of any other carrier. */
  readonly ofCarrier: (carrier: Carrier) => BagStub | null
  /** The stubs of these things as the things themselves are by now; the same object where nothing changed. */
  readonly fresh: (catalog: Catalog, stubs: Stubs, used: Iterable<string>) => Stubs
  /** Stubs as files write them. */
  readonly plain: (stubs: Stubs) => Readonly<Record<string, unknown>>
  /** The key of the own bag that a look stands on and that is not here whole; null where all is. */
  readonly awaitedBag: (catalog: Catalog, look: Look) => string | null
}

let known: StubWork | null = null

/** Said by what is fetched with the first own thing: whoever can read or make a stub has come by it. */
export function knowStubWork(work: StubWork): void {
  known = work
}

/** What is done with stubs; null as long as there are none, and no own thing either: who has none does without. */
export const stubWork = (): StubWork | null => known

/** The same for these stubs, null where there are none; throws where it did not come, so that no stub is passed over. */
export function workFor({ charms, carriers }: Stubs): StubWork | null {
  if (charms.size + carriers.size === 0) return null
  if (!known) throw new Error('There are stubs, and what reads them did not come')
  return known
}
