import { type Arrangement, arrange } from '../src/look/arrangement'
import type { Look } from '../src/look/look'
import { improvementsOf, improving } from '../src/scoring/improve/improvements'
import { score, total } from '../src/scoring/score'
import { PLAIN_TASTE } from '../src/scoring/taste'
import { catalog, charms, randomLook, randomOf } from '../tests/scoring/makers'

/** Runs by one core's own time, so that others who share the machine count less; the best of five rounds. */
export function rate(runs: number, work: (i: number) => unknown): number {
  for (let i = 0; i < runs / 4; i++) work(i)
  const rounds = [1, 2, 3, 4, 5].map(() => {
    const start = process.cpuUsage()
    for (let i = 0; i < runs; i++) work(i)
    const { user, system } = process.cpuUsage(start)
    return (1e6 * runs) / (user + system)
  })
  return Math.max(...rounds)
}

/** The longest that one step of finding fixes keeps the page busy, ms. */
function longestStep(look: Look, wearer: Parameters<typeof improving>[2]): number {
  const steps = improving(catalog, look, wearer)
  let longest = 0
  for (;;) {
    const start = performance.now()
    const { done } = steps.next()
    longest = Math.max(longest, performance.now() - start)
    if (done) return longest
  }
}

/** How fast looks that differ are scored in turn, and fixes found. */
export function benchRate() {
  const random = randomOf(20260101)
  const looks = Array.from({ length: 2000 }, () => randomLook(random))
  const arrangements = looks.map((look) => arrange(catalog, look))
  const six = looks.filter(({ placed }) => placed.size === 6).slice(0, 20)
  const everything = { taste: PLAIN_TASTE, mine: new Set(charms.map(({ id }) => id)) }
  const at = (i: number): Arrangement => arrangements[i % arrangements.length] as Arrangement
  const sixth = (i: number): Look => six[i % six.length] as Look
  const fast = rate(60_000, (i) => total(at(i)))
  const whole = rate(60_000, (i) => score(at(i)))
  const median = six.map((look) => longestStep(look, everything)).toSorted((a, b) => a - b)[six.length >> 1]
  return [
    { name: 'total of 2,000 looks in turn', value: fast, unit: 'looks/s', target: 200_000 },
    {
      name: 'the same, one look again and again',
      value: rate(60_000, () => total(at(1))),
      unit: 'looks/s',
      target: 1_000_000,
    },
    {
      name: 'the same, arranging included',
      value: rate(60_000, (i) => total(arrange(catalog, looks[i % looks.length] as Look))),
      unit: 'looks/s',
      target: 150_000,
    },
    { name: 'score with its parts', value: whole, unit: 'looks/s', target: 100_000 },
    {
      name: 'fixes of a look of six, all 73 charms owned',
      value: 1000 / rate(20, (i) => improvementsOf(catalog, sixth(i), everything)),
      unit: 'ms',
      target: 20,
    },
    { name: 'longest step of finding them, median', value: median ?? 0, unit: 'ms', target: 8 },
  ]
}
