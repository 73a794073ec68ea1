import { LOOK_LIMITS } from './limits'

/** Fields of a file that a later release wrote, by name, as they were. */
export type LaterFields = Readonly<Record<string, unknown>>

/** A section of a link that a later release wrote: its kind, and its bytes in hexadecimal. */
export interface LaterSection {
  readonly kind: number
  readonly bytes: string
}

/** What a later release wrote and this one does not know: kept as it was, and written again. Fields stay in files, sections travel in links too. */
export interface Later {
  readonly fields: LaterFields
  /** By kind; of one kind in the order they were written in. */
  readonly sections: readonly LaterSection[]
}

/** The outlines of own charms: files of releases that did not know it keep it as it came. */
export const FIRST_KEPT_KIND = 8

/** Sections that this release knows itself are of lower kinds, but for the own bag that a look is on. */
export const FIRST_LATER_KIND = 9

export const NOTHING_LATER: Later = { fields: {}, sections: [] }

/** What stands in a written object beside the fields that this release knows. */
export const laterFields = (
  written: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): LaterFields => Object.fromEntries(Object.entries(written).filter(([key]) => !known.has(key)))

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)))

/** Whether all of a look's later fields together stay within its limits of count, depth and length. */
export function areWithinLimits(all: readonly LaterFields[]): boolean {
  const { laterFields: most, laterDepth, laterLength } = LOOK_LIMITS
  return (
    all.every((fields) => Object.keys(fields).length <= most && isShallow(fields, laterDepth)) &&
    JSON.stringify(all).length <= laterLength
  )
}
