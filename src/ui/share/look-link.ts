import type { PackedAddress } from '../../share/link/link'

/** The address under which the look on screen opens, and what has no room in it; or that it fits none. */
export type LookLink = PackedAddress | { readonly problem: 'failed' }
