import type { Arrangement } from '../../../look/arrangement'
import { factsOf } from '../../measure/charm-facts'
import type { SearchBounds } from '../../search-bounds'
import { colorTerms, worthOf } from './color-terms'

/** Color knows no places, but those of connectors: with nothing on them they are not there. */
function setTerm(arrangement: Arrangement): number {
  for (const { charm } of arrangement.hung) if (factsOf(charm).isConnector) return 1
  return worthOf(arrangement, colorTerms(arrangement))
}

export const colorBounds: SearchBounds = { setTerm }
