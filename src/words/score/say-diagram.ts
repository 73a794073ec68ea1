import type { Arrangement } from '../../look/arrangement'
import type { DiagramId } from '../../scoring/diagrams'
import type { Scoring } from '../../scoring/engine'
import { nameOfCharm } from '../catalog-names'
import { hueName } from '../hue-names'
import type { Language } from '../language'

/** Off the middle by less than this share of half the width is in the middle. */
const MIDDLE = 0.02
const MOST_TIES = 3

/** What each picture of a score shows, for those who do not see it: facts, no judgment. */
export function sayPicture(
  scoring: Scoring,
  picture: DiagramId,
  arrangement: Arrangement,
  language: Language,
): string {
  switch (picture) {
    case 'hues':
      return sayHues(scoring, arrangement, language)
    case 'balance':
      return sayBalance(scoring, arrangement, language)
    case 'views':
      return sayViews(scoring, arrangement, language)
    case 'sizes':
      return saySizes(arrangement, language)
    case 'theme':
      return sayTies(scoring, arrangement, language)
    default:
      return picture satisfies never
  }
}

const join = (sentences: readonly string[], language: Language): string =>
  sentences.join(language.writing.gap)

function sayHues(
  { colorPoint, colorsOf, templateFit }: Scoring,
  arrangement: Arrangement,
  language: Language,
): string {
  const words = language.diagram
  const colorOf = (hex: string): string => hueName(colorPoint(hex).ok, language)
  const charms = arrangement.hung.map(({ charm }) =>
    words.colored(nameOfCharm(charm, language), colorOf(charm.palette[0]?.hex ?? arrangement.colorway.hex)),
  )
  const fit = templateFit(colorsOf(arrangement))
  const said = words.hues(language.numbers.list(charms), colorOf(arrangement.colorway.hex))
  if (!fit) return said
  const template = fit.holds
    ? words.template.held(fit.name)
    : words.template.off(fit.name, language.numbers.count(fit.offBy))
  return join([said, template], language)
}

function sayBalance(
  { measure, centerOf, sideMassG }: Scoring,
  arrangement: Arrangement,
  language: Language,
): string {
  const words = language.diagram
  const numbers = language.numbers
  const measured = measure(arrangement)
  const side = (x: number): string =>
    Math.abs(x) < MIDDLE
      ? words.inMiddle
      : words.toSide(numbers.percent(Math.abs(x)), x < 0 ? 'left' : 'right')
  const grams = centerOf(measured.map(({ x, y, hung }) => ({ x, y, weight: hung.charm.massG })))
  return words.balance(
    side(centerOf(measured).x),
    side(grams.x),
    numbers.mass(sideMassG(arrangement, 'left')),
    numbers.mass(sideMassG(arrangement, 'right')),
  )
}

function sayViews({ countSeen }: Scoring, arrangement: Arrangement, language: Language): string {
  const seen = countSeen(arrangement)
  const words = language.diagram
  const sides = (['front', 'left', 'right', 'back'] as const).map((side) =>
    words.seenBy(words.sides[side], seen[side]),
  )
  return words.views(language.numbers.list(sides))
}

function saySizes({ hung, carrier }: Arrangement, language: Language): string {
  const words = language.diagram
  const numbers = language.numbers
  const order = hung.map(({ charm }) => charm).toSorted((a, b) => b.dimsMm.h - a.dimsMm.h)
  const said = words.sizes(
    numbers.list(
      order.map((charm) => words.sized(nameOfCharm(charm, language), numbers.centimeters(charm.dimsMm.h))),
    ),
  )
  const [largest] = order
  return largest && carrier.category === 'backpack'
    ? join([said, words.share(numbers.percent(largest.dimsMm.h / carrier.dimsMm.h))], language)
    : said
}

function sayTies({ factsOf, tieOf, A_STORY }: Scoring, { hung }: Arrangement, language: Language): string {
  const words = language.diagram
  if (hung.length < 2) return words.alone
  const facts = hung.map(({ charm }) => factsOf(charm))
  const ties = facts
    .flatMap((one, i) => facts.slice(i + 1).map((two) => ({ one, two, bond: tieOf(one, two) })))
    .filter(({ bond }) => bond >= A_STORY)
    .toSorted((a, b) => b.bond - a.bond)
    .slice(0, MOST_TIES)
    .map(({ one, two }) => words.tie(nameOfCharm(one.charm, language), nameOfCharm(two.charm, language)))
  return ties.length === 0 ? words.noTies : words.ties(ties)
}
