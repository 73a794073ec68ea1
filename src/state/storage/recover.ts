import type { Catalog } from '../../look/facts/catalog'
import type { StubsReader } from '../../look/file/stubs-reader'
import { type KeptDocument, readDocument, type StoredRows } from './document-rows'
import type { Shelved } from './document-store'
import { keyOf, newerVersion, readHeader, storeSumOf } from './row'

interface Openable {
  /** The revision to save upon. */
  readonly revision: number
  readonly stored: StoredRows
  /** What cannot be used, as it was found: to be set aside with the next save. */
  readonly aside: readonly unknown[]
}

/** What a store is good for. */
export type Recovered =
  | ({ readonly kind: 'nothing' } & Openable)
  | ({
      readonly kind: 'document'
      readonly document: KeptDocument
      /** Something of it was lost or is older than the last save. */
      readonly damaged: boolean
    } & Openable)
  /** Something is there, but no look can be read; what was chosen and owned may be. */
  | ({ readonly kind: 'unreadable' } & Pick<KeptDocument, 'mine' | 'things' | 'chosen'> & Openable)
  | { readonly kind: 'newer'; readonly version: number }

/** Finds what can be read; `newLook` names the look where there is none. */
export function recover(
  catalog: Catalog,
  { header: raw, rows: all }: Shelved,
  newLook: string,
  readStubs: StubsReader,
): Recovered {
  const version = newerVersion(raw)
  if (version !== null) return { kind: 'newer', version }
  const rows = new Map(all.map((row) => [keyOf(row.kind, row.id), row]))
  const header = readHeader(raw)
  const { history, mine, things, chosen, fallback, stored } = readDocument(
    catalog,
    rows,
    header?.look ?? null,
    newLook,
    readStubs,
  )
  const damaged = [...stored.damaged].map((key) => rows.get(key))
  const found = {
    revision: header?.revision ?? 0,
    stored,
    aside: header || raw === undefined ? damaged : [raw, ...damaged],
  }
  if (raw === undefined && rows.size === 0) return { kind: 'nothing', ...found }
  if (!history) return { kind: 'unreadable', mine, things, chosen, ...found }
  const whole =
    header !== null && storeSumOf(header, rows) === header.sum && !fallback && damaged.length === 0
  return { kind: 'document', document: { history, mine, things, chosen }, damaged: !whole, ...found }
}
