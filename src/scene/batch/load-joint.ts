import { onDemand } from '../../state/on-demand'

type Joint = typeof import('./joint-plain') & typeof import('./shared-materials')

const fetchPlain = onDemand(() => import('./joint-plain'))
const fetchShared = onDemand(() => import('./shared-materials'))
let here: Joint | undefined

/** Fetches what draws small parts of many models at once; models that users made bring it. */
export async function loadJoint(): Promise<Joint> {
  const [plain, shared] = await Promise.all([fetchPlain(), fetchShared()])
  here = { ...plain, ...shared }
  return here
}

/** The same, once it was loaded. */
export const loadedJoint = (): Joint | undefined => here
