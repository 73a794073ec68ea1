import type { CarrierId, CharmId, MechanismId } from '../ids'
import type { Carrier } from './carrier'
import type { Charm } from './charm'
import type { Mechanism } from './clasp'
import type { ModelSource } from './model-source'
import type { CarrierRests } from './resting'

/** What was built and measured of an own bag by its stub alone; no model where none is shown. */
export interface MeasuredBag {
  readonly model: ModelSource | null
  readonly rests: CarrierRests
}

/** Everything that exists to build looks from, with every fact filled in. */
export interface Catalog {
  readonly charms: ReadonlyMap<CharmId, Charm>
  readonly carriers: ReadonlyMap<CarrierId, Carrier>
  readonly mechanisms: ReadonlyMap<MechanismId, Mechanism>
  /** Own bags that looks tell of, by their keys: what stands in for those that are not among the carriers. */
  readonly bags?: ReadonlyMap<string, MeasuredBag>
}
