import { parseRests, type RestTables, restsIn, writeRests } from '../../../catalog/rest-file'
import { type BagStub, bagKeyOf } from '../../../look/facts/bag-stub'
import type { CarrierRests } from '../../../look/facts/resting'

/** Goes up when the same bag would be measured otherwise: what was stored before is measured anew. */
const WAY = 1

const measuredOn = (stub: BagStub): string => `${WAY} ${bagKeyOf(stub)}`

/** How charms rest on a bag as a file of rests. */
export const writeBagRests = (stub: BagStub, rests: RestTables): string => writeRests(measuredOn(stub), rests)

/** How charms rest on a bag by its file; null of a file that is broken, of another bag, or measured as is no longer done. */
export function readBagRests(stub: BagStub, text: string): CarrierRests | null {
  try {
    const rests = restsIn(parseRests(text))
    const { model } = JSON.parse(text) as { readonly model: string }
    return model === measuredOn(stub) ? rests : null
  } catch {
    return null
  }
}
