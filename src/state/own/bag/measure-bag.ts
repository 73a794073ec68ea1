import { solidOfBag } from '../../../catalog/import/photo/bag/solid-of-bag'
import type { RestTables } from '../../../catalog/rest-file'
import type { BagStub } from '../../../look/facts/bag-stub'
import { carrierOfBag } from '../../../look/facts/carrier-of-bag'
import { MEASURED_BODIES } from '../../../look/facts/measured-bodies'
import { carrierId } from '../../../look/ids'
import { restOfBody } from '../../../motion/rests/rest-of-body'
import { restedSolid } from '../../../motion/rests/rested-solid'
import { measuredBody } from '../../../motion/rests/resting-body'
import { writeBagRests } from './bag-rests'

/** How charms rest on a bag follows from its stub, whatever it is called. */
const ANY_ID = carrierId('own:bag')

/**
 * How the measured bodies rest at every place of an own bag: the same numbers wherever its stub is. No charm by its name
 * and no ring of a hub, so that what a release has in its catalog changes nothing.
 */
export function measureBag(stub: BagStub): RestTables {
  const facts = carrierOfBag(ANY_ID, stub)
  const carrier = restedSolid(facts, solidOfBag(stub))
  const bodies = MEASURED_BODIES.map(measuredBody)
  return new Map(
    [...facts.anchors.values()].map((anchor) => {
      const rests = bodies.map((body) => restOfBody(carrier, anchor, 0, body))
      return [anchor.id, [{ charms: new Map(), bodies: rests, rings: new Map() }]] as const
    }),
  )
}

/** The same as a file of rests. */
export const restsOfBag = (stub: BagStub): string => writeBagRests(stub, measureBag(stub))
