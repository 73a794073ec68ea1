import type { Look } from '../../look/look'
import type { Language } from '../language'

/** What a picture's code has no room for of a look, or that there is none; empty when it carries the look, or none was wanted. */
export function sayPictureCode(
  code: 'not_wanted' | 'nothing' | 'too_long' | 'aside_and_words' | 'credits' | 'caption',
  { placed, aside }: Look,
  { share }: Language,
): string {
  if (code === 'not_wanted' || code === 'nothing') return ''
  const hasMore =
    aside.length > 0 || [...placed.values()].some(({ inscriptions }) => Object.keys(inscriptions).length > 0)
  return share.code[code === 'credits' && !hasMore ? 'names' : code]
}
