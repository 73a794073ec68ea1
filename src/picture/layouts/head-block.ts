import { column, type Group, type Ink } from '../page/block'
import { type LayoutContext, textBlock } from '../page/setter'
import { TITLES } from '../page/type-scale'

export interface HeadWish {
  readonly width: number
  /** Where it stands: on a photograph one ink serves all. */
  readonly on: 'photo' | 'paper'
  /** Lines of the title at most. */
  readonly most?: number
  readonly kicker?: string
  readonly deck?: string | null
  /** The largest title there is room for; 0 is the largest of all. */
  readonly from?: number
  /** Whether the title is set as small as a heading. */
  readonly small?: boolean
}

/** What the picture is about: the bag, the title in the largest size that fits, and what the look is. */
export function head(
  setter: LayoutContext,
  { width, on, most = 2, kicker, deck, from = 0, small = false }: HeadWish,
): Group {
  const { main } = setter.content
  const [ink, soft]: readonly [Ink, Ink] = on === 'photo' ? ['on_photo', 'on_photo'] : ['ink', 'soft']
  const over = textBlock(setter, kicker ?? main.bag, ['label', 'small'], { width, ink: soft })
  const title = textBlock(setter, main.title, small ? 'head' : TITLES.slice(from), { width, most, ink })
  const under = textBlock(setter, deck === undefined ? main.deck : deck, ['lead', 'body'], {
    width: Math.min(width, 760),
    most: 2,
    ink: soft,
  })
  return column([column([over, title], 14), under], 18)
}

/** The first of several heads, the grandest first, that is no higher than there is room. */
const headWithin = (setter: LayoutContext, wishes: readonly [HeadWish, ...HeadWish[]], room: number): Group =>
  wishes.map((wish) => head(setter, wish)).reduce((one, next) => (one.height <= room ? one : next))

/** Heads that stand beside a square's look, where above it there would be room for neither. */
export const squareHead = (setter: LayoutContext, room: number): Group => {
  const wish = { width: setter.page.safe.width * 0.42, on: 'photo' } as const
  return headWithin(
    setter,
    [
      { ...wish, from: 2, most: 5 },
      { ...wish, from: 2, most: 5, deck: null },
      { ...wish, from: 3, most: 4, deck: null },
      { ...wish, from: 3, most: 3, deck: null },
    ],
    room,
  )
}
