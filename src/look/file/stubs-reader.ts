import type * as v from 'valibot'
import type { Stubs } from '../facts/stub'

/** The own things that a written look tells of, or the first that is wrong with them. */
export type ReadStubs =
  | { readonly ok: true; readonly stubs: Stubs }
  | { readonly ok: false; readonly issue: v.BaseIssue<unknown> }

/** Reads the own things of a written look. What does so for all looks (`readStubs`) is fetched where there are any. */
export type StubsReader = (written: unknown) => ReadStubs
