import { onDemand } from '../../state/on-demand'

/** Fetches what lets light through, once a charm is made of such. */
export const loadMatter = onDemand(() => import('./see-through'))
