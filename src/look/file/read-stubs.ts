import * as v from 'valibot'
import { StubsSchema } from './stub-schema'
import type { StubsReader } from './stubs-reader'

const Owning = v.looseObject({ stubs: v.optional(StubsSchema, { charms: {}, carriers: {} }) })

/** Reads the own things of every written look. */
export const readStubs: StubsReader = (written) => {
  const read = v.safeParse(Owning, written)
  return read.success ? { ok: true, stubs: read.output.stubs } : { ok: false, issue: read.issues[0] }
}
