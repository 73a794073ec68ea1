import { MAX_ID_LENGTH } from './ids'

/** Limits of a written look: far above what people make, far below what hurts. */
export const LOOK_LIMITS = {
  /** Characters of a look file. */
  textLength: 64 * 1024,
  placements: 64,
  /** Charms put aside. */
  aside: 256,
  idLength: MAX_ID_LENGTH,
  fields: 8,
  wordsLength: 160,
  /** Zip pulls that were moved, each to one of the stops 1 to 10. */
  pulls: 32,
  pullStops: 10,
  tints: 16,
  /** Charms and carriers known by their stubs. */
  stubs: 256,
  /** Other carriers whose arrangement is remembered. */
  others: 24,
  /** Fields and sections of later releases: how many, how deep, and characters as JSON or bytes in all. */
  laterFields: 32,
  laterDepth: 8,
  laterLength: 16 * 1024,
  laterSections: 16,
  laterBytes: 3072,
} as const
