import type { Written } from '../../words/language'
import type { TextStyle } from './type-scale'

/** The width of one line of text, in units. */
export type Measure = (text: string, style: TextStyle) => number

/** The room for a text, and how it may be broken. */
export interface TextConstraints {
  readonly width: number
  /** Lines at most. */
  readonly most: number
  readonly language: Written
  readonly measure: Measure
  /** Names that stay in one line. */
  readonly whole?: readonly string[]
}

export interface SetText {
  readonly lines: readonly string[]
  readonly style: TextStyle
  /** Of its widest line. */
  readonly width: number
  readonly height: number
  /** Whether the end had to be left out. */
  readonly isCut: boolean
}

/** What never begins a line, and what never ends one (Chinese line breaking, GB/T 15834). */
const NOT_FIRST = /^([\s\u00a0，。、；：？！）】》」』”’…·%,.;:?!)\]}]|[的了着们]$)/
const NOT_LAST = /[\u00a0（【《「『“‘([{¥#+−±]$/

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, known)
  return known
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => [...characters.segment(text)].map(({ segment }) => segment)

const HAN = /\p{Script=Han}/u

/** Longer names may break. */
const MOST_WHOLE = 9

/** What words a text is made of, names that hold together in one. */
function segmentsOf(text: string, locale: string, whole: readonly string[]): readonly string[] {
  const name = whole.find((one) => one.length <= MOST_WHOLE && HAN.test(one) && text.includes(one))
  if (name === undefined) return [...segmenterOf(locale).segment(text)].map(({ segment }) => segment)
  const start = text.indexOf(name)
  return [
    ...segmentsOf(text.slice(0, start), locale, whole),
    name,
    ...segmentsOf(text.slice(start + name.length), locale, whole),
  ]
}

/** A text in the pieces between which a line may break; blanks stay at the end of the piece before them. */
function piecesOf(text: string, locale: string, whole: readonly string[]): readonly string[] {
  const pieces: string[] = []
  for (const segment of segmentsOf(text, locale, whole)) {
    const last = pieces.at(-1)
    const joins =
      last !== undefined &&
      (NOT_FIRST.test(segment) ||
        NOT_LAST.test(last) ||
        // Only Chinese breaks without a blank.
        !(/[ \n/·，。、；：]$/.test(last) || HAN.test(segment) || HAN.test(last.at(-1) ?? '')))
    if (joins) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

function fill(pieces: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line === '' || measure((line + piece).trimEnd()) <= width) line += piece
    else {
      lines.push(line.trim())
      line = piece
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

/** What a line that ends within a thought costs, against lines of unlike length. */
const WITHIN = 0.06
const STOPS = /[，。、；：？！,.;:?!)）》」”]\s*$/

/**
 * The same number of lines as a full setting, but of like length, and ending where the sentence pauses when that costs
 * little (Knuth & Plass 1981, with the squares of what the lines lack as badness).
 */
function balanced(pieces: readonly string[], width: number, measure: (line: string) => number): string[] {
  const full = fill(pieces, width, measure)
  const count = full.length
  if (count < 2 || pieces.length > 120) return full
  const ideal = Math.min(width, (measure(pieces.join('')) / count) * 1.04)
  const lineOf = (from: number, to: number): string => pieces.slice(from, to).join('').trim()
  // best[n][end]: the least badness of the first `end` pieces in n lines, and where the last of these begins.
  let best: { readonly cost: number; readonly starts: readonly number[] }[] = [{ cost: 0, starts: [] }]
  for (let n = 1; n <= count; n++) {
    const next: typeof best = []
    for (let end = 1; end <= pieces.length; end++) {
      for (let from = end - 1; from >= 0; from--) {
        const before = best[from]
        const wide = measure(lineOf(from, end))
        if (wide > width) break
        if (!before) continue
        const pause = end === pieces.length || STOPS.test(pieces[end - 1] ?? '') ? 0 : WITHIN
        const cost = before.cost + ((ideal - wide) / ideal) ** 2 + pause
        if (cost < (next[end]?.cost ?? Infinity)) next[end] = { cost, starts: [...before.starts, from] }
      }
    }
    best = next
  }
  const chosen = best[pieces.length]
  if (!chosen) return full
  return chosen.starts.map((from, i) => lineOf(from, chosen.starts[i + 1] ?? pieces.length))
}

/** As much of a text as fits one line, the rest an ellipsis. */
function ended(text: string, width: number, measure: (line: string) => number): string {
  const letters = lettersOf(text)
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').replace(/[\s，。、；：,.;:·（(]+$/u, '')}…`
}

/**
 * Sets a text in the first of the styles, largest first, in which it fits the width and the lines; in the last one its
 * end is left out when it still does not.
 */
export function setText(
  text: string,
  styles: readonly [TextStyle, ...TextStyle[]],
  { width, most, language, measure, whole = [] }: TextConstraints,
): SetText {
  const pieces = piecesOf(text, language.locale, whole)
  const fits: SetText[] = []
  for (const style of styles) {
    const wide = (line: string): number => measure(line, style)
    const lines = balanced(pieces, width, wide)
    if (lines.length <= most && lines.every((line) => wide(line) <= width))
      fits.push(made(lines, style, wide, false))
  }
  const [first] = fits
  if (first) return (HAN.test(text) && fits.find((one) => isBetter(one, first))) || first
  const style = styles.at(-1) ?? styles[0]
  const wide = (line: string): number => measure(line, style)
  // A word wider than the line breaks anywhere.
  const loose = pieces.flatMap((piece) => (wide(piece.trimEnd()) > width ? lettersOf(piece) : [piece]))
  const lines = fill(loose, width, wide)
  const isCut = lines.length > most
  const kept = isCut
    ? [...lines.slice(0, most - 1), ended(lines.slice(most - 1).join(language.writing.gap), width, wide)]
    : lines
  return made(kept, style, wide, isCut)
}

/** Chinese reads best with a thought a line, even if a little smaller. */
const isBetter = ({ lines, style }: SetText, first: SetText): boolean =>
  style.size >= first.style.size * 0.75 &&
  lines.every((line, i) => i === lines.length - 1 || STOPS.test(line))

function made(
  lines: readonly string[],
  style: TextStyle,
  wide: (line: string) => number,
  isCut: boolean,
): SetText {
  const width = Math.max(0, ...lines.map(wide))
  return { lines, style, width, height: lines.length * style.size * style.leading, isCut }
}
