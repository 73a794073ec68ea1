import { builtInCatalog } from '../src/catalog/built-in'
import { charmId } from '../src/look/ids'
import { indexCharms } from '../src/ui/tray/charm-search'
import { language as english } from '../src/words/en/language'
import { language as chinese } from '../src/words/zh-CN/language'

const LANGUAGES = [english, chinese]
const COUNT = 10_000
const QUERIES = ['bear', '小熊', 'lantren', 'red museum'] as const

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** How long the tray takes to index a shop's whole feed, and to answer the slowest of some queries. */
export function benchSearch() {
  const known = [...builtInCatalog().charms.values()]
  const charms = Array.from({ length: COUNT }, (_, i) => known[i % known.length])
    .filter((charm) => charm !== undefined)
    .map((charm, i) => ({ ...charm, id: charmId(`bench-${i}`) }))
  const index = timeOf(() => indexCharms(charms, LANGUAGES))
  const search = indexCharms(charms, LANGUAGES)
  const slowest = Math.max(...QUERIES.map((query) => timeOf(() => search(query))))
  return [
    { name: `index ${COUNT} charms`, value: index, unit: 'ms', target: 2000 },
    { name: `search ${COUNT} charms`, value: slowest, unit: 'ms', target: 50 },
  ]
}
