import { type ByteReader, writeBytes, writeNumber } from './bytes'

/** The parts of a link by their kinds, each kind once. */
export type Sections = ReadonlyMap<number, readonly number[]>

/** Sections one after the other in the order of their kinds: kind, length, bytes. */
export function writeSections(into: number[], sections: Sections): void {
  for (const [kind, bytes] of [...sections].toSorted(([a], [b]) => a - b)) {
    writeNumber(into, kind)
    writeBytes(into, bytes)
  }
}

/** Sections up to the end, whatever their kinds; null where they are out of order or end too early. */
export function readSections(from: ByteReader): Sections | null {
  const sections = new Map<number, readonly number[]>()
  let before = 0
  while (!from.atEnd()) {
    const kind = from.number()
    const bytes = from.bytes()
    if (kind === null || kind <= before || bytes === null) return null
    sections.set(kind, bytes)
    before = kind
  }
  return sections
}
