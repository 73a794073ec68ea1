import type { Locale } from '../look/facts'
import type { TextStyle } from './type-scale'

/** The width of one line of text, in units. */
export type Measure = (text: string, style: TextStyle) => number

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
const NOT_FIRST = /^[\s\u00a0，。、；：？！）】》」』”’…·%,.;:?!)\]}]/
const NOT_LAST = /[\u00a0（【《「『“‘([{¥#+−±]$/

const words: Readonly<Record<Locale, Intl.Segmenter>> = {
  en: new Intl.Segmenter('en', { granularity: 'word' }),
  'zh-CN': new Intl.Segmenter('zh-CN', { granularity: 'word' }),
}
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => [...characters.segment(text)].map(({ segment }) => segment)

const HAN = /\p{Script=Han}/u

/** A text in the pieces between which a line may break; blanks stay at the end of the piece before them. */
function piecesOf(text: string, locale: Locale): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of words[locale].segment(text)) {
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

/** The narrowest setting with no more lines: lines of like length, and no last character on a line of its own. */
function balanced(pieces: readonly string[], width: number, measure: (line: string) => number): string[] {
  let best = fill(pieces, width, measure)
  if (best.length < 2) return best
  let [low, high] = [width / 2, width]
  for (let round = 0; round < 7; round++) {
    const middle = (low + high) / 2
    const tried = fill(pieces, middle, measure)
    const holds = tried.length <= best.length && tried.every((line) => measure(line) <= middle)
    if (holds) [best, high] = [tried, middle]
    else low = middle
  }
  return best
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
  { width, most, locale, measure }: { width: number; most: number; locale: Locale; measure: Measure },
): SetText {
  const pieces = piecesOf(text, locale)
  for (const style of styles) {
    const wide = (line: string): number => measure(line, style)
    const lines = balanced(pieces, width, wide)
    if (lines.length <= most && lines.every((line) => wide(line) <= width))
      return made(lines, style, wide, false)
  }
  const style = styles.at(-1) ?? styles[0]
  const wide = (line: string): number => measure(line, style)
  // A word wider than the line breaks anywhere.
  const loose = pieces.flatMap((piece) => (wide(piece.trimEnd()) > width ? lettersOf(piece) : [piece]))
  const lines = fill(loose, width, wide)
  const isCut = lines.length > most
  const kept = isCut
    ? [
        ...lines.slice(0, most - 1),
        ended(lines.slice(most - 1).join(locale === 'en' ? ' ' : ''), width, wide),
      ]
    : lines
  return made(kept, style, wide, isCut)
}

function made(
  lines: readonly string[],
  style: TextStyle,
  wide: (line: string) => number,
  isCut: boolean,
): SetText {
  const width = Math.max(0, ...lines.map(wide))
  return { lines, style, width, height: lines.length * style.size * style.leading, isCut }
}
