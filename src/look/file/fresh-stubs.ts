import type { BagStub } from '../facts/bag-stub'
import type { Catalog } from '../facts/catalog'
import type { CharmStub, Stubs } from '../facts/stub'
import { type CarrierId, type CharmId, carrierId, charmId } from '../ids'
import { stubOfCarrier, stubOfCharm } from '../stubs/thing-of-stub'

/** A stub as text, whatever order its facts were written in. */
const spelledOut = (stub: CharmStub | BagStub | undefined): string =>
  JSON.stringify(Object.entries(stub ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)))

function freshened<Id extends string, Stub extends CharmStub | BagStub>(
  stubs: ReadonlyMap<Id, Stub>,
  now: readonly (readonly [Id, Stub | null])[],
): ReadonlyMap<Id, Stub> {
  const changed = now.flatMap(([id, stub]) =>
    stub && spelledOut(stubs.get(id)) !== spelledOut(stub) ? [[id, stub] as const] : [],
  )
  return changed.length > 0 ? new Map([...stubs, ...changed]) : stubs
}

/** The stubs of these things as the things themselves are by now, where the catalog has them; the same object where nothing changed. */
export function freshStubs({ charms, carriers }: Catalog, stubs: Stubs, used: Iterable<string>): Stubs {
  const charmsNow: (readonly [CharmId, CharmStub | null])[] = []
  const carriersNow: (readonly [CarrierId, BagStub | null])[] = []
  for (const id of new Set(used)) {
    const charm = charms.get(charmId(id))
    const carrier = carriers.get(carrierId(id))
    if (charm) charmsNow.push([charm.id, stubOfCharm(charm)])
    if (carrier) carriersNow.push([carrier.id, stubOfCarrier(carrier)])
  }
  const fresh = {
    charms: freshened(stubs.charms, charmsNow),
    carriers: freshened(stubs.carriers, carriersNow),
  }
  return fresh.charms === stubs.charms && fresh.carriers === stubs.carriers ? stubs : fresh
}
