import codes from '../codes.json' with { type: 'json' }

/** What a link can name by number. */
export type CodeKind = 'carrier' | 'colorway' | 'charm' | 'anchor' | 'state' | 'field' | 'word'

const MAX_CODE = 0xffff

/**
 * Every number ever given out. A published number never changes its meaning and is never given out again, even when
 * its charm leaves the catalog: links live longer than catalogs.
 */
const CODES: Readonly<Record<CodeKind, ReadonlyMap<string, number>>> = {
  carrier: new Map(Object.entries(codes.carrier)),
  colorway: new Map(Object.entries(codes.colorway)),
  charm: new Map(Object.entries(codes.charm)),
  anchor: new Map(Object.entries(codes.anchor)),
  state: new Map(Object.entries(codes.state)),
  field: new Map(Object.entries(codes.field)),
  word: new Map(Object.entries(codes.word)),
}

const turned = (numbers: ReadonlyMap<string, number>): ReadonlyMap<number, string> =>
  new Map([...numbers].map(([id, code]) => [code, id]))

const IDS: Readonly<Record<CodeKind, ReadonlyMap<number, string>>> = {
  carrier: turned(CODES.carrier),
  colorway: turned(CODES.colorway),
  charm: turned(CODES.charm),
  anchor: turned(CODES.anchor),
  state: turned(CODES.state),
  field: turned(CODES.field),
  word: turned(CODES.word),
}

const STAND_IN = /^\?([1-9]\d{0,4})$/

/** The number of an id, or null for an id that has none (a charm of one's own). */
export function codeOf(kind: CodeKind, id: string): number | null {
  const code = CODES[kind].get(id)
  if (code !== undefined) return code
  const standIn = Number(STAND_IN.exec(id)?.[1] ?? 0)
  return standIn > 0 && standIn <= MAX_CODE ? standIn : null
}

/** The id of a number; a number from a newer table becomes the stand-in `?123`, which writes the same number again. */
export function idOf(kind: CodeKind, code: number): string {
  return IDS[kind].get(code) ?? `?${code}`
}
