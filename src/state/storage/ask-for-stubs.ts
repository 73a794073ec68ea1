import * as v from 'valibot'
import { NO_STUBS } from '../../look/facts/stub'
import type { StubsReader } from '../../look/file/stubs-reader'
import { onDemand } from '../on-demand'
import type { RawRow } from './document-store'

const load = onDemand(() => import('../../look/file/read-stubs'))

const StublessLook = v.looseObject({ stubs: v.optional(v.never()) })

/** Takes no look that has any after all: it is kept aside as it is. */
const readNone: StubsReader = (written) => {
  const read = v.safeParse(StublessLook, written)
  return read.success ? { ok: true, stubs: NO_STUBS } : { ok: false, issue: read.issues[0] }
}

/** What reads the own things in stored rows: fetched only where any of them tells of some. Rejects where it does not come. */
export async function askForStubs(rows: readonly RawRow[]): Promise<StubsReader> {
  const isAny = rows.some((row) => 'body' in row && String(row.body).includes('"stubs"'))
  return isAny ? (await load()).readStubs : readNone
}
