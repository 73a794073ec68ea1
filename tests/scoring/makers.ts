import { builtInCatalog } from '../../src/catalog/built-in'
import type { Arrangement } from '../../src/look/arrangement'
import { arrange, hungAs } from '../../src/look/arrangement'
import { place } from '../../src/look/edits/hang'
import { slidePull } from '../../src/look/edits/pull'
import { switchTo } from '../../src/look/edits/wear'
import type { Carrier } from '../../src/look/facts/carrier'
import { OWN_COLORWAY } from '../../src/look/facts/carrier-of-bag'
import type { Charm } from '../../src/look/facts/charm'
import { alternatives } from '../../src/look/fit/fit'
import { type AnchorId, carrierId, charmId, colorwayId, type SlotId } from '../../src/look/ids'
import { AS_IT_COMES, emptyLook as bareLook, type Look } from '../../src/look/look'
import { stubOfCharm } from '../../src/look/stubs/thing-of-stub'
import { PROFILES, STYLES } from '../../src/scoring/leaning'
import type { Taste } from '../../src/scoring/taste'
import { OWN_BAG, OWN_CHARM } from '../look/own-things'
import { randomBag } from '../look/random-bag'

export const catalog = builtInCatalog()
export const carriers: readonly Carrier[] = [...catalog.carriers.values()]
const bags = carriers.filter(({ category }) => category === 'backpack')
/** Every style with every profile and none. */
export const TASTES: readonly Taste[] = STYLES.flatMap((style) =>
  [null, ...PROFILES].map((profile) => ({ style, profile, emphasis: {} })),
)
export const charms: readonly Charm[] = [...catalog.charms.values()]

export function charmOf(id: string, change: Partial<Charm> = {}): Charm {
  const charm = catalog.charms.get(charmId(id))
  if (!charm) throw new Error(`no charm ${id}`)
  return { ...charm, ...change }
}

export const emptyLook = (carrier: string, colorway: string): Look =>
  bareLook(carrierId(carrier), colorwayId(colorway))

/** A look with these charms; throws when one does not fit, so that no test scores less than it thinks. */
export function lookOf(
  carrier: string,
  colorway: string,
  placements: readonly (readonly [charm: string, slot: string])[],
): Look {
  return placements.reduce(
    (look, [charm, slot]) => {
      const next = place(catalog, charmId(charm), slot as SlotId)(look)
      if (next === look) throw new Error(`${charm} does not fit ${slot}`)
      return next
    },
    emptyLook(carrier, colorway),
  )
}

/** Charms hung as told, whether they fit or not: for laws about the numbers alone. */
export function arrangementOf(
  carrier: string,
  colorway: string,
  placements: readonly (readonly [charm: string | Charm, slot: string])[],
): Arrangement {
  const bare = arrange(catalog, emptyLook(carrier, colorway))
  const hung = placements.map(([charm, slot]) => {
    const anchor = bare.carrier.anchors.get(slot.split('/')[0] as never)
    if (!anchor) throw new Error(`no anchor ${slot}`)
    const worn = typeof charm === 'string' ? charmOf(charm) : charm
    const clasp = catalog.mechanisms.get(worn.mechanism)
    if (!clasp) throw new Error(`no mechanism ${worn.mechanism}`)
    return hungAs(slot as SlotId, anchor, worn, clasp, AS_IT_COMES)
  })
  return { ...bare, hung }
}

/** The same look with its charms in states and its zips' pulls at stops of chance, as far as they may be. */
export function shuffled(look: Look, random: () => number): Look {
  let next = look
  for (const [slot, { charm }] of look.placed) {
    const states = catalog.charms.get(charm)?.states ?? []
    if (states.length > 0) next = switchTo(catalog, slot, pick(random, states))(next)
    const at = slot.split('/')[0] as AnchorId
    const stops = catalog.carriers.get(look.carrier)?.anchors.get(at)?.stops ?? []
    if (stops.length > 0) next = slidePull(catalog, at, Math.floor(random() * stops.length))(next)
  }
  return next
}

/** Numbers 0…1 that repeat for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

/** Random charms on random places where they fit, on one of these carriers, the six bags where nothing is said. */
export function randomLook(
  random: () => number,
  count = 1 + Math.floor(random() * 6),
  on: readonly Carrier[] = bags,
): Look {
  const bag = pick(random, on)
  let look = emptyLook(bag.id, pick(random, bag.colorways).id)
  for (let tries = 0; look.placed.size < count && tries < 40; tries++) {
    const { id } = pick(random, charms)
    const slots = alternatives(catalog, look, id)
    if (slots.length > 0) look = place(catalog, id, pick(random, slots))(look)
  }
  return look
}

/** The same look with one of its charms somebody’s own, of which only its outline is here. */
export function withStranger(look: Look, random: () => number): Look {
  const hung = [...look.placed].filter(
    ([, { charm }]) => (catalog.charms.get(charm)?.rings.length ?? 0) === 0,
  )
  if (hung.length === 0) return look
  const [slot, placement] = pick(random, hung)
  const stub = stubOfCharm({ ...charmOf(placement.charm), id: OWN_CHARM, name: null })
  if (!stub) return look
  return {
    ...look,
    placed: new Map([...look.placed, [slot, { ...placement, charm: OWN_CHARM }]]),
    stubs: { ...look.stubs, charms: new Map([[OWN_CHARM, stub]]) },
  }
}

/** Random charms on a bag that somebody made. */
export function randomLookOnOwnBag(random: () => number): Look {
  const bare = bareLook(OWN_BAG, OWN_COLORWAY)
  let look: Look = {
    ...bare,
    stubs: { ...bare.stubs, carriers: new Map([[OWN_BAG, randomBag(random)]]) },
  }
  const count = 1 + Math.floor(random() * 6)
  for (let tries = 0; look.placed.size < count && tries < 40; tries++) {
    const { id } = pick(random, charms)
    const slots = alternatives(catalog, look, id)
    if (slots.length > 0) look = place(catalog, id, pick(random, slots))(look)
  }
  return look
}
