import type { Content } from '../content/content'
import { LAYOUTS, type LayoutId } from '../layouts/layouts'
import type { Block } from './block'
import { type PageId, pageOf } from './page'
import type { Measure } from './set-text'

/** Everything that stands on a page, in its units, what lies behind first. Draws and asks for nothing. */
export const layOut = (
  layout: LayoutId,
  page: PageId,
  content: Content,
  measure: Measure,
): readonly Block[] => LAYOUTS[layout].layOut({ page: pageOf(page), content, measure })
