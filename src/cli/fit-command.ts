import type { Catalog } from '../look/facts/catalog'
import type { LocalText } from '../look/facts/locale'
import { adviceAt, alternatives, fit } from '../look/fit/fit'
import type { FitReason } from '../look/fit/fit-reason'
import { carrierId, charmId } from '../look/ids'
import { LOOK_LIMITS } from '../look/limits'
import { emptyLook } from '../look/look'
import { anchorOfSlot, readSlot } from '../look/slot'
import { anchorAt } from '../look/slots'
import { type FitContext, sayFitReason } from '../words/say-fit-reason'
import { type Answer, answer, quoted, type Refusal, refuse } from './answer'
import type { Command, GivenOption } from './command'
import { inEachLanguage } from './in-each-language'
import { pointsOf } from './written-point'

const said = (reason: FitReason, context: FitContext): FitReason & { readonly text: LocalText } => ({
  ...reason,
  text: inEachLanguage((language) => sayFitReason(reason, language, context)),
})

export const FIT_OPTIONS: Command['options'] = {
  stop: {
    value: `<0…${LOOK_LIMITS.pullStops}>`,
    about: 'where the point’s zip pull is slid to; 0, where it rests, when nothing is said',
  },
}

/** The stop that the last of these options names, or why it is none. */
export function stopIn(given: readonly GivenOption[]): number | Refusal {
  const value = given.findLast(({ name }) => name === 'stop')?.value ?? '0'
  const stop = /^\d{1,2}$/.test(value) ? Number(value) : Infinity
  return stop <= LOOK_LIMITS.pullStops
    ? stop
    : refuse('USAGE', `--stop takes a whole number from 0 to ${LOOK_LIMITS.pullStops}, not ${quoted(value)}.`)
}

/** Tells whether a charm may hang on an otherwise bare carrier, its point's zip pull at a stop: `<charm> <carrier> <point>`. */
export function fitCommand(catalog: Catalog, text: string, stop = 0): Answer {
  const [charmText, carrierText, point, ...more] = text.trim().split(/\s+/)
  if (!charmText || !carrierText || !point || more.length > 0)
    return refuse('USAGE', 'fit takes a charm, a carrier and a point.')
  const charm = catalog.charms.get(charmId(charmText))
  const carrier = catalog.carriers.get(carrierId(carrierText))
  const colorway = carrier?.colorways[0]
  const slot = readSlot(point)
  const pull = slot && anchorOfSlot(slot)
  const bare = carrier && colorway ? emptyLook(carrier.id, colorway.id) : null
  if (stop > 0 && bare && pull && carrier?.anchors.get(pull) && !carrier.anchors.get(pull)?.stops[stop])
    return refuse('USAGE', `${quoted(point)} has no stop ${stop}.`)
  const look = bare && pull && stop > 0 ? { ...bare, pulls: new Map([[pull, stop]]) } : bare
  const anchor = look && slot ? anchorAt(catalog, look, slot) : null
  const unknown: readonly (FitReason | null)[] = [
    charm ? null : { code: 'UNKNOWN_CHARM', id: charmText },
    look ? null : { code: 'UNKNOWN_CARRIER', id: carrierText },
    look && !anchor ? { code: 'UNKNOWN_POINT', id: point } : null,
  ]
  const reasons = unknown.filter((reason) => reason !== null)
  const context = { catalog, charm, anchor: anchor ?? undefined }
  const verdict =
    reasons.length === 0 && look && charm && slot
      ? fit(catalog, look, charm.id, slot)
      : { fits: false, reasons }
  const advice = verdict.fits && look && charm && slot ? adviceAt(catalog, look, charm.id, slot) : []
  const others = look && charm ? pointsOf(alternatives(catalog, look, charm.id)) : []
  return answer({
    fits: verdict.fits,
    reasons: verdict.reasons.map((reason) => said(reason, context)),
    advice: advice.map((code) => ({ code, text: inEachLanguage((language) => language.advice[code]) })),
    alternatives: others.filter((other) => other !== point),
  })
}
