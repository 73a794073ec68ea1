import type { CharmType } from '../../../../look/facts/charm'
import type { Cover } from '../photo-cover'

/** What a photo can become. */
export const OWN_KINDS = ['acrylic', 'badge', 'metal', 'plush', 'figure', 'flat'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

/** What decides an own charm's body besides its cover. */
export interface BodyRecipe {
  readonly kind: OwnKind
  /** From the body's bottom to its top as it is in the hand: border, tab and pile counted, loops and clasps not. */
  readonly heightMm: number
  /** How deep plush and figures are for their width: 0.2 flat … 1 round. */
  readonly roundness?: number
  /** Plush: how long its pile is, mm; 0 for none. */
  readonly pileMm?: number
  /** Acrylic: how wide the white border of the print is, mm; 0 where the photo shows one. Metal: how wide the rim is. */
  readonly borderMm?: number
  /** Degrees clockwise that straighten the photo. */
  readonly turnDeg?: number
  /** How much of the photo's light is taken out of its colors, 0…1; a drawing has none. */
  readonly evenLight?: number
  /** Where the hole is, as shares of the straightened cover from its upper left; it moves to the nearest place of the rim. */
  readonly hole?: { readonly u: number; readonly v: number }
  /** The back as it is seen from behind; it is laid into the front's box. */
  readonly back?: Cover
  /** Whether it hangs from hardware, which needs a hole or loop; what is pinned or strapped on does not. */
  readonly hangs?: boolean
  /** Of rims, eyelets and cords: a tone of the hardware. */
  readonly tone?: string
  /** Quick, for a first look: grid and picture are coarser. Its cover need not have more than `DRAFT_SIDE` pixels. */
  readonly isDraft?: boolean
}

/** The longer side of the cover that a draft is made from, pixels. */
export const DRAFT_SIDE = 288
/** How fine a body's grid and its picture are, as shares of the whole. */
export const finenessOf = ({ isDraft }: BodyRecipe) =>
  isDraft ? { grid: 0.5, picture: 0.36 } : { grid: 1, picture: 1 }

/** The charm that a kind counts as, its archetype and texture in the catalog's words, and how heavy its shapes are, g/cm³. */
export const MAKES: Readonly<
  Record<OwnKind, { readonly type: CharmType; readonly archetype: string; readonly densityGCm3: number }>
> = {
  // Densities are such that built-in charms made again from one picture weigh about what the catalog says.
  acrylic: { type: 'acrylic', archetype: 'acrylic_character', densityGCm3: 1.3 },
  badge: { type: 'acrylic', archetype: 'tin_badge', densityGCm3: 1.15 },
  metal: { type: 'metal', archetype: 'metal_plate', densityGCm3: 9 },
  plush: { type: 'plush', archetype: 'plush_biped', densityGCm3: 0.25 },
  figure: { type: 'figure', archetype: 'figure_micro', densityGCm3: 0.95 },
  flat: { type: 'artisan', archetype: 'felt_flat', densityGCm3: 0.8 },
}

const ROUNDNESS = { plush: 0.74, figure: 0.7 } as const
export const roundnessOf = (kind: keyof typeof ROUNDNESS, { roundness }: BodyRecipe): number =>
  roundness ?? ROUNDNESS[kind]

const PILE_MM = 1.8
export const pileMmOf = ({ kind, pileMm = PILE_MM }: BodyRecipe): number => (kind === 'plush' ? pileMm : 0)
