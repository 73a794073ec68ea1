import type { CharmId, ColorwayId, MechanismId } from '../ids'
import type { CharmOutline } from './charm-outline'
import type { LocalText } from './locale'
import type { ModelSource } from './model-source'
import type { Price } from './price'
import type { Stock } from './stock'
import type { Vec3 } from './vec3'

export const CHARM_TYPES = [
  'plush',
  'museum',
  'figure',
  'artisan',
  'electronic',
  'acrylic',
  'metal',
  'trim',
] as const
export type CharmType = (typeof CHARM_TYPES)[number]

export interface Swatch {
  readonly hex: string
  /** Share of the visible area, 0…1; the shares of a charm sum to 1 and descend. */
  readonly share: number
}

/** A color that a charm comes in. */
export interface CharmColorway {
  readonly id: ColorwayId
  /** What its data calls it; null for what is built in. */
  readonly name: LocalText | null
  readonly hex: string
}

/** A place on a charm for the owner's own words. */
export interface Field {
  readonly id: string
  /** What stands there until the owner writes. */
  readonly initial: string
  readonly maxLength: number
  /** What is counted: characters as people see them, or the bytes of a chip's memory (UTF-8). */
  readonly unit: 'characters' | 'bytes'
}

/** A charm of the catalog. Sizes are of the body without hardware, in millimeters; mass in grams. */
export interface Charm {
  readonly id: CharmId
  /** What its data calls it; null for what is built in, which each language names itself. */
  readonly name: LocalText | null
  readonly type: CharmType
  /** What kind of object it is, e.g. `plush_biped` or `tassel`: decides how it is built and how it swings. */
  readonly archetype: string
  readonly taxonomy: readonly string[]
  readonly family: string | null
  readonly textureClass: string
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
  /** From the anchor to the top of the body. */
  readonly dropMm: number
  /** From the anchor to the bottom of the body. */
  readonly lengthMm: number
  readonly massG: number
  /** Where its hardware's last ring sits, in millimeters from the middle of the body's top: x right, y up, z out of its face. */
  readonly attachMm: Vec3
  readonly palette: readonly Swatch[]
  /** The colors it comes in, the first being how it comes; empty where there is no choice. */
  readonly colorways: readonly CharmColorway[]
  /** What it is about, the first theme most; null where nobody told, which is not the same as nothing. */
  readonly themes: readonly string[] | null
  readonly moods: readonly string[]
  readonly trend: string | null
  readonly mechanism: MechanismId
  readonly hardwareTone: string
  readonly price: Price | null
  readonly rarity: 'open' | 'seasonal' | 'limited' | 'artist' | 'secret'
  readonly season: string | null
  readonly stock: Stock
  readonly noise: number
  readonly snag: number
  readonly scratchRisk: number
  readonly water: string
  readonly story: LocalText | null
  readonly detail: LocalText | null
  /** What can be switched, e.g. an LED's modes, the first being how it comes; empty when nothing can. */
  readonly states: readonly string[]
  /** The charm in those states that change its size. */
  readonly shapes: ReadonlyMap<string, Charm>
  readonly fields: readonly Field[]
  /** Color of its own light, null without one. */
  readonly lightHex: string | null
  /** Rings that a hub brings for other charms: where each is below the hub's anchor as the hub hangs, in millimeters. */
  readonly rings: readonly Vec3[]
  /** For a stand-in where the thing itself is not; null for what is built in or was not told. Neither fit nor score reads it. */
  readonly outline: CharmOutline | null
  /** Its 3D model; without one it can be scored but not worn on the stage. */
  readonly model: ModelSource | null
}

/** The charm as it is in a state: what opens or folds has another size. */
export const inState = (charm: Charm, state: string | null): Charm =>
  (state === null ? undefined : charm.shapes.get(state)) ?? charm
