import { bagKeyOf } from '../look/facts/bag-stub'
import type { Catalog, MeasuredBag } from '../look/facts/catalog'
import { NO_STUBS, type Stubs } from '../look/facts/stub'
import { parseLookText } from '../look/file/parse-look'
import { readStubs } from '../look/file/read-stubs'

/** Bags that were measured for lines before. */
const measured = new Map<string, MeasuredBag>()
const MOST = 64

/** The catalog with how charms rest on the own bags that stubs tell of: measured here, where the catalog does not know. */
export async function withMeasuredBags(catalog: Catalog, { carriers }: Stubs): Promise<Catalog> {
  const bags = new Map(catalog.bags)
  for (const [id, stub] of carriers) {
    const known = catalog.carriers.get(id)
    const bag = known?.bag ?? stub
    const key = bagKeyOf(bag)
    if (known?.measured || bags.has(key)) continue
    const { restsOfBag } = await import('../state/own/bag/measure-bag')
    const { readBagRests } = await import('../state/own/bag/bag-rests')
    const rests = measured.get(key)?.rests ?? readBagRests(bag, restsOfBag(bag))
    if (!rests) throw new Error('What was measured on a bag cannot be read')
    if (measured.size >= MOST) measured.clear()
    const found: MeasuredBag = { model: null, rests }
    measured.set(key, found)
    bags.set(key, found)
  }
  return bags.size === 0 ? catalog : { ...catalog, bags }
}

/** The same for the bags of a look as JSON; a look that cannot be read tells of none. */
export async function withBagsOf(catalog: Catalog, text: string): Promise<Catalog> {
  const parsed = parseLookText(text, readStubs)
  return withMeasuredBags(catalog, (parsed.ok && parsed.look.stubs) || NO_STUBS)
}
