import { sign } from '../look/edits/caption'
import { freshStubs } from '../look/file/fresh-stubs'
import { idsIn } from '../look/file/serialize'
import type { Look } from '../look/look'
import type { PlannerState } from './planner/planner'

/**
 * The look on screen as it leaves in a link, picture or file: with the stubs of own things as these are by now; one's own
 * is signed if the user wrote a signature, another's stays another's.
 */
export function outgoingLook({
  catalog,
  look,
  own,
  signature,
}: Pick<PlannerState, 'catalog' | 'look' | 'own' | 'signature'>): Look {
  const stubs = freshStubs(catalog, look.stubs, idsIn(look))
  const fresh = stubs === look.stubs ? look : { ...look, stubs }
  return own ? fresh : sign(signature)(fresh)
}
