import { CAPTION_LIMITS, oneLine, remixed } from '../caption'
import type { Edit } from '../look'

/** Names the look, in one line of up to 60 characters; nothing takes the name away. */
export const entitle =
  (text: string): Edit =>
  (look) => {
    const title = oneLine(text, CAPTION_LIMITS.title)
    return title === look.title ? look : { ...look, title }
  }

/** Makes somebody's look one's own: it is credited, by the given name when it has no title and nobody signed it. */
export const remix =
  (unnamed: string): Edit =>
  (look) => ({ ...look, ...remixed(look, unnamed) })

/** The look with its author's name under it; unsigned without one. */
export const sign =
  (name: string): Edit =>
  (look) => {
    const author = oneLine(name, CAPTION_LIMITS.name)
    return author === look.author ? look : { ...look, author }
  }
