import type { OwnBag } from '../../../catalog/own/own-bag'
import { BAG_LIMITS, type BagCloth, type BagPlace } from '../../../look/facts/bag-stub'
import type { BagPlan, TappedPlace } from '../../../state/own/bag/bag-builder'
import type { METAL_TONES } from '../making/usual-charm'

type MetalToneId = (typeof METAL_TONES)[number]

/** How a bag is to be. */
export interface BagWishes {
  /** Without its handle; null before it is told. */
  readonly heightMm: number | null
  /** Null for the usual share of the height. */
  readonly depthMm: number | null
  readonly straps: boolean
  readonly cloth: BagCloth
  readonly tone: string
  readonly places: readonly TappedPlace[]
  /** Of a bag that is made again: its places on its outline, until it is known where that lies on the cover. */
  readonly placesBefore: readonly BagPlace[] | null
  readonly name: string
}

const USUAL_TONE: MetalToneId = 'silver'

export const NO_BAG_WISHES: BagWishes = {
  heightMm: null,
  depthMm: null,
  straps: true,
  cloth: 'canvas',
  tone: USUAL_TONE,
  places: [],
  placesBefore: null,
  name: '',
}

/** What a bag was wished to be, to be wished otherwise. */
export const wishesOfBag = ({ stub }: Pick<OwnBag, 'stub'>): BagWishes => ({
  heightMm: stub.dimsMm.h,
  depthMm: stub.dimsMm.d,
  straps: stub.straps,
  cloth: stub.cloth,
  tone: stub.hardwareTone,
  places: [],
  placesBefore: stub.places,
  name: stub.name,
})

/** How tall backpacks mostly are, and how deep beside that. */
const USUAL_HEIGHT_MM = 400
const USUAL_DEPTH = 0.33

export const bagHeight = ({ heightMm }: BagWishes): number => heightMm ?? USUAL_HEIGHT_MM

const { h, d } = BAG_LIMITS.sides
export const BAG_HEIGHTS_MM = { least: h.min, most: h.max } as const
export const isBagHeight = (mm: number): boolean => mm >= h.min && mm <= h.max

/** How deep a bag of a height can be, mm, in whole centimeters. */
export function bagDepths(heightMm: number) {
  const most = Math.min(d.max, Math.floor((0.7 * heightMm) / 10) * 10)
  return { least: d.min, most: Math.max(2 * d.min, most) }
}

export const bagDepth = (wishes: BagWishes): number => {
  const { least, most } = bagDepths(bagHeight(wishes))
  const depth = wishes.depthMm ?? Math.round((USUAL_DEPTH * bagHeight(wishes)) / 5) * 5
  return Math.max(least, Math.min(most, depth))
}

/** What the builder is to build of covers. */
export function planWished(wishes: BagWishes, photo: Pick<BagPlan, 'cover' | 'turnDeg' | 'back'>): BagPlan {
  const { depthMm, straps, cloth, tone, places } = wishes
  return {
    ...photo,
    heightMm: bagHeight(wishes),
    depthMm: depthMm === null ? null : bagDepth(wishes),
    ...{ straps, cloth, hardwareTone: tone, places },
  }
}
