import { catalogFor } from '../look/catalog-for'
import type { Catalog } from '../look/facts/catalog'
import type { CharmId, ColorwayId, SlotId } from '../look/ids'
import type { Look } from '../look/look'
import { anchorAt } from '../look/slots'
import type { Announcement } from '../state/announcement'
import { carrierName, charmColorwayName, charmName, colorwayName } from './catalog-names'
import { stateName } from './charm-names'
import type { FirstLanguage } from './language'
import { sayNotKnown } from './opening/say-not-known'
import { sayFitReason } from './say-fit-reason'
import { slotName } from './slot-names'

/** What just happened as one or two sentences, for the live region and for toasts. */
export function sayAnnouncement(
  saying: Announcement,
  facts: Catalog,
  look: Look,
  language: FirstLanguage,
): string {
  const say = language.announcement
  const catalog = catalogFor(facts, { stubs: look.stubs })
  const numbers = language.numbers
  const charm = (id: CharmId): string => charmName(catalog, id, language)
  const at = (slot: SlotId): string => slotName(catalog, look, slot, language, 'inline')
  const carrier = catalog.carriers.get(look.carrier)
  const colorway = (id: ColorwayId): string => (carrier ? colorwayName(carrier, id, language) : id)
  const score = (total: number | null): readonly string[] => {
    if (total !== null) return [say.score(numbers.score(total))]
    // On a dressed bag nobody can judge for now.
    return look.placed.size === 0 ? [say.emptyBag] : []
  }
  const gained = (total: number | null, gain: number): readonly string[] =>
    Math.abs(gain) < 0.05 ? [] : [numbers.gain(gain, (total ?? 0) - gain)]
  const why = (id: CharmId, slot: SlotId, reasons: Parameters<typeof sayFitReason>[0][]): string =>
    say.reasons(
      reasons.map((reason) =>
        sayFitReason(reason, language, {
          catalog,
          charm: catalog.charms.get(id),
          anchor: anchorAt(catalog, look, slot) ?? undefined,
        }),
      ),
    )
  switch (saying.kind) {
    case 'picked_up':
      return say.pickedUp(charm(saying.charm), saying.fitting)
    case 'over': {
      const name = slotName(catalog, look, saying.slot, language)
      return saying.reasons.length > 0
        ? say.misfits(name, why(saying.charm, saying.slot, [...saying.reasons]))
        : say.fits(name, saying.gain === null ? null : numbers.gain(saying.gain, saying.total ?? 0))
    }
    case 'placed':
      return say.join([
        say.placed(charm(saying.charm), at(saying.slot)),
        ...(saying.replaced ? [say.replaced(charm(saying.replaced))] : []),
        ...score(saying.total),
        ...gained(saying.total, saying.gain),
      ])
    case 'moved':
      return say.join([
        say.moved(charm(saying.charm), at(saying.slot)),
        ...(saying.swapped ? [say.swapped(charm(saying.swapped))] : []),
        ...score(saying.total),
        ...gained(saying.total, saying.gain),
      ])
    case 'removed':
      return say.join([say.removed(charm(saying.charm)), ...score(saying.total)])
    case 'turned':
      return say.join([say.turned(charm(saying.charm), saying.turn)])
    case 'switched':
      return say.join([say.switched(charm(saying.charm), stateName(saying.state, language))])
    case 'charm_recolored': {
      const worn = catalog.charms.get(saying.charm)
      const color = worn ? charmColorwayName(worn, saying.colorway, language) : saying.colorway
      return say.join([
        say.switched(charm(saying.charm), color),
        ...score(saying.total),
        ...gained(saying.total, saying.gain),
      ])
    }
    case 'cleared':
      return say.join([say.cleared(saying.count)])
    case 'recolored':
      return say.join([
        say.recolored(colorway(saying.colorway)),
        ...score(saying.total),
        ...gained(saying.total, saying.gain),
      ])
    case 'carrier_changed':
      return say.join([say.carrier(carrierName(catalog, saying.carrier, language), saying.setAside)])
    case 'refused':
      return say.refused(
        charm(saying.charm),
        at(saying.slot),
        why(saying.charm, saying.slot, [...saying.reasons]),
      )
    case 'put_back':
      return say.join([say.putBack(charm(saying.charm))])
    case 'undone':
      return say.join([say.undone, ...score(saying.total)])
    case 'redone':
      return say.join([say.redone, ...score(saying.total)])
    case 'fixed':
      return say.join([say.fixed, ...score(saying.total), ...gained(saying.total, saying.gain)])
    case 'catalog_changed':
      return say.join([
        ...(saying.fell > 0 ? [say.fell(saying.fell)] : []),
        ...(saying.rose > 0 || saying.fell === 0 ? [say.rose(saying.rose)] : []),
      ])
    case 'opened_shared':
      return [say.join([say.shared(saying.count, saying.setAside)]), sayNotKnown(catalog, look, language)]
        .filter((sentence) => sentence !== null)
        .join(' ')
    case 'kept_shared':
      return say.join([say.kept])
    case 'left_shared':
      return say.join([say.left])
    case 'locked':
      return say.join([saying.why === 'visiting' ? say.visiting : say.otherTab])
    default:
      return saying satisfies never
  }
}
