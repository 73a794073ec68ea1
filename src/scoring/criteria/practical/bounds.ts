import type { Arrangement } from '../../../look/arrangement'
import type { Leaning } from '../../leaning'
import type { SearchBounds } from '../../search-bounds'
import { eachNuisance, type Nuisance, STEEPNESS } from './nuisances'

/** Nuisances that a charm brings along wherever it hangs. */
const ANYWHERE: ReadonlySet<Nuisance> = new Set<Nuisance>(['total', 'noise', 'scratch', 'loss'])

function left(arrangement: Arrangement, leaning: Leaning, counts: (nuisance: Nuisance) => boolean): number {
  let sum = 0
  eachNuisance(arrangement, leaning, (nuisance, amount) => {
    if (counts(nuisance)) sum += amount
  })
  return Math.exp(-STEEPNESS * sum)
}

const setTerm = (arrangement: Arrangement, leaning: Leaning): number =>
  left(arrangement, leaning, (nuisance) => ANYWHERE.has(nuisance))

/** What is a nuisance stays one, whatever is hung besides. */
export const practicalBounds: SearchBounds = {
  setTerm,
  placeTerm: (hungSoFar, leaning) => left(hungSoFar, leaning, () => true),
  largerTerm: (arrangement, _, leaning) => setTerm(arrangement, leaning),
}
