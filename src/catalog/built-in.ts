import alleyRoll from '../../public/models/carriers/bp-alley-roll-20-rests.json' with { type: 'json' }
import buttonMini from '../../public/models/carriers/bp-button-mini-8-rests.json' with { type: 'json' }
import harbourDay from '../../public/models/carriers/bp-harbour-day-24-rests.json' with { type: 'json' }
import lumenWindow from '../../public/models/carriers/bp-lumen-window-18-rests.json' with { type: 'json' }
import orchardTote from '../../public/models/carriers/bp-orchard-tote-15-rests.json' with { type: 'json' }
import pebbleBox from '../../public/models/carriers/bp-pebble-box-16-rests.json' with { type: 'json' }
import badgeLanyard from '../../public/models/carriers/wr-badge-lanyard-rests.json' with { type: 'json' }
import denimWaist from '../../public/models/carriers/wr-denim-waist-rests.json' with { type: 'json' }
import earbudCase from '../../public/models/carriers/wr-earbud-case-rests.json' with { type: 'json' }
import eyewear from '../../public/models/carriers/wr-eyewear-rests.json' with { type: 'json' }
import sneakerPair from '../../public/models/carriers/wr-sneaker-pair-rests.json' with { type: 'json' }
import models from '../../public/models/models.json' with { type: 'json' }
import type { Catalog } from '../look/facts/catalog'
import type { CarrierRests } from '../look/facts/resting'
import { carrierId } from '../look/ids'
import { withRests } from '../look/with-rests'
import carriers from './data/carriers.json' with { type: 'json' }
import charms from './data/charms.json' with { type: 'json' }
import mechanisms from './data/mechanisms.json' with { type: 'json' }
import { parseCatalog } from './parse-catalog'
import { parseRests, restsIn } from './rest-file'

const RESTS: Readonly<Record<string, unknown>> = {
  'bp-alley-roll-20': alleyRoll,
  'bp-button-mini-8': buttonMini,
  'bp-harbour-day-24': harbourDay,
  'bp-lumen-window-18': lumenWindow,
  'bp-orchard-tote-15': orchardTote,
  'bp-pebble-box-16': pebbleBox,
  'wr-badge-lanyard': badgeLanyard,
  'wr-denim-waist': denimWaist,
  'wr-earbud-case': earbudCase,
  'wr-eyewear': eyewear,
  'wr-sneaker-pair': sneakerPair,
}

let parsed: readonly (readonly [string, CarrierRests])[] | null = null

/** The built-in catalog, models named as they lie under `public/`, with how charms rest: for the command line, benchmarks and tests. */
export function builtInCatalog(): Catalog {
  parsed ??= Object.entries(RESTS).map(([id, rests]) => [id, restsIn(parseRests(rests))] as const)
  return parsed.reduce(
    (catalog, [id, rests]) => withRests(catalog, carrierId(id), rests),
    unmeasuredCatalog(),
  )
}

/** The same without: for what measures how charms rest. */
export function unmeasuredCatalog(): Catalog {
  return parseCatalog({ charms, carriers, mechanisms, models }, 'models/')
}
