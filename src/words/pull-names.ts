import type { Catalog } from '../look/facts/catalog'
import type { AnchorId } from '../look/ids'
import type { Look } from '../look/look'
import { anchorName } from './catalog-names'
import type { FirstLanguage } from './language'

/** What a zip's pull is called. */
export function pullName(
  { carriers }: Catalog,
  look: Look,
  anchor: AnchorId,
  language: FirstLanguage,
): string {
  const carrier = carriers.get(look.carrier)
  return carrier ? anchorName(carrier, anchor, language) : anchor
}

/** Where a zip's pull stands: which stop, and how far that is down or along its zip. */
export function pullStop(
  { carriers }: Catalog,
  look: Look,
  anchor: AnchorId,
  stop: number,
  language: FirstLanguage,
): string {
  const say = language.names.pulls
  const stops = carriers.get(look.carrier)?.anchors.get(anchor)?.stops ?? []
  const [first, last] = [stops[0], stops.at(-1)]
  if (stop === 0 || !first || !last) return say.rest
  const [dx, dy, dz] = [0, 1, 2].map((k) => (last.positionMm[k] ?? 0) - (first.positionMm[k] ?? 0))
  const isUpright = Math.abs(dy ?? 0) > Math.hypot(dx ?? 0, dz ?? 0)
  const most = stops.length - 1
  return say.stop(stop, most, Math.round((100 * stop) / most), isUpright)
}
