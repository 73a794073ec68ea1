import { tint, tintAll, untint } from '../../look/edits/part-color'
import type { RegionId } from '../../look/ids'
import type { Tints } from '../../look/look'
import type { Planner } from './planner'

/**
 * Gives a part of the carrier a color of one's own, `#rrggbb`, or with null the colorway's again. Coloring on the same part
 * is one undo step, until `endWriting`.
 */
export function colorPart(planner: Planner, region: RegionId, hex: string | null): void {
  const { catalog } = planner.store.getState()
  planner.apply(
    hex === null ? untint(region) : tint(catalog, region, hex),
    (_, total) => ({ kind: 'tinted', region, hex, total }),
    `tint ${region}`,
  )
}

/** Gives several parts of the carrier colors of one's own, in one undo step. */
export function colorParts(planner: Planner, tints: Tints): void {
  const { catalog } = planner.store.getState()
  const [first] = tints
  if (!first) return
  const [region, hex] = first
  planner.apply(tintAll(catalog, tints), (_, total) => ({ kind: 'tinted', region, hex, total }))
}
