import type { Locale } from '../look/facts/bilingual'
import type { Catalog } from '../look/facts/catalog'
import type { CharmId, ColorwayId, SlotId } from '../look/ids'
import type { Look } from '../look/look'
import { anchorAt } from '../look/slots'
import type { Announcement } from '../state/announcement'
import { stateName } from './charm-names'
import { inBoth } from './locale'
import { numbersIn } from './numbers'
import { sayFitReason } from './say-fit-reason'
import { carrierName, charmName, slotName } from './slot-names'

const words = inBoth(
  {
    pickedUp: (charm: string, fitting: number) =>
      fitting === 0
        ? `${charm} in hand. No anchor of this bag takes it.`
        : `${charm} in hand. ${fitting === 1 ? '1 place takes it.' : `${fitting} places take it.`}`,
    fits: (slot: string, gain: string | null) => (gain ? `${slot}: fits, ${gain}.` : `${slot}: fits.`),
    misfits: (slot: string, reasons: string) => `${slot}: does not fit. ${reasons}`,
    placed: (charm: string, slot: string) => `${charm} placed on ${slot}`,
    moved: (charm: string, slot: string) => `${charm} moved to ${slot}`,
    replaced: (charm: string) => `${charm} came off`,
    swapped: (charm: string) => `swapped with ${charm}`,
    removed: (charm: string) => `${charm} removed`,
    turned: (charm: string, degrees: number) => `${charm} turned to ${degrees}°`,
    switched: (charm: string, state: string) => `${charm}: ${state}`,
    cleared: (n: number) => (n === 1 ? '1 charm taken off' : `${n} charms taken off`),
    recolored: (colorway: string) => `The bag is now ${colorway}`,
    carrier: (carrier: string, benched: number) =>
      benched === 0 ? `Now on the ${carrier}` : `Now on the ${carrier}; ${benched} not hanging`,
    refused: (charm: string, slot: string, reasons: string) =>
      `${charm} does not hang on ${slot}. ${reasons}`,
    putBack: (charm: string) => `${charm} put back`,
    undone: 'Undone',
    redone: 'Redone',
    fixed: 'Done',
    shared: (count: number, benched: number) =>
      `A shared look with ${count === 1 ? '1 charm' : `${count} charms`}${benched > 0 ? `, ${benched} not hanging` : ''}`,
    kept: 'This look is yours now',
    left: 'Back to your own look',
    visiting: 'This is somebody’s shared look. Make it yours to change it',
    otherTab: 'This look is being edited in another tab',
    score: (total: string) => `score ${total}`,
    emptyBag: 'nothing hangs now',
    join: (parts: readonly string[]) => `${parts.join(', ')}.`,
    reasons: (sentences: readonly string[]) => sentences.join(' '),
  },
  {
    pickedUp: (charm, fitting) =>
      fitting === 0 ? `拿起${charm}，这个包没有能挂它的地方。` : `拿起${charm}，有${fitting}处能挂。`,
    fits: (slot, gain) => (gain ? `${slot}：能挂，${gain}分。` : `${slot}：能挂。`),
    misfits: (slot, reasons) => `${slot}：挂不了。${reasons}`,
    placed: (charm, slot) => `${charm}挂到了${slot}`,
    moved: (charm, slot) => `${charm}移到了${slot}`,
    replaced: (charm) => `${charm}取下了`,
    swapped: (charm) => `和${charm}换了位置`,
    removed: (charm) => `${charm}取下了`,
    turned: (charm, degrees) => `${charm}转到${degrees}°`,
    switched: (charm, state) => `${charm}：${state}`,
    cleared: (n) => `取下了${n}件挂件`,
    recolored: (colorway) => `包换成了「${colorway}」`,
    carrier: (carrier, benched) =>
      benched === 0 ? `换到了${carrier}` : `换到了${carrier}，有${benched}件没挂上`,
    refused: (charm, slot, reasons) => `${charm}挂不上${slot}。${reasons}`,
    putBack: (charm) => `${charm}放回去了`,
    undone: '已撤销',
    redone: '已重做',
    fixed: '改好了',
    shared: (count, benched) =>
      `别人分享的搭配，${count}件挂件${benched > 0 ? `，有${benched}件没挂上` : ''}`,
    kept: '这套搭配归你了',
    left: '回到了自己的搭配',
    visiting: '这是别人分享的搭配，收为自己的才能改',
    otherTab: '这套搭配正在另一个标签页里编辑',
    score: (total) => `总分${total}`,
    emptyBag: '现在什么都没挂',
    join: (parts) => `${parts.join('，')}。`,
    reasons: (sentences) => sentences.join(''),
  },
)

/** What just happened as one or two sentences, for the live region and for toasts. */
export function sayAnnouncement(saying: Announcement, catalog: Catalog, look: Look, locale: Locale): string {
  const say = words[locale]
  const numbers = numbersIn(locale)
  const charm = (id: CharmId): string => charmName(catalog, id, locale)
  const at = (slot: SlotId): string => slotName(catalog, look, slot, locale, 'inline')
  const score = (total: number | null): string =>
    total === null ? say.emptyBag : say.score(numbers.score(total))
  const gained = (total: number | null, gain: number): readonly string[] =>
    Math.abs(gain) < 0.05 ? [] : [numbers.gain(gain, (total ?? 0) - gain)]
  const why = (id: CharmId, slot: SlotId, reasons: Parameters<typeof sayFitReason>[0][]): string =>
    say.reasons(
      reasons.map((reason) =>
        sayFitReason(reason, locale, {
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
      const name = slotName(catalog, look, saying.slot, locale)
      return saying.reasons.length > 0
        ? say.misfits(name, why(saying.charm, saying.slot, [...saying.reasons]))
        : say.fits(name, saying.gain === null ? null : numbers.gain(saying.gain, saying.total ?? 0))
    }
    case 'placed':
      return say.join([
        say.placed(charm(saying.charm), at(saying.slot)),
        ...(saying.replaced ? [say.replaced(charm(saying.replaced))] : []),
        score(saying.total),
        ...gained(saying.total, saying.gain),
      ])
    case 'moved':
      return say.join([
        say.moved(charm(saying.charm), at(saying.slot)),
        ...(saying.swapped ? [say.swapped(charm(saying.swapped))] : []),
        score(saying.total),
        ...gained(saying.total, saying.gain),
      ])
    case 'removed':
      return say.join([say.removed(charm(saying.charm)), score(saying.total)])
    case 'turned':
      return say.join([say.turned(charm(saying.charm), saying.turn)])
    case 'switched':
      return say.join([say.switched(charm(saying.charm), stateName(saying.state, locale))])
    case 'cleared':
      return say.join([say.cleared(saying.count)])
    case 'recolored':
      return say.join([
        say.recolored(colorwayName(catalog, look, saying.colorway, locale)),
        score(saying.total),
        ...gained(saying.total, saying.gain),
      ])
    case 'carrier_changed':
      return say.join([say.carrier(carrierName(catalog, saying.carrier, locale), saying.benched)])
    case 'refused':
      return say.refused(
        charm(saying.charm),
        at(saying.slot),
        why(saying.charm, saying.slot, [...saying.reasons]),
      )
    case 'put_back':
      return say.join([say.putBack(charm(saying.charm))])
    case 'undone':
      return say.join([say.undone, score(saying.total)])
    case 'redone':
      return say.join([say.redone, score(saying.total)])
    case 'fixed':
      return say.join([say.fixed, score(saying.total), ...gained(saying.total, saying.gain)])
    case 'opened_shared':
      return say.join([say.shared(saying.count, saying.benched)])
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

/** What a colorway of the look's carrier is called. */
function colorwayName(catalog: Catalog, look: Look, colorway: ColorwayId, locale: Locale): string {
  const known = catalog.carriers.get(look.carrier)?.colorways.find(({ id }) => id === colorway)
  return known?.name[locale] ?? colorway
}
