import { onDemand } from '../../state/on-demand'

type Sliding = typeof import('./sliding-pulls')

const fetchSliding = onDemand(() => import('./sliding-pulls'))
let here: Sliding | undefined

/** Fetches what slides zip pulls; models bring them where they rest. */
export async function loadSliding(): Promise<Sliding> {
  here = await fetchSliding()
  return here
}

/** The same, once it was loaded. */
export const loadedSliding = (): Sliding | undefined => here
