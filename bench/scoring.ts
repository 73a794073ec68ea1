import { arrange } from '../src/look/arrangement'
import type { Look } from '../src/look/look'
import { scoring } from '../src/scoring/engine'
import { fixes, improvementsOf } from '../src/scoring/improve/improvements'
import { notes, score, total } from '../src/scoring/score'
import { PLAIN_TASTE } from '../src/scoring/taste'
import { language } from '../src/words/en/language'
import { sayHeadline } from '../src/words/score/say-headline'
import { sayNote } from '../src/words/score/say-score'
import { catalog, charms, lookOf, randomLook, randomOf } from '../tests/scoring/makers'
import { rate } from './rate'

const LOOKS = 10_000
const random = randomOf(20260101)
const looks = Array.from({ length: LOOKS }, () => randomLook(random))
const lookAt = (i: number): Look => looks[i % LOOKS] as Look

const starter = lookOf('bp-pebble-box-16', 'oat', [
  ['pl-bear-mossbutton', 'front_ring'],
  ['me-ring-plain', 'main_zip_r'],
])

function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const tenths = (points: number): number => Math.round(points * 10)

/** Whether the parts sum to the total and every fix brings what it says, to the tenth. */
function isConsistent(look: Look): boolean {
  const before = score(arrange(catalog, look))
  const sum = before.parts.reduce((all, { points }) => all + tenths(points), 0)
  return (
    sum === tenths(before.total) &&
    fixes(catalog, look).every(
      ({ edit, gain }) => tenths(total(arrange(catalog, edit(look)))) === tenths(before.total) + tenths(gain),
    )
  )
}

const outside = (value: number, low: number, high: number): number => Math.max(0, low - value, value - high)

/** How fast looks are scored and explained, and how the totals of random looks spread. */
export function benchScoring() {
  const six = looks.filter(({ placed }) => placed.size === 6).slice(0, 20)
  const totals = looks.map((look) => total(arrange(catalog, look))).toSorted((a, b) => a - b)
  const starterTotal = total(arrange(catalog, starter))
  const at = (share: number): number => totals[Math.floor(share * (LOOKS - 1))] ?? 0
  const everything = { taste: PLAIN_TASTE, mine: new Set(charms.map(({ id }) => id)) }
  const fresh = looks.filter(({ placed }) => placed.size === 6).slice(20, 40)
  const known = { catalog, scoring }
  const say = (look: Look): unknown => {
    const found = notes(arrange(catalog, look))
    return [sayHeadline(known, look, language), found.map((note) => sayNote(known, look, note, language))]
  }
  return [
    {
      name: 'score with parts and all sentences',
      value: 1000 / rate(400, (i) => [score(arrange(catalog, lookAt(i))), say(lookAt(i))]),
      unit: 'ms',
      target: 5,
    },
    {
      name: 'fixes of a look of six',
      value: 1000 / rate(20, (i) => fixes(catalog, six[i % six.length] as Look)),
      unit: 'ms',
      target: 50,
    },
    {
      name: 'the same with all 73 charms owned, of a look never seen before, at its slowest',
      value: Math.max(...fresh.map((look) => timed(() => improvementsOf(catalog, look, everything)))),
      unit: 'ms',
      target: 50,
    },
    {
      name: 'starter look, points from 75–88',
      value: outside(starterTotal, 75, 88),
      unit: 'points',
      target: 0,
    },
    { name: 'random looks, 5th percentile', value: at(0.05), unit: 'points', target: 50 },
    { name: 'random looks, median', value: at(0.5), unit: 'points', target: 68 },
    { name: 'random looks, 95th percentile', value: at(0.95), unit: 'points', target: 90 },
    {
      name: 'random looks, 5th–95th short of 35',
      value: Math.max(0, 35 - (at(0.95) - at(0.05))),
      unit: 'points',
      target: 0,
    },
    {
      name: 'random looks at 100',
      value: (100 * totals.filter((points) => points >= 100).length) / LOOKS,
      unit: '%',
      target: 1,
    },
    {
      name: 'random looks whose parts or fixes do not keep their word',
      value: looks.filter((look) => !isConsistent(look)).length,
      unit: 'looks',
      target: 0,
    },
  ]
}
