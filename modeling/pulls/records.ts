import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../../src/catalog/data/carriers.json', import.meta.url)

type Triple = [number, number, number]

/** What the catalog's file says of a stop. */
export interface StopRecord {
  readonly position_mm: Triple
  readonly normal: Triple
  readonly clearance_mm: {
    readonly below: number
    readonly below_soft: number
    readonly left: number
    readonly right: number
    readonly out: number
  }
}

/** What it says of an anchor, as far as pulls go. */
export interface PointRecord extends StopRecord {
  readonly id: string
  readonly kind: string
  readonly side: 'left' | 'centre' | 'right'
  /** The name of its zip's path in the carrier's geometry. */
  readonly path?: string
  readonly mirror_of?: string
  readonly stops?: readonly StopRecord[]
}

export interface CarrierRecord {
  readonly id: string
  readonly geometry: Readonly<Record<string, unknown>>
  readonly points: readonly PointRecord[]
}

/** The carriers of the catalog's file, all that it says of them. */
export const readRecords = (): readonly CarrierRecord[] =>
  JSON.parse(readFileSync(file, 'utf8')).carriers as readonly CarrierRecord[]

/** Writes them back, a line a carrier. */
export function writeRecords(records: readonly CarrierRecord[]): void {
  const before = readFileSync(file, 'utf8')
  const lines = before.split('\n').map((line) => {
    const record = records.find(({ id }) => line.startsWith(`{"id":"${id}",`))
    return record ? `${JSON.stringify(record)}${line.endsWith(',') ? ',' : ''}` : line
  })
  const after = lines.join('\n')
  if (after !== before) writeFileSync(file, after)
}

/** The path of a point's zip, millimeters. Throws where the file has none. */
export function pathOf(
  { id, geometry }: CarrierRecord,
  { id: point, path = '' }: PointRecord,
): readonly Triple[] {
  const found = geometry[path]
  if (!Array.isArray(found)) throw new Error(`${id}: ${point} has no zip path`)
  return found as readonly Triple[]
}
