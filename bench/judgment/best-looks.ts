import { arrange } from '../../src/look/arrangement'
import { move, place, remove, replace } from '../../src/look/edits/hang'
import type { Carrier, Colorway } from '../../src/look/facts/carrier'
import type { Catalog } from '../../src/look/facts/catalog'
import type { CharmId } from '../../src/look/ids'
import { emptyLook, type Look } from '../../src/look/look'
import { slotsOf } from '../../src/look/slots'
import { score, total } from '../../src/scoring/score'

/** A bag in a color, and what may hang on it. */
export interface Search {
  readonly catalog: Catalog
  readonly carrier: Carrier
  readonly colorway: Colorway
  readonly owned: readonly CharmId[]
}

const MOST_PIECES = 5

function neighbors({ catalog, owned }: Search, look: Look): readonly Look[] {
  const taken = [...look.placed.keys()]
  const worn = new Set([...look.placed.values()].map(({ charm }) => charm))
  const free = slotsOf(catalog, look).filter((slot) => !look.placed.has(slot))
  const spare = owned.filter((id) => !worn.has(id))
  return [
    ...taken.flatMap((slot) => spare.map((id) => replace(catalog, id, slot)(look))),
    ...taken.flatMap((from) => free.map((to) => move(catalog, from, to)(look))),
    ...taken.flatMap((from, i) => taken.slice(i + 1).map((to) => move(catalog, from, to)(look))),
    ...taken.map((slot) => remove(slot)(look)),
  ].filter((next) => next !== look)
}

function additions({ catalog, owned }: Search, look: Look, random: () => number): readonly Look[] {
  if (look.placed.size >= MOST_PIECES) return []
  const worn = new Set([...look.placed.values()].map(({ charm }) => charm))
  const free = slotsOf(catalog, look).filter((slot) => !look.placed.has(slot))
  // Where it hangs is bettered by moves later.
  return owned
    .filter((id) => !worn.has(id))
    .map((id) => place(catalog, id, free[Math.floor(random() * free.length)] ?? ('' as never))(look))
    .filter((next) => next !== look)
}

const charmsOf = (look: Look): readonly CharmId[] => [...look.placed.values()].map(({ charm }) => charm)

/** Two looks differ when they share at most half of the larger one's charms. */
function differs(one: Look, two: Look): boolean {
  const [a, b] = [charmsOf(one), charmsOf(two)]
  return 2 * a.filter((id) => b.includes(id)).length <= Math.max(a.length, b.length)
}

export interface Found {
  readonly look: Look
  readonly total: number
  readonly uncapped: number
}

/** The best looks found that differ from each other, by climbing from random looks again and again. */
export function bestLooks(
  search: Search,
  count: number,
  starts: number,
  random: () => number,
): readonly Found[] {
  const { catalog, carrier, colorway, owned } = search
  const picked: Found[] = []
  const worth = (look: Look): number =>
    look.placed.size > 0 && picked.every((one) => differs(one.look, look))
      ? total(arrange(catalog, look))
      : -1
  while (picked.length < count) {
    let best: Look | null = null
    let most = -1
    for (let start = 0; start < starts; start++) {
      let look: Look = emptyLook(carrier.id, colorway.id)
      for (let tries = 0; look.placed.size < 1 + (start % 3) && tries < 60; tries++) {
        const slots = slotsOf(catalog, look)
        const [id, slot] = [
          owned[Math.floor(random() * owned.length)],
          slots[Math.floor(random() * slots.length)],
        ]
        if (id && slot && !charmsOf(look).includes(id)) look = place(catalog, id, slot)(look)
      }
      let value = worth(look)
      for (;;) {
        let next: Look | null = null
        for (const other of [...neighbors(search, look), ...additions(search, look, random)]) {
          const points = worth(other)
          if (points <= value + 1e-9) continue
          next = other
          value = points
        }
        if (!next) break
        look = next
      }
      if (value > most) [best, most] = [look, value]
    }
    if (!best || most < 0) break
    picked.push({ look: best, total: most, uncapped: score(arrange(catalog, best)).uncapped })
  }
  return picked
}
