import type { Block } from '../page/block'
import type { LayoutContext } from '../page/setter'

/** What a composed picture may say beside the look. */
export type Showable = 'title' | 'score' | 'prices' | 'code' | 'credits'

/** A stroke of the small picture that stands for a layout, on a sheet 28 wide and 36 high. */
export type SignShape =
  /** A bag with its handle, `wide` wide, its foot in the middle at x, y; with a charm on it unless it is bare. */
  | {
      readonly kind: 'bag'
      readonly x: number
      readonly y: number
      readonly wide: number
      readonly bare?: true
    }
  /** Text, from its left end; the strong one is a heading. */
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly long: number
      readonly strong?: true
    }
  | { readonly kind: 'letter'; readonly x: number; readonly y: number; readonly letter: string }
  | { readonly kind: 'ring' | 'dot'; readonly x: number; readonly y: number; readonly radius: number }
  /** A line from top to bottom. */
  | { readonly kind: 'divider'; readonly x: number; readonly top: number; readonly bottom: number }
  | { readonly kind: 'checkbox'; readonly x: number; readonly y: number }

/** A composed picture: all that is particular to it. Its names are in `words`, by its id. */
export interface Layout {
  /** Everything that stands on its page, in the page's units, what lies behind first. Draws and asks for nothing. */
  readonly layOut: (context: LayoutContext) => readonly Block[]
  /** What can be switched, in this order, and whether it shows until somebody switches it. */
  readonly choices: Partial<Readonly<Record<Showable, boolean>>>
  /** What it is laid out for: the formats of screens, or the papers to print on. */
  readonly medium: 'screen' | 'paper'
  /** It shows more than the look as it is: the stage cannot show all of it, and its description says so first. */
  readonly tells: boolean
  /** It needs another look to show beside this one. */
  readonly compares: boolean
  /** Nothing keeps clear of the apps' own buttons for it: the stage draws where those are. */
  readonly guides: boolean
  readonly sign: readonly SignShape[]
}
