import { at, column, type Group, NOTHING } from '../page/block'
import { type LayoutContext, textBlock } from '../page/setter'

/** What scanners ask for around a code (ISO/IEC 18004, 9.1), in modules. */
const QUIET = 4
/**
 * Passed on at a third of its width and as a poor JPEG, a code of five units a module still reads; this leaves a margin,
 * a little less of it in the larger ones.
 */
const MODULE = 8
const SMALL_MODULE = 7
const MANY = 38
/** How large a code grows when it says little. */
const CODE = 264

/** The code of the look with its quiet zone, what it is for, and, unless that stands elsewhere, whose the look is. Nothing when there is no code. */
export function codePiece(setter: LayoutContext, credits = setter.content.credits): Group {
  const { content, page } = setter
  const { code, language } = content
  if (!code || code.length === 0) return NOTHING
  // Whole pixels: a code with soft edges is the first thing that compression eats.
  const unit = Math.max(code.length < MANY ? MODULE : SMALL_MODULE, Math.floor(CODE / code.length))
  const module = Math.round(unit * page.unit) / page.unit
  const size = (code.length + 2 * QUIET) * module
  const quiet = QUIET * module
  const wish = { width: size - 2 * quiet, most: 2, align: 'center' } as const
  const under = column(
    [
      textBlock(setter, content.other ? language.picture.opensA : language.picture.opens, 'small', wish),
      ...credits.map((line) => textBlock(setter, line, 'small', { ...wish, ink: 'soft' })),
    ],
    6,
  )
  return column(
    [
      {
        blocks: [{ kind: 'code', box: { x: 0, y: 0, width: size, height: size }, modules: code }],
        width: size,
        height: size,
      },
      { ...under, width: size, blocks: at(under, quiet, 0) },
    ],
    0,
  )
}

/** How wide the quiet zone of a laid-out code is: it may lie in a margin. */
export const quietOf = ({ content }: LayoutContext, { width }: Group): number =>
  width === 0 ? 0 : (width / ((content.code?.length ?? 0) + 2 * QUIET)) * QUIET
