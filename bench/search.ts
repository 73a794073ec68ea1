import { builtInCatalog } from '../src/catalog/built-in'
import { charmId } from '../src/look/ids'
import { indexCharms } from '../src/ui/tray/charm-search'
import book from '../src/words/search/search-book.json' with { type: 'json' }
import { spoken } from '../src/words/search/spoken'

const COUNT = 10_000
const QUERIES = [
  'bear',
  '小熊',
  'lantren',
  'red museum',
  'xiaoxiong',
  'tkxx',
  'button',
  'quite else',
] as const

const known = [...builtInCatalog().charms.values()]

/** A feed's charm: what one of ours is, called by half of its name and half of another's. */
function ofFeed(i: number) {
  const one = known[i % known.length]
  const other = known[(i * 7 + Math.floor(i / known.length)) % known.length]
  if (!one || !other) throw new Error('no charms')
  const names = ({ id }: typeof one) =>
    [book.words.en.charms[id as never], book.words['zh-CN'].charms[id as never]].map(
      ([name]: string[]) => name ?? '',
    )
  const [[en = '', zh = ''], [otherEn = '', otherZh = '']] = [names(one), names(other)]
  const name = { en: `${en.split(' ')[0]} ${otherEn} ${i}`, 'zh-CN': `${zh.slice(0, 2)}${otherZh}` }
  return { ...one, id: charmId(`bench-${i}`), name }
}

/** How long the tray takes to index a shop's whole feed, and to answer the slowest of some queries. */
export async function benchSearch() {
  const charms = Array.from({ length: COUNT }, (_, i) => ofFeed(i))
  const start = performance.now()
  const search = await indexCharms(charms, book, spoken)
  const index = performance.now() - start
  const times = QUERIES.map((query) => {
    const asked = performance.now()
    search(query)
    return performance.now() - asked
  })
  return [
    { name: `index ${COUNT} charms`, value: index, unit: 'ms', target: 2000 },
    { name: `search ${COUNT} charms`, value: Math.max(...times), unit: 'ms', target: 50 },
  ]
}
