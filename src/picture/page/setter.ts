import type { Content } from '../content/content'
import { type Block, type Group, type Ink, NOTHING } from './block'
import type { Page } from './page'
import { type Measure, setText } from './set-text'
import { type StyleName, styleOf, type TextStyle } from './type-scale'

/** What every layout works with. */
export interface LayoutContext {
  readonly page: Page
  readonly content: Content
  readonly measure: Measure
}

export interface TextWish {
  readonly width: number
  /** Lines at most; one unless told. */
  readonly most?: number
  readonly ink?: Ink
  readonly align?: 'left' | 'center' | 'right'
}

/** A text as a piece as wide as asked for, in the first style, largest first, in which it fits. */
export function textBlock(
  { content, measure }: LayoutContext,
  text: string | null,
  styles: StyleName | readonly StyleName[],
  { width, most = 1, ink = 'ink', align = 'left' }: TextWish,
): Group {
  if (text === null || text === '') return NOTHING
  const { language } = content
  const { script } = language.writing
  const names: readonly StyleName[] = typeof styles === 'string' ? [styles] : styles
  const [first = styleOf('body', script), ...rest] = names.map((name) => styleOf(name, script))
  const set = setText(text, [first, ...rest], { width, most, language, measure, whole: content.names })
  const block: Block = {
    kind: 'text',
    box: { x: 0, y: 0, width, height: set.height },
    lines: set.lines,
    style: set.style,
    ink,
    align,
  }
  return { blocks: [block], width, height: set.height }
}

/** One line just as wide as it is, never wider than `most` units. */
export function textLine(
  setter: LayoutContext,
  text: string,
  style: StyleName,
  ink: Ink = 'ink',
  most = Infinity,
): Group {
  const known: TextStyle = styleOf(style, setter.content.language.writing.script)
  const natural = Math.ceil(setter.measure(text, known)) + 1
  return textBlock(setter, text, style, { width: Math.min(natural, most), ink })
}

/** Whether nothing of a piece's words had to be left out. */
export const fitsWhole = ({ blocks }: Group): boolean =>
  blocks.every((block) => block.kind !== 'text' || !block.lines.some((line) => line.endsWith('…')))

/** The first of several ways to say something, the fullest first, that fits whole. */
export function firstFitting(
  setter: LayoutContext,
  texts: readonly string[],
  style: StyleName,
  wish: TextWish,
): Group {
  const { script } = setter.content.language.writing
  const whole = texts.find((text) => setter.measure(text, styleOf(style, script)) <= wish.width)
  return textBlock(setter, whole ?? texts.at(-1) ?? null, style, wish)
}

export const rect = (
  width: number,
  height: number,
  fill: Ink | null,
  radius = 0,
  stroke: Ink | null = null,
): Group => ({
  blocks: [{ kind: 'rect', box: { x: 0, y: 0, width, height }, fill, stroke, radius }],
  width,
  height,
})

/** Layers on one corner, as large as the largest. */
export const layered = (pieces: readonly Group[]): Group => ({
  blocks: pieces.flatMap(({ blocks }) => blocks),
  width: Math.max(0, ...pieces.map(({ width }) => width)),
  height: Math.max(0, ...pieces.map(({ height }) => height)),
})

/** Who signed the look and whose it was made from, where no code stands to say it. */
export const creditLine = (setter: LayoutContext, wish: TextWish): Group =>
  textBlock(setter, setter.content.code ? null : setter.content.credits.join(' · '), 'small', {
    ink: 'soft',
    ...wish,
  })
