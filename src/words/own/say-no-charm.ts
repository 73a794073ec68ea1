import type { PhotoRefusal } from '../../catalog/import/photo/photo-refusal'
import type { NotMade } from '../../state/own/photo/charm-maker'
import type { Language } from '../language'

/** Why no charm came of a photo, in one or two sentences that say what to do. */
export function sayNoCharm(
  why: PhotoRefusal | NotMade | { readonly kind: 'failed' },
  { own: { none }, numbers }: Pick<Language, 'own' | 'numbers'>,
): string {
  switch (why.kind) {
    case 'too_many_bytes':
      return none.too_many_bytes(numbers.fileSize(why.max))
    case 'too_many_pixels':
      return none.too_many_pixels(numbers.count(why.max / 1e6))
    case 'too_few_pixels':
      return none.too_few_pixels(numbers.count(why.leastSide))
    default:
      return none[why.kind]
  }
}
