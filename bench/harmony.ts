import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { harmonyBy, learnHarmony } from '../src/scoring/color/learned/harmony'
import shipped from '../src/scoring/color/learned-harmony.json' with { type: 'json' }
import { agreements, parts, spearman } from '../training/color/agreement'
import { randomOf } from '../training/color/corruptions'
import measured from '../training/color/measured-harmony.json' with { type: 'json' }
import { validation } from '../training/color/palettes'
import { tagAgreement } from '../training/color/tag-agreement'
import { TAGS } from '../training/color/trends'
import { benchColorPart } from './color'

/** Themes of five colors and how people rated them. Not part of the product: the file is named by the environment. */
const Ratings = v.array(v.object({ colors: v.array(v.string()), z: v.number() }))

/** Rank correlation of two halves of the raters: more than that no model can reach. */
/** Fitted as the product's is, but not to the palettes that it is measured by. */
const learnedHarmony = harmonyBy(measured).harmony

const RATING_CEILING = 0.85

const SIZES = [2, 3, 4, 5]
/** Least areas under the curve and shares found, by size. */
const TARGETS = {
  shuffle: [0.6, 0.7, 0.75, 0.8],
  lcmatch: [0.55, 0.65, 0.7, 0.7],
  fitb4: [0.4, 0.45, 0.55, 0.5],
}
const TAG_TARGETS = { pastel: 0.9, earth: 0.88, vintage: 0.8, rainbow: 0.93 }
const NAMES = { shuffle: 'against strangers', lcmatch: 'against other hues', fitb4: 'missing color found' }
const SEED = 20260101

/** Microseconds of one core a palette, each of five colors never met before; the best of three rounds. */
function timeOf(palettes: number): number {
  const random = randomOf(7)
  const color = (): string =>
    `#${Math.floor(random() * 0x1000000)
      .toString(16)
      .padStart(6, '0')}`
  const rounds = [1, 2, 3].map(() => {
    const given = Array.from({ length: palettes }, () => Array.from({ length: 5 }, color))
    const start = process.cpuUsage()
    for (const palette of given) learnedHarmony(palette)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / palettes
  })
  return Math.min(...rounds)
}

/** How well the learned harmony knows which colors belong together, by palettes it was not fitted to, and what it costs. */
export function benchHarmony() {
  const found = agreements(learnedHarmony, validation(), SIZES, SEED)
  const model = new URL('../src/scoring/color/learned-harmony.json', import.meta.url)
  learnHarmony(measured)
  const ofColor = benchColorPart()
  learnHarmony(shipped)
  return [
    ...ratingRows(),
    ...ofColor,
    ...(['shuffle', 'lcmatch', 'fitb4'] as const).flatMap((test) =>
      found.map((row, i) => ({
        name: `palettes of ${row.size}, ${NAMES[test]}`,
        value: row[test],
        unit: 'index',
        target: TARGETS[test][i] ?? 0,
      })),
    ),
    ...TAGS.map((tag) => ({
      name: `palettes tagged ${tag} told from others`,
      value: tagAgreement(tag),
      unit: 'index',
      target: TAG_TARGETS[tag],
    })),
    { name: 'harmony of five new colors', value: timeOf(5000), unit: 'µs', target: 50 },
    {
      name: 'learned harmony, gzip',
      value: gzipSync(readFileSync(model)).length / 1000,
      unit: 'kB',
      target: 40,
    },
  ]
}

/** The index: agreement with ratings, and the three tests on the palettes kept aside and on the themes rated above the mean. */
function ratingRows() {
  const path = process.env['DANGLE_RATINGS']
  if (!path) {
    console.log('Skipped: agreement with ratings (CHVI); DANGLE_RATINGS names no file of rated themes.\n')
    return []
  }
  const rated = v.parse(Ratings, JSON.parse(readFileSync(path, 'utf8')))
  const liked = rated.filter(({ z }) => z >= 0).map(({ colors }) => colors)
  const collections = [{ name: 'rated', palettes: liked }, ...validation()]
  const correlation = spearman(
    rated.map(({ colors }) => learnedHarmony(colors)),
    rated.map(({ z }) => z),
  )
  const all = [
    Math.max(0, correlation) / RATING_CEILING,
    ...parts(agreements(learnedHarmony, collections, [3, 4, 5], SEED)),
  ]
  return [
    {
      name: 'harmony index CHVI',
      value: (100 * all.reduce((sum, part) => sum + part, 0)) / all.length,
      unit: 'index',
      target: 50,
    },
    { name: 'rank correlation with ratings', value: correlation, unit: 'index', target: 0.3 },
  ]
}
