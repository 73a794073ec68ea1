import { aB } from './a-b'
import { beforeAfter } from './before-after'
import { card } from './card'
import { clean } from './clean'
import { flatLay } from './flat-lay'
import { fourSides } from './four-sides'
import type { Layout } from './layout'
import { packingCard } from './packing-card'

const ALL = {
  clean,
  card,
  flat_lay: flatLay,
  before_after: beforeAfter,
  a_b: aB,
  four_sides: fourSides,
  packing_card: packingCard,
}

export type LayoutId = keyof typeof ALL

/** The composed pictures, in the order in which they are offered. */
export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = ALL

export const LAYOUT_IDS = Object.keys(LAYOUTS) as readonly LayoutId[]
