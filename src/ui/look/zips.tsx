import type { AnchorId } from '../../look/ids'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'

const PullList = later(
  () => import('./pull-list'),
  (module) => module.PullList,
)

/** What slides the zip pulls of the carrier, or that of one place; fetched when it is first shown. */
export const Zips = ({ only }: { readonly only?: AnchorId }) => (
  <PartBoundary>
    <PullList only={only} />
  </PartBoundary>
)
