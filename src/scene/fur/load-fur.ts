import { onDemand } from '../../state/on-demand'

/** Fetches what lets pile grow, once a charm has some. */
export const loadFur = onDemand(() => import('./fur'))
