import type { Catalog } from '../../src/look/facts/catalog'
import { hangsFreely } from '../../src/look/facts/swinging'
import { alternatives } from '../../src/look/fit/fit'
import type { CarrierId, CharmId, SlotId } from '../../src/look/ids'
import { emptyLook, type Look } from '../../src/look/look'

/** One charm on one place of a bag. */
export interface Hanging {
  readonly carrier: CarrierId
  readonly slot: SlotId
  readonly charm: CharmId
}

export function bareLook(catalog: Catalog, carrier: CarrierId): Look {
  const [colorway] = catalog.carriers.get(carrier)?.colorways ?? []
  if (!colorway) throw new Error(`no bag ${carrier}`)
  return emptyLook(carrier, colorway.id)
}

/** As many of the swinging placements of every bag, drawn by a seed; each charm once before one comes again. */
export function drawHangings(
  catalog: Catalog,
  bags: readonly CarrierId[],
  each: number,
  seed: number,
): readonly Hanging[] {
  const random = mulberry(seed)
  const worn = new Map<CharmId, number>()
  const charms = [...catalog.charms.values()].filter(hangsFreely)
  return bags.flatMap((carrier) => {
    const look = bareLook(catalog, carrier)
    const all = charms.flatMap(({ id }) =>
      alternatives(catalog, look, id).map((slot) => ({ carrier, slot, charm: id, draw: random() })),
    )
    const drawn: Hanging[] = []
    const places = new Map<SlotId, number>()
    while (drawn.length < each && all.length > 0) {
      const rank = ({ charm, slot }: Hanging) => (worn.get(charm) ?? 0) + (places.get(slot) ?? 0)
      all.sort((a, b) => rank(a) - rank(b) || a.draw - b.draw)
      const next = all.shift()
      if (!next) break
      worn.set(next.charm, (worn.get(next.charm) ?? 0) + 1)
      places.set(next.slot, (places.get(next.slot) ?? 0) + 1)
      drawn.push({ carrier, slot: next.slot, charm: next.charm })
    }
    return drawn
  })
}

/** Even numbers from 0 to 1 (mulberry32, T. Ettinger 2017). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
