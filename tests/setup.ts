import fc from 'fast-check'
import { loadHarmony } from '../src/scoring/color/learned/harmony'

/** The same cases on every run, so that a red test stays red; `FC_SEED` explores others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) })

// Nothing is scored before.
await loadHarmony()
