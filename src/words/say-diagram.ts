import type { Arrangement } from '../look/arrangement'
import type { Locale } from '../look/facts/bilingual'
import { colorPoint } from '../scoring/color/color-space'
import { templateFit } from '../scoring/color/template-fit'
import { sideMassG } from '../scoring/criteria/balance/balance-terms'
import { colorsOf } from '../scoring/criteria/color/criterion'
import { A_STORY } from '../scoring/criteria/theme/criterion'
import { factsOf, pairOf } from '../scoring/measure/charm-facts'
import { measure } from '../scoring/measure/measure'
import { centerOf } from '../scoring/measure/visual-center'
import { countSeen } from '../scoring/visibility/exposure'
import type { PictureId } from './diagram-names'
import { scorePictureWords } from './diagram-words'
import { hueName } from './hue-names'
import { numbersIn } from './numbers'

/** Off the middle by less than this share of half the width is in the middle. */
const MIDDLE = 0.02
const MOST_TIES = 3

/** What each picture of a score shows, for those who do not see it: facts, no judgment. */
export function sayPicture(picture: PictureId, arrangement: Arrangement, locale: Locale): string {
  switch (picture) {
    case 'hues':
      return sayHues(arrangement, locale)
    case 'balance':
      return sayBalance(arrangement, locale)
    case 'views':
      return sayViews(arrangement, locale)
    case 'sizes':
      return saySizes(arrangement, locale)
    case 'theme':
      return sayTies(arrangement, locale)
    default:
      return picture satisfies never
  }
}

const join = (sentences: readonly string[], locale: Locale): string =>
  sentences.join(locale === 'en' ? ' ' : '')

function sayHues(arrangement: Arrangement, locale: Locale): string {
  const words = scorePictureWords[locale]
  const colorOf = (hex: string): string => hueName(colorPoint(hex).ok)[locale]
  const charms = arrangement.hung.map(({ charm }) =>
    words.colored(charm.name[locale], colorOf(charm.palette[0]?.hex ?? arrangement.colorway.hex)),
  )
  const fit = templateFit(colorsOf(arrangement))
  const said = words.hues(numbersIn(locale).list(charms), colorOf(arrangement.colorway.hex))
  if (!fit) return said
  const template = fit.holds
    ? words.template.held(fit.name)
    : words.template.off(fit.name, numbersIn(locale).count(fit.offBy))
  return join([said, template], locale)
}

function sayBalance(arrangement: Arrangement, locale: Locale): string {
  const words = scorePictureWords[locale]
  const numbers = numbersIn(locale)
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

function sayViews(arrangement: Arrangement, locale: Locale): string {
  const seen = countSeen(arrangement)
  const words = scorePictureWords[locale]
  const sides = (['front', 'left', 'right', 'back'] as const).map((side) =>
    words.seenBy(words.sides[side], seen[side]),
  )
  return words.views(numbersIn(locale).list(sides))
}

function saySizes({ hung, carrier }: Arrangement, locale: Locale): string {
  const words = scorePictureWords[locale]
  const numbers = numbersIn(locale)
  const order = hung.map(({ charm }) => charm).toSorted((a, b) => b.dimsMm.h - a.dimsMm.h)
  const said = words.sizes(
    numbers.list(order.map(({ name, dimsMm }) => words.sized(name[locale], numbers.centimeters(dimsMm.h)))),
  )
  const [largest] = order
  return largest && carrier.category === 'backpack'
    ? join([said, words.share(numbers.percent(largest.dimsMm.h / carrier.dimsMm.h))], locale)
    : said
}

function sayTies({ hung }: Arrangement, locale: Locale): string {
  const words = scorePictureWords[locale]
  if (hung.length < 2) return words.alone
  const facts = hung.map(({ charm }) => factsOf(charm))
  const ties = facts
    .flatMap((one, i) => facts.slice(i + 1).map((two) => ({ one, two, bond: pairOf(one, two).bond })))
    .filter(({ bond }) => bond >= A_STORY)
    .toSorted((a, b) => b.bond - a.bond)
    .slice(0, MOST_TIES)
    .map(({ one, two }) => words.tie(one.charm.name[locale], two.charm.name[locale]))
  return ties.length === 0 ? words.noTies : words.ties(ties.join(locale === 'en' ? '; ' : '；'))
}
