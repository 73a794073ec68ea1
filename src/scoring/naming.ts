import type { CharmId, SlotId } from '../look/ids'

/** What things are called inside a sentence about one look, in one language. */
export interface Naming {
  readonly charm: (id: CharmId | undefined) => string
  /** At most `most` charms by name, 4 where nothing is said, each once, the rest by number. */
  readonly charms: (ids: readonly CharmId[], most?: number) => string
  readonly slot: (slot: SlotId | undefined) => string
  readonly family: (family: string) => string
  readonly theme: (theme: string) => string
  readonly trend: (trend: string) => string
  /** By what a charm is clasped. */
  readonly clasp: (id: CharmId | undefined) => { readonly id: string; readonly name: string } | null
  readonly list: (names: readonly string[]) => string
  readonly mass: (grams: number) => string
}
