import type { Anchor } from '../look/facts/carrier'
import type { Catalog } from '../look/facts/catalog'
import type { Charm } from '../look/facts/charm'
import type { FitReason } from '../look/fit/fit-reason'
import { charmName, mechanismName } from './catalog-names'
import type { FirstLanguage } from './language'

/** Whom the reason is about; the more is known, the more concrete the sentence. */
export interface FitContext {
  readonly catalog: Catalog
  readonly charm?: Charm | undefined
  readonly anchor?: Anchor | undefined
}

const WEBBING: ReadonlySet<string> = new Set([
  'webbing_loop',
  'strap_webbing',
  'haul_handle',
  'compression_strap',
  'lanyard_webbing',
  'belt_loop',
])

/** Why a charm may not hang somewhere, as one sentence. */
export function sayFitReason(reason: FitReason, language: FirstLanguage, context: FitContext): string {
  const say = language.fitReason
  const numbers = language.numbers
  switch (reason.code) {
    case 'MECH_MISMATCH':
      return sayClasp(reason, language, context)
    case 'OVER_MASS': {
      const sentence = reason.by === 'anchor' ? say.anchorMass : say.claspMass
      return sentence(numbers.mass(reason.massG), numbers.mass(reason.maxG))
    }
    case 'TOO_DEEP':
      return say.deep(numbers.millimeters(reason.depthMm), numbers.millimeters(reason.maxMm))
    case 'TOO_LONG':
      return say.long(numbers.millimeters(reason.lengthMm), numbers.millimeters(reason.maxMm))
    case 'OCCUPIED':
      return say.occupied(charmName(context.catalog, reason.by, language))
    case 'CAPACITY':
      return say.full(numbers.count(reason.have), numbers.count(reason.max))
    case 'UNKNOWN_CHARM':
      return say.unknownCharm
    case 'UNKNOWN_CLASP':
      return say.unknownClasp
    case 'UNKNOWN_POINT':
      return say.unknownPoint
    case 'UNKNOWN_CARRIER':
      return say.unknownCarrier
    case 'NO_MODEL':
      return say.noModel
    case 'ASIDE':
      return say.aside
    default:
      return reason satisfies never
  }
}

type Mismatch = Extract<FitReason, { code: 'MECH_MISMATCH' }>

function sayClasp(
  { problem, have, limit }: Mismatch,
  language: FirstLanguage,
  { catalog, charm, anchor }: FitContext,
): string {
  const say = language.fitReason
  const { millimeters } = language.numbers
  const here = millimeters(have ?? 0)
  const its = millimeters(limit ?? 0)
  const measured = have !== null && Number.isFinite(have)
  switch (problem) {
    case 'kind': {
      const clasp = charm && catalog.mechanisms.get(charm.mechanism)
      if (!clasp || !anchor) return say.kindUnknown
      return say.kind(mechanismName(clasp, language), language.names.anchorKinds[anchor.kind])
    }
    case 'hole_too_small':
      return say.hole(here, its)
    case 'slot_too_small':
      return say.slot(here, its)
    case 'bar_too_thick':
      return say.thick(here, its)
    case 'bar_too_wide':
      return anchor && WEBBING.has(anchor.kind) ? say.webbing(here) : say.wide(here, its)
    case 'girth_too_large':
      return say.around(here, its)
    case 'girth_too_small':
      return say.slim(here, its)
    case 'edge_too_thick':
      return measured ? say.edge(here, its) : say.noEdge
    case 'no_piercing':
      return say.pierce
    case 'lace_too_wide':
      return measured ? say.lace(here, its) : say.noLace
    default:
      return problem satisfies never
  }
}
