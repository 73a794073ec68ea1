import type { BagPlaceKind } from '../../../look/facts/bag-stub'
import type { Language } from '../../../words/language'

type PlaceWords = Pick<Language['ownBag'], 'kinds' | 'sides' | 'levels' | 'placeShort' | 'place'>

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** From these shares of the bag on, a place is on its right, or low. */
const THIRDS = [0.4, 0.6] as const

/** Where on the bag a place is, in words; its box in shares of the cover. */
export function saidPlace(
  { kind, u, v }: { readonly kind: BagPlaceKind; readonly u: number; readonly v: number },
  box: Box,
  { kinds, sides, levels }: PlaceWords,
): readonly [kind: string, level: string, side: string] {
  const third = (share: number): 0 | 1 | 2 => (share < THIRDS[0] ? 0 : share > THIRDS[1] ? 2 : 1)
  const side = (['left', 'center', 'right'] as const)[third((u - box.left) / box.width)]
  const level = (['top', 'middle', 'bottom'] as const)[third((v - box.top) / box.height)]
  return [kinds[kind], levels[level], sides[side]]
}
