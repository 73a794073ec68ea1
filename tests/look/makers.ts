import fc from 'fast-check'
import { builtInCatalog } from '../../src/catalog/built-in'
import { NO_CAPTION } from '../../src/look/caption'
import { forget, hangFromAside, putAside } from '../../src/look/edits/aside'
import { entitle } from '../../src/look/edits/caption'
import { changeCarrier, recolor } from '../../src/look/edits/carrier'
import { clear, move, place, remove, replace } from '../../src/look/edits/hang'
import { recolorCharm, switchTo, turnTo, writeOn } from '../../src/look/edits/wear'
import type { HangAdvice } from '../../src/look/facts/resting'
import { resolveLook } from '../../src/look/file/resolve-look'
import { adviceAt, alternatives, fit } from '../../src/look/fit/fit'
import { type CarrierId, carrierId, charmId, colorwayId, type SlotId } from '../../src/look/ids'
import { AS_IT_COMES, type Edit, emptyLook, type Look } from '../../src/look/look'
import { slotId } from '../../src/look/slot'
import { slotsOf } from '../../src/look/slots'

export const catalog = builtInCatalog()
export const charmIds = [...catalog.charms.keys()]
export const carrierIds = [...catalog.carriers.keys()]

/** A look with these charms on these slots; throws when one does not fit, so that a test never runs on a look it did not ask for. */
export function lookOf(
  placements: Readonly<Record<string, string>> = {},
  carrier = 'bp-harbour-day-24',
  colorway = 'sage',
): Look {
  const admitted = resolveLook(catalog, {
    ...NO_CAPTION,
    carrier,
    colorway,
    placements: Object.entries(placements).map(([slot, charm]) => ({
      charm,
      slot,
      benched: false,
      ...AS_IT_COMES,
    })),
  })
  if (!admitted.ok || admitted.look.aside.length > 0)
    throw new Error(`does not fit: ${JSON.stringify(admitted)}`)
  return admitted.look
}

/** A charm and a place of the carriers where it may hang, and of which this is to be said. */
export function advised(advice: HangAdvice) {
  for (const { id, anchors, colorways } of catalog.carriers.values())
    for (const anchor of anchors.values())
      for (const one of catalog.charms.values()) {
        const colorway = colorways[0]?.id ?? colorwayId('')
        const at = slotId(anchor.id)
        const look = emptyLook(id, colorway)
        const says = fit(catalog, look, one.id, at).fits ? adviceAt(catalog, look, one.id, at) : []
        if (says.includes(advice)) return { carrier: id, colorway, slot: at, charm: one.id, advice: says }
      }
  throw new Error(`nothing is ${advice} anywhere`)
}

export const slot = (text: string): SlotId => text as SlotId
export const charm = charmId
export const carrier = carrierId

/** One random edit, legal or not, that may use any charm, any slot of the look and any carrier. */
export const anyStep: fc.Arbitrary<(look: Look) => Edit> = fc
  .record({
    kind: fc.constantFrom(
      'place',
      'fitting',
      'fitting',
      'fitting',
      'move',
      'remove',
      'turn',
      'switch',
      'dye',
      'write',
      'recolor',
      'carrier',
      'aside',
      'bench',
      'forget',
      'replace',
      'entitle',
      'clear',
    ),
    a: fc.nat(1000),
    b: fc.nat(1000),
  })
  .map(({ kind, a, b }) => (look: Look): Edit => {
    const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]
    const slots = slotsOf(catalog, look)
    const taken = [...look.placed.keys()]
    const anyCharm = pick(charmIds, a) ?? charm('none')
    const anySlot = pick(slots, b) ?? slot('nowhere')
    const from = pick(taken, a) ?? slot('nowhere')
    switch (kind) {
      case 'place':
        return place(catalog, anyCharm, anySlot)
      case 'fitting':
        return place(catalog, anyCharm, pick(alternatives(catalog, look, anyCharm), b) ?? anySlot, {
          ...AS_IT_COMES,
          turn: b % 360,
        })
      case 'replace':
        return replace(catalog, anyCharm, from)
      case 'move':
        return move(catalog, from, anySlot)
      case 'remove':
        return remove(from)
      case 'turn':
        return turnTo(from, b)
      case 'switch':
        return switchTo(
          catalog,
          from,
          pick(catalog.charms.get(look.placed.get(from)?.charm ?? anyCharm)?.states ?? [], b) ?? 'none',
        )
      case 'dye': {
        const bow = charmId(pick(['tr-bow-satin', 'tr-tassel-silk'], a) ?? '')
        const at = pick(alternatives(catalog, look, bow), b) ?? slot('nowhere')
        const colorway = pick(catalog.charms.get(bow)?.colorways ?? [], a + b)?.id ?? colorwayId('none')
        return (bare) => recolorCharm(catalog, at, colorway)(place(catalog, bow, at)(bare))
      }
      case 'write':
        return writeOn(
          catalog,
          from,
          pick(catalog.charms.get(look.placed.get(from)?.charm ?? anyCharm)?.fields ?? [], b)?.id ?? 'none',
          pick(['', 'GO', '周末 17:30', 'Quay 9, row 12', '🧸🧸'], a + b) ?? '',
        )
      case 'recolor':
        return recolor(
          catalog,
          pick(catalog.carriers.get(look.carrier)?.colorways ?? [], b)?.id ?? look.colorway,
        )
      case 'carrier':
        return changeCarrier(catalog, pick(carrierIds, a) as CarrierId)
      case 'aside':
        return putAside(from)
      case 'bench':
        return hangFromAside(catalog, a % Math.max(1, look.aside.length), anySlot)
      case 'forget':
        return forget(a % Math.max(1, look.aside.length))
      case 'entitle':
        return entitle(pick(['', 'Quay nights', '周末出游', 'a'.repeat(90), ' 🧸\n'], a) ?? '')
      default:
        return clear
    }
  })

/** A random legal look on any carrier, hubs, second places, turns, states and bench included. */
export const anyLook: fc.Arbitrary<Look> = fc
  .tuple(fc.constantFrom(...carrierIds), fc.array(anyStep, { maxLength: 14 }))
  .map(([id, steps]) => {
    const colorway = catalog.carriers.get(id)?.colorways[0]
    if (!colorway) throw new Error(`no colorway on ${id}`)
    return steps.reduce<Look>((look, step) => step(look)(look), emptyLook(id, colorway.id))
  })
