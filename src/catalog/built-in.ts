import models from '../../public/models/models.json' with { type: 'json' }
import type { Catalog } from '../look/facts/catalog'
import carriers from './data/carriers.json' with { type: 'json' }
import charms from './data/charms.json' with { type: 'json' }
import mechanisms from './data/mechanisms.json' with { type: 'json' }
import views from './data/views.json' with { type: 'json' }
import { parseCatalog } from './parse-catalog'

/** The built-in catalog, models named as they lie under `public/`: for the command line, benchmarks and tests. */
export function builtInCatalog(): Catalog {
  return parseCatalog({ charms, carriers, mechanisms, views, models }, 'models/')
}
