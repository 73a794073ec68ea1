import type { Catalog } from '../../look/facts/catalog'
import type { Shelved } from './document-store'
import { asRecord, decodeRecord, type KeptDocument, newerVersion } from './record'

/** What a shelf is good for. `revision` is the one to save upon; `aside` has to be set aside before that. */
export type Found =
  | { readonly kind: 'nothing'; readonly revision: number }
  | {
      readonly kind: 'document'
      readonly document: KeptDocument
      readonly revision: number
      /** The last save could not be read: this is the one before. */
      readonly fromPrevious: boolean
      readonly aside: readonly unknown[]
    }
  /** Something is there, but neither save can be read. */
  | { readonly kind: 'unreadable'; readonly revision: number; readonly aside: readonly unknown[] }
  | { readonly kind: 'newer'; readonly version: number }

/** Finds the newest document that can be read. */
export function recover(catalog: Catalog, { current, previous }: Shelved): Found {
  const version = newerVersion(current)
  if (version !== null) return { kind: 'newer', version }
  if (current === undefined && previous === undefined) return { kind: 'nothing', revision: 0 }
  const records = [asRecord(current), asRecord(previous)]
  const revision = Math.max(0, ...records.map((record) => record?.revision ?? 0))
  const aside: unknown[] = []
  for (const [i, record] of records.entries()) {
    const opened = record && decodeRecord(catalog, record)
    if (record && !opened?.whole) aside.push(record)
    if (opened) return { kind: 'document', document: opened.document, revision, fromPrevious: i > 0, aside }
  }
  return { kind: 'unreadable', revision, aside }
}
