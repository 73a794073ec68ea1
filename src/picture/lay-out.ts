import type { Block } from './block'
import type { Content } from './content'
import type { LayoutId } from './formats'
import { card } from './layouts/card'
import { clean } from './layouts/clean'
import { type PageId, pageOf } from './page'
import type { Measure } from './set-text'
import type { Setter } from './setter'

const LAID_OUT: Readonly<Record<LayoutId, (setter: Setter) => readonly Block[]>> = {
  clean,
  card,
  flat_lay: card,
  before_after: card,
  a_b: card,
  four_sides: card,
  packing_card: card,
}

/** Everything that stands on a page, in its units, what lies behind first. Draws and asks for nothing. */
export const layOut = (
  layout: LayoutId,
  page: PageId,
  content: Content,
  measure: Measure,
): readonly Block[] => LAID_OUT[layout]({ page: pageOf(page), content, measure })
