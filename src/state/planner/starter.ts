import { NO_CAPTION } from '../../look/caption'
import type { Catalog } from '../../look/facts/catalog'
import { resolveLook } from '../../look/file/resolve-look'
import { AS_IT_COMES, type Look } from '../../look/look'

/** What a first visit finds on the bag: one soft piece, one metal accent, together under ¥150. */
const STARTER = {
  ...NO_CAPTION,
  carrier: 'bp-harbour-day-24',
  colorway: 'sage',
  placements: [
    { charm: 'pl-bear-mossbutton', slot: 'front_zip', benched: false, ...AS_IT_COMES },
    { charm: 'me-ring-plain', slot: 'main_zip_r', benched: false, ...AS_IT_COMES },
  ],
}

/** The look of a first visit. */
export function starterLook(catalog: Catalog): Look {
  const admitted = resolveLook(catalog, STARTER)
  if (!admitted.ok) throw new Error('The catalog lacks the starter carrier')
  return admitted.look
}
