import { sign } from '../look/edits/caption'
import type { Look } from '../look/look'
import type { PlannerState } from './planner/planner'

/** The look on screen as it leaves in a link, picture or file: one's own is signed if the user wrote a signature, another's stays another's. */
export const outgoingLook = ({
  look,
  own,
  signature,
}: Pick<PlannerState, 'look' | 'own' | 'signature'>): Look => (own ? look : sign(signature)(look))
