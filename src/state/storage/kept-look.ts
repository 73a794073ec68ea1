import type { Catalog } from '../../look/facts/catalog'
import { readStubs } from '../../look/file/read-stubs'
import type { Look } from '../../look/look'
import { keyOf } from './row'
import { reopenLook } from './stored-look'

const bodyIn = (row: unknown): unknown => {
  try {
    return JSON.parse((row as { readonly body: string }).body)
  } catch {
    return null
  }
}

/** What may be a written look in something that was kept aside: a record, a row, or the rows of a tab. Checksums do not matter here. */
function candidates(raw: unknown): readonly unknown[] {
  if (typeof raw !== 'object' || raw === null) return []
  if ('rows' in raw && Array.isArray(raw.rows)) {
    const open = 'look' in raw ? keyOf('look', String(raw.look)) : null
    const rows = raw.rows as readonly { readonly kind?: unknown; readonly id?: unknown }[]
    const row = rows.find((one) => keyOf(String(one?.kind), String(one?.id)) === open)
    return row ? candidates(row) : []
  }
  const body = bodyIn(raw)
  const look = typeof body === 'object' && body !== null && 'look' in body ? body.look : null
  return [look, body]
}

/** The look in something that was kept aside, as far as it can still be read; null when there is none. */
export function keptLook(catalog: Catalog, raw: unknown): Look | null {
  for (const value of candidates(raw)) {
    const look = reopenLook(catalog, value, readStubs, true)
    if (look) return look
  }
  return null
}
