import { catalogFor } from '../look/catalog-for'
import { adviceAt } from '../look/fit/fit'
import type { FitReason } from '../look/fit/fit-reason'
import type { SlotId } from '../look/ids'
import { anchorAt } from '../look/slots'
import { gainOf, judgeOf, totalOf } from '../state/planner/derived'
import type { Planner } from '../state/planner/planner'
import { targetAt } from '../state/planner/targets'
import { charmName } from './catalog-names'
import type { FirstLanguage } from './language'
import { sayFitReason } from './say-fit-reason'
import { slotName } from './slot-names'

/** The words on the stage's markers, about whatever the planner holds when they are asked. */
export function markerWords({ store }: Planner, languageOnScreen: () => FirstLanguage) {
  const now = () => {
    const state = store.getState()
    return {
      ...state,
      catalog: catalogFor(state.catalog, { stubs: state.look.stubs }),
      language: languageOnScreen(),
    }
  }
  const reasonsOf = (slot: SlotId, reasons: readonly FitReason[]): string => {
    const { catalog, look, language, hand } = now()
    const charm = hand.kind === 'holding' ? catalog.charms.get(hand.charm) : undefined
    const anchor = anchorAt(catalog, look, slot) ?? undefined
    return reasons
      .map((reason) => sayFitReason(reason, language, { catalog, charm, anchor }))
      .join(language.writing.gap)
  }
  const gainAt = (slot: SlotId): string | null => {
    const { catalog, look, hand, language } = now()
    if (hand.kind !== 'holding') return null
    const judge = judgeOf(store.getState())
    if (!judge) return null
    const target = targetAt(catalog, look, hand.charm, hand.from, slot)
    return language.numbers.gain(gainOf(judge, look, target.edit), totalOf(judge, look) ?? 0)
  }
  /** What is said of a place that takes what is held. */
  const adviceOf = (slot: SlotId): string => {
    const { catalog, look, language, hand } = now()
    if (hand.kind !== 'holding') return ''
    const advice = adviceAt(catalog, look, hand.charm, slot)
    return advice.map((one) => language.advice[one]).join(language.writing.gap)
  }
  return {
    nameOf(slot: SlotId, reasons: readonly FitReason[]): string {
      const { catalog, look, language } = now()
      const state = reasons.length > 0 ? reasonsOf(slot, reasons) : adviceOf(slot) || language.look.fits
      return language.shell.marker(slotName(catalog, look, slot, language), state)
    },
    captionOf(slot: SlotId, reasons: readonly FitReason[]): string {
      const { catalog, look, language } = now()
      const name = slotName(catalog, look, slot, language)
      if (reasons.length > 0) return language.shell.marker(name, reasonsOf(slot, reasons))
      const told = [name, gainAt(slot)].filter(Boolean).join(' · ')
      const advice = adviceOf(slot)
      return advice ? language.shell.marker(told, advice) : told
    },
    retryOf: (charm: Parameters<typeof charmName>[1]): string => {
      const { catalog, language } = now()
      return language.shell.retryCharm(charmName(catalog, charm, language))
    },
  }
}
