import type { AnchorId } from '../ids'
import type { Swatch } from './charm'

/** What an own bag can be made of, as the catalog judges the like. */
export const BAG_CLOTHS = {
  canvas: { scratchSensitivity: 0, wetWeather: 'poor' },
  nylon: { scratchSensitivity: 1, wetWeather: 'good' },
  coated: { scratchSensitivity: 2, wetWeather: 'excellent' },
  leather: { scratchSensitivity: 3, wetWeather: 'poor' },
} as const
export type BagCloth = keyof typeof BAG_CLOTHS

/** What a place on an own bag can be. */
export const BAG_PLACE_KINDS = [
  'zipper_pull',
  'd_ring',
  'webbing_loop',
  'compression_strap',
  'haul_handle',
  'pocket_edge',
] as const
export type BagPlaceKind = (typeof BAG_PLACE_KINDS)[number]

/** A place on an own bag as its owner tapped it. */
export interface BagPlace {
  readonly id: AnchorId
  readonly kind: BagPlaceKind
  /** Of the outline's box from its upper left, as shares in thousandths; outside 0…1 on a handle that stands out. */
  readonly u: number
  readonly v: number
  readonly mirrorOf: AnchorId | null
}

/**
 * All that fit, score and stand-in read of somebody's own bag: its body follows from it, the same on every device. Mm, in
 * tenths.
 */
export interface BagStub {
  /** As its owner calls it; empty where nobody named it, and in what came by a link or a picture, where names never travel. */
  readonly name: string
  /** The outline's box, and how deep the body is in its middle. */
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
  /** The body from in front, without handles and loose straps: x and y of each point in turn, 0…255 of its box from the upper left. */
  readonly outline: readonly number[]
  /** Whether it has shoulder straps. */
  readonly straps: boolean
  /** Its own colors, the cloth's first; shares in hundredths. */
  readonly colors: readonly Swatch[]
  readonly cloth: BagCloth
  readonly hardwareTone: string
  readonly places: readonly BagPlace[]
}

/** The same text for bags that are the same but for what they are called. */
export const bagKeyOf = ({ dimsMm: { w, h, d }, outline, straps, colors, cloth, ...stub }: BagStub): string =>
  JSON.stringify([
    ...[w, h, d, outline, straps, cloth, stub.hardwareTone],
    colors.map(({ hex, share }) => [hex, share]),
    stub.places.map(({ id, kind, u, v, mirrorOf }) => [id, kind, u, v, mirrorOf]),
  ])

/** What own bags can be. Sides in mm. */
export const BAG_LIMITS = {
  sides: { w: { min: 100, max: 900 }, h: { min: 150, max: 700 }, d: { min: 20, max: 400 } },
  outlinePoints: { min: 8, max: 48 },
  colors: 3,
  places: { min: 2, max: 16 },
  /** How far outside of the outline's box a place can be, as a share of it. */
  outside: 0.4,
} as const
