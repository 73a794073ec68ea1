import { MODEL_SWEEPS } from '../modeling/sweeps'
import type { Sweep } from './sweep'

/** All of them; `npm run models:check` runs them. */
export const SWEEPS: readonly Sweep[] = [...MODEL_SWEEPS]
