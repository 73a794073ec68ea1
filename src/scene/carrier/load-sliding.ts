import type { Carrier } from '../../look/facts/carrier'
import { onDemand } from '../../state/on-demand'

type Sliding = typeof import('./sliding-pulls')

const fetchSliding = onDemand(() => import('./sliding-pulls'))
let here: Sliding | null = null

/** Fetches what slides zip pulls; models bring them where they rest. */
export async function loadSliding(): Promise<Sliding> {
  here = await fetchSliding()
  return here
}

/** The same, null before it was loaded. */
export const loadedSliding = (): Sliding | null => here

/** Whether a zip's pull of the carrier is elsewhere than where it rests. */
export const isSlid = ({ anchors }: Carrier): boolean =>
  [...anchors.values()].some(({ stops, positionMm }) => (stops[0]?.positionMm ?? positionMm) !== positionMm)
