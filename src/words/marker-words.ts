import type { FitReason } from '../look/fit/fit-reason'
import type { SlotId } from '../look/ids'
import { anchorAt } from '../look/slots'
import { gainOf, judgeOf, totalOf } from '../state/planner/derived'
import type { Planner } from '../state/planner/planner'
import { targetAt } from '../state/planner/targets'
import { lookWords } from './look-words'
import { numbersIn } from './numbers'
import { sayFitReason } from './say-fit-reason'
import { shellWords } from './shell-words'
import { charmName, slotName } from './slot-names'

/** The words on the stage's markers, about whatever the planner holds when they are asked. */
export function markerWords(planner: Planner) {
  const { store } = planner
  const reasonsOf = (slot: SlotId, reasons: readonly FitReason[]): string => {
    const { catalog, look, locale, hand } = store.getState()
    const charm = hand.kind === 'holding' ? catalog.charms.get(hand.charm) : undefined
    const anchor = anchorAt(catalog, look, slot) ?? undefined
    return reasons.map((reason) => sayFitReason(reason, locale, { catalog, charm, anchor })).join(' ')
  }
  const gainAt = (slot: SlotId): string | null => {
    const { catalog, look, locale, hand, taste } = store.getState()
    if (hand.kind !== 'holding') return null
    const judge = judgeOf(catalog, taste)
    const target = targetAt(catalog, look, hand.charm, hand.from, slot)
    return numbersIn(locale).gain(gainOf(judge, look, target.edit), totalOf(judge, look) ?? 0)
  }
  return {
    nameOf(slot: SlotId, reasons: readonly FitReason[]): string {
      const { catalog, look, locale } = store.getState()
      const state = reasons.length === 0 ? lookWords[locale].fits : reasonsOf(slot, reasons)
      return shellWords[locale].marker(slotName(catalog, look, slot, locale), state)
    },
    captionOf(slot: SlotId, reasons: readonly FitReason[]): string {
      const { catalog, look, locale } = store.getState()
      const name = slotName(catalog, look, slot, locale)
      if (reasons.length > 0) return shellWords[locale].marker(name, reasonsOf(slot, reasons))
      const gain = gainAt(slot)
      return gain ? `${name} · ${gain}` : name
    },
    retryOf: (charm: Parameters<typeof charmName>[1]): string => {
      const { catalog, locale } = store.getState()
      return shellWords[locale].retryCharm(charmName(catalog, charm, locale))
    },
  }
}
