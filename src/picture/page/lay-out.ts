import type { Content } from '../content/content'
import { aB } from '../layouts/a-b'
import { beforeAfter } from '../layouts/before-after'
import { card } from '../layouts/card'
import { clean } from '../layouts/clean'
import { flatLay } from '../layouts/flat-lay'
import { fourSides } from '../layouts/four-sides'
import { packingCard } from '../layouts/packing-card'
import type { LayoutId } from '../studio/formats'
import type { Block } from './block'
import { type PageId, pageOf } from './page'
import type { Measure } from './set-text'
import type { LayoutContext } from './setter'

const LAID_OUT: Readonly<Record<LayoutId, (setter: LayoutContext) => readonly Block[]>> = {
  clean,
  card,
  flat_lay: flatLay,
  before_after: beforeAfter,
  a_b: aB,
  four_sides: fourSides,
  packing_card: packingCard,
}

/** Everything that stands on a page, in its units, what lies behind first. Draws and asks for nothing. */
export const layOut = (
  layout: LayoutId,
  page: PageId,
  content: Content,
  measure: Measure,
): readonly Block[] => LAID_OUT[layout]({ page: pageOf(page), content, measure })
