import type { Carrier } from '../../look/facts/carrier'
import { carrierOfBag } from '../../look/facts/carrier-of-bag'
import type { ModelSource } from '../../look/facts/model-source'
import '../../look/stubs/own-stubs'
import type { OwnBag } from './own-bag'

/** An own bag as one of the catalog: for fit and score it is what its stub is. */
export const carrierOfOwn = (
  { id, stub, boundsMm }: OwnBag,
  addresses: Omit<ModelSource, 'boundsMm'> | null,
): Carrier => ({
  ...carrierOfBag(id, stub),
  standsIn: addresses === null,
  model: addresses && { ...addresses, boundsMm },
})
