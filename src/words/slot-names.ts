import { catalogFor } from '../look/catalog-for'
import type { Catalog } from '../look/facts/catalog'
import type { SlotId } from '../look/ids'
import type { Look } from '../look/look'
import { anchorOfSlot, hubSlotOf, parseSlot } from '../look/slot'
import { anchorName, charmName } from './catalog-names'
import type { FirstLanguage } from './language'

/** `title` stands alone in a list, `inline` goes inside a sentence. */
export type NameStyle = 'title' | 'inline'

/** What a slot is called: its anchor, which of its places, or which ring of the hub that hangs there. */
export function slotName(
  facts: Catalog,
  look: Look,
  slot: SlotId,
  language: FirstLanguage,
  style: NameStyle = 'title',
): string {
  const say = language.names.slots
  const catalog = catalogFor(facts, { stubs: look.stubs })
  const path = parseSlot(slot)
  const carrier = catalog.carriers.get(look.carrier)
  const anchor = anchorOfSlot(slot)
  if (!path || !carrier?.anchors.has(anchor)) return say.unknown
  const hubSlot = hubSlotOf(slot)
  if (hubSlot === null) {
    const title = anchorName(carrier, anchor, language)
    const name = style === 'inline' ? say.inline(title) : title
    return path.place > 1 ? say.place(name, path.place) : name
  }
  const hub = look.placed.get(hubSlot)
  const hubName = hub ? charmName(catalog, hub.charm, language) : ''
  const ring = path.rings.at(-1) ?? 1
  const at = slotName(catalog, look, hubSlot, language, style)
  return style === 'inline' ? say.ringInline(ring, hubName, at) : say.ring(ring, hubName, at)
}
