import type { BagStub } from '../facts/bag-stub'
import { bagKeyOf } from '../facts/bag-stub'
import { carrierOfBag } from '../facts/carrier-of-bag'
import type { Catalog } from '../facts/catalog'
import type { CharmStub, Stubs } from '../facts/stub'
import { freshStubs } from '../file/fresh-stubs'
import { hexOfBytes } from '../file/hex-bytes'
import { bagToStandInFor, stoodInFor } from '../stand-in-bag'
import { knowStubWork } from './stub-work'
import { charmOfStub, stubOfCarrier, stubOfCharm } from './thing-of-stub'

function told(catalog: Catalog, stubs: Stubs): Catalog {
  const charms = new Map(catalog.charms)
  const carriers = new Map(catalog.carriers)
  for (const [id, stub] of stubs.charms)
    if (!charms.has(id) && catalog.mechanisms.has(stub.mechanism)) charms.set(id, charmOfStub(id, stub))
  for (const [id, stub] of stubs.carriers)
    carriers.set(id, stoodInFor(catalog, carriers.get(id) ?? carrierOfBag(id, stub)))
  return { ...catalog, charms, carriers }
}

/** Stubs as files write them, each outline in one word. */
const plainEach = (stubs: ReadonlyMap<string, CharmStub | BagStub>) =>
  Object.fromEntries(
    [...stubs].map(([id, { outline, ...facts }]) => [
      id,
      { ...facts, ...(outline ? { outline: hexOfBytes(outline) } : {}) },
    ]),
  )

const plain = ({ charms, carriers }: Stubs) => ({
  ...(charms.size > 0 ? { charms: plainEach(charms) } : {}),
  ...(carriers.size > 0 ? { carriers: plainEach(carriers) } : {}),
})

knowStubWork({
  ...{ told, plain, ofCharm: stubOfCharm, ofCarrier: stubOfCarrier, fresh: freshStubs },
  awaitedBag(catalog, look) {
    const bag = bagToStandInFor(catalog, look)
    return bag && bagKeyOf(bag)
  },
})
