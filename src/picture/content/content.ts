import type { Hung } from '../../look/arrangement'
import type { Charm } from '../../look/facts/charm'
import type { Bounds } from '../../look/facts/model-source'
import { sumOfPrices } from '../../look/facts/price'
import type { Look } from '../../look/look'
import type { CriterionId } from '../../scoring/criteria'
import type { Scoring } from '../../scoring/engine'
import type { Note } from '../../scoring/note'
import { arrangementOf, type Judge, scoreOf } from '../../state/planner/derived'
import { mechanismName, nameOfCarrier, nameOfCharm } from '../../words/catalog-names'
import { wornColorName } from '../../words/color/worn-color'
import type { Language } from '../../words/language'
import { sayHeadline } from '../../words/score/say-headline'
import { criterionName, sayNote } from '../../words/score/say-score'
import { slotName } from '../../words/slot-names'
import { accentOf, INK } from '../page/accent'
import type { CharmCutout, MapView, NumberedPlace, ToldShape } from '../page/block'
import { mapViews, packingOrder } from './packing-order'

/** What the maker of a picture chooses to say in it. */
export interface ContentOptions {
  /** Whether a picture that could do without a title has one. */
  readonly showTitle?: boolean
  readonly showPrices?: boolean
  readonly showScore?: boolean
  /** Whether it says who signed the look and whose it was made from. */
  readonly showCredit?: boolean
  /** The look as a code to be scanned; none is drawn without. */
  readonly code?: readonly (readonly boolean[])[] | null
}

export interface CharmLine {
  readonly picture: CharmCutout
  readonly name: string
  readonly kind: string
  /** How large and how heavy. */
  readonly size: string
  /** Its longer side in millimeters. */
  readonly sideMm: number
  readonly price: string | null
}

export interface ScoreLine {
  readonly id: CriterionId
  readonly name: string
  /** 0…1 */
  readonly value: number
  /** Out of 100. */
  readonly figure: string
}

export interface ScoreContent {
  /** 0…1 */
  readonly share: number
  readonly total: string
  /** What holds the total below what its lines make; null where nothing does. */
  readonly held: string | null
  readonly lines: readonly ScoreLine[]
}

/** One look in words. */
export interface LookContent {
  readonly look: Look
  /** The title, or what the look is when it has none. */
  readonly title: string
  /** What the look is, when the title does not say it. */
  readonly deck: string | null
  readonly bag: string
  readonly why: string | null
  readonly score: ScoreContent | null
  readonly charms: readonly CharmLine[]
  /** How many charms, their mass, and their price when wanted. */
  readonly totals: string
}

export interface PackingLine {
  readonly n: number
  readonly name: string
  readonly place: string
  /** Why it comes when it does, and how it clips on. */
  readonly why: string
  readonly how: string
}

export interface PackingContent {
  /** How large the carrier's model is; null without one. */
  readonly carrierMm: Bounds | null
  readonly lines: readonly PackingLine[]
  readonly totals: string
  readonly maps: readonly {
    readonly view: MapView
    readonly name: string
    readonly places: readonly NumberedPlace[]
  }[]
}

/** Everything a composed picture says, in one language. */
export interface Content {
  readonly language: Language
  readonly main: LookContent
  readonly other: LookContent | null
  /** Which of the two is ahead most, and why, in a sentence. */
  readonly verdict: string | null
  readonly packing: PackingContent
  /** Whether the title is shown where a picture could do without. */
  readonly showTitle: boolean
  /** Who signed it, and whose look it was made from. */
  readonly credits: readonly string[]
  readonly code: readonly (readonly boolean[])[] | null
  /** Names of charms that its sentences hold. */
  readonly names: readonly string[]
  /** From the bag's color, readable on paper. */
  readonly accent: string
  /** The other bag's, or ink when there is none of its own. */
  readonly otherAccent: string
}

/** What a picture of a look says, and of another beside it. Prices only when asked for. */
export function contentOf(
  judge: Judge,
  language: Language,
  look: Look,
  options: ContentOptions = {},
  other: Look | null = null,
): Content {
  const words = language.picture
  const main = lookContent(judge, language, look, options)
  const beside = other && lookContent(judge, language, other, options)
  const { showCredit = true, code = null } = options
  const credits = [
    ...(look.author === '' ? [] : [words.by(look.author)]),
    ...look.credits.slice(-1).map(words.from),
  ]
  const accentIn = (one: Look) => accentOf(arrangementOf(judge.catalog, one).colorway.hex)
  const [accent, otherAccent] = [accentIn(look), other ? accentIn(other) : INK]
  return {
    language,
    main,
    other: beside,
    verdict: other && beside && main.score && beside.score ? verdictOf(judge, language, look, other) : null,
    packing: packingContent(judge, language, look),
    showTitle: options.showTitle ?? true,
    credits: showCredit ? credits : [],
    code,
    names: [...main.charms, ...(beside?.charms ?? [])].map(({ name }) => name),
    accent,
    otherAccent: otherAccent === accent ? INK : otherAccent,
  }
}

function lookContent(
  judge: Judge,
  language: Language,
  look: Look,
  { showPrices = false, showScore = true }: ContentOptions,
): LookContent {
  const { catalog, taste, scoring } = judge
  const words = language.picture
  const numbers = language.numbers
  const arrangement = arrangementOf(catalog, look)
  const { carrier, hung } = arrangement
  const headline = sayHeadline(judge, look, language)
  const good = hung.length === 0 ? undefined : bestOf(scoring, scoring.notes(arrangement, taste))
  const { lead } = scoring.headlineOf(arrangement)
  const massG = hung.reduce((sum, { charm }) => sum + charm.massG, 0)
  const price = showPrices ? numbers.sum(sumOfPrices(hung.map(({ charm }) => charm.price))) : ''
  return {
    look,
    title: look.title === '' ? unstopped(headline) : look.title,
    deck: look.title === '' ? null : headline,
    bag: words.bag(nameOfCarrier(carrier, language), wornColorName(arrangement, language)),
    why: good ? sayNote(judge, look, good, language) : null,
    score: showScore && hung.length > 0 ? scoreContent(judge, language, look) : null,
    charms: hung
      .toSorted((a, b) => Number(b.charm.id === lead) - Number(a.charm.id === lead))
      .map((one) => charmLine(language, one, showPrices)),
    totals: words.totals([
      hung.length === 0 ? words.bare : words.wears(hung.length),
      ...(hung.length > 0 ? [numbers.mass(massG)] : []),
      ...(price === '' ? [] : [price]),
    ]),
  }
}

/** What a picture's only sentence is best about: what everybody sees in it, rather than a list of what hangs. */
function bestOf({ NOTES }: Scoring, all: readonly Note[]): Note | undefined {
  const rankOf = ({ code }: Note): number => NOTES[code].tells ?? Number.POSITIVE_INFINITY
  return all.filter(({ tone }) => tone === 'good').toSorted((a, b) => rankOf(a) - rankOf(b) || 0)[0]
}

/** A title has no full stop. */
const unstopped = (sentence: string): string => sentence.replace(/[.。]$/, '')

function charmLine(language: Language, { charm }: Hung, showPrices: boolean): CharmLine {
  const numbers = language.numbers
  const { w, h } = charm.dimsMm
  return {
    picture: charm.model?.thumbnails.large ?? toldShape(charm),
    name: nameOfCharm(charm, language),
    kind: language.names.charmTypes[charm.type],
    sideMm: Math.max(w, h),
    size: language.picture.detail([numbers.centimeters(Math.max(w, h)), numbers.mass(charm.massG)]),
    price: showPrices && charm.price ? numbers.money(charm.price) : null,
  }
}

/** What is told of a charm that is not here; null where that is no shape. */
const toldShape = ({ outline, dimsMm, palette }: Charm): ToldShape | null =>
  outline ? { outline, dimsMm, hexes: palette.map(({ hex }) => hex) } : null

function scoreContent(judge: Judge, language: Language, look: Look): ScoreContent {
  const numbers = language.numbers
  const { total, parts, heldBy } = scoreOf(judge, look)
  return {
    share: total / 100,
    total: numbers.score(total),
    held: heldBy && language.picture.held(language.ceiling.why[heldBy.id]),
    lines: parts.map(({ id, value }) => ({
      id,
      name: criterionName(id, language),
      value,
      figure: numbers.count(value * 100),
    })),
  }
}

/** What the look that leads by most points in one criterion does better there. */
function verdictOf(judge: Judge, language: Language, main: Look, other: Look): string | null {
  const words = language.picture
  const numbers = language.numbers
  const [a, b] = [scoreOf(judge, main), scoreOf(judge, other)]
  const ahead = Math.round(a.total) - Math.round(b.total)
  const lead = ahead === 0 ? words.even : words.ahead(ahead > 0 ? 'A' : 'B', numbers.score(Math.abs(ahead)))
  const winner = ahead >= 0 ? main : other
  const sign = ahead >= 0 ? 1 : -1
  const most = a.parts
    .map(({ id, points }, i) => ({ id, gap: sign * (points - (b.parts[i]?.points ?? 0)) }))
    .toSorted((one, two) => two.gap - one.gap)[0]
  const why = judge.scoring
    .notes(arrangementOf(judge.catalog, winner), judge.taste)
    .find(({ tone, criterion }) => tone === 'good' && criterion === most?.id)
  return words.verdict(lead, why && ahead !== 0 ? sayNote(judge, winner, why, language) : null)
}

function packingContent(judge: Judge, language: Language, look: Look): PackingContent {
  const { catalog } = judge
  const words = language.picture
  const numbers = language.numbers
  const arrangement = arrangementOf(catalog, look)
  const steps = packingOrder(catalog, arrangement)
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0)
  const massG = steps.reduce((sum, { hung }) => sum + hung.charm.massG, 0)
  return {
    carrierMm: arrangement.carrier.model?.boundsMm ?? null,
    lines: steps.map(({ n, hung, why }) => {
      const clasp = catalog.mechanisms.get(hung.charm.mechanism)
      return {
        n,
        name: nameOfCharm(hung.charm, language),
        place: slotName(catalog, look, hung.slot, language),
        why: words.why[why],
        how: clasp ? mechanismName(clasp, language) : '',
      }
    }),
    totals: words.totals(
      steps.length === 0
        ? [words.nothing]
        : [words.wears(steps.length), numbers.mass(massG), words.takes(seconds)],
    ),
    maps: mapViews(steps).map(({ view, steps: seen }) => ({
      view,
      name: words[view],
      places: seen.map(({ n, hung }) => ({ n, mm: hung.anchor.positionMm })),
    })),
  }
}
