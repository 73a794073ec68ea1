import type { CarrierId, CharmId, MechanismId } from '../ids'
import type { Carrier } from './carrier'
import type { Charm } from './charm'
import type { Mechanism } from './clasp'

/** Everything that exists to build looks from, with every fact filled in. */
export interface Catalog {
  readonly charms: ReadonlyMap<CharmId, Charm>
  readonly carriers: ReadonlyMap<CarrierId, Carrier>
  readonly mechanisms: ReadonlyMap<MechanismId, Mechanism>
}
