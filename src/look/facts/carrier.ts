import { type AnchorId, type CarrierId, type ColorwayId, type RegionId, regionId } from '../ids'
import type { BagStub } from './bag-stub'
import type { LocalText } from './locale'
import type { ModelSource } from './model-source'
import type { PlaceRests } from './resting'
import type { Vec3 } from './vec3'

export const ANCHOR_KINDS = [
  'zipper_pull',
  'd_ring',
  'webbing_loop',
  'strap_webbing',
  'padded_strap',
  'haul_handle',
  'compression_strap',
  'pocket_edge',
  'cord',
  'fabric_panel',
  'window_insert',
  'belt_loop',
  'waistband_edge',
  'belt',
  'shoelace',
  'heel_loop',
  'temple',
  'lanyard_webbing',
  'lanyard_ring',
  'card_edge',
  'case_loop',
] as const
export type AnchorKind = (typeof ANCHOR_KINDS)[number]

export const SIDES = ['left', 'center', 'right'] as const
export type Side = (typeof SIDES)[number]

export const VIEWS = [
  'front',
  'left',
  'right',
  'back',
  'top',
  'three_quarter_left',
  'three_quarter_right',
  'worn_front',
] as const
export type View = (typeof VIEWS)[number]

/** What a clasp meets at an anchor, in millimeters: the hole it passes, the bar it closes around. */
export interface FitGeometry {
  readonly holeMm?: number
  readonly slotMm?: number
  readonly barTMm?: number
  readonly barWMm?: number
  readonly edgeMm?: number
  readonly laceMm?: number
  readonly pierceOk?: boolean
}

/** An attachment point of a carrier. Positions in millimeters in the carrier's frame: x right, y up, z out of the front. */
export interface Anchor {
  readonly id: AnchorId
  /** What its data calls it; null for what is built in, which each language names itself. */
  readonly name: LocalText | null
  readonly kind: AnchorKind
  readonly zone: string
  readonly zoneGroup: string
  readonly side: Side
  readonly positionMm: Vec3
  readonly normal: Vec3
  readonly maxMassG: number
  readonly recommendedMassG: number
  readonly geometry: FitGeometry
  readonly clearance: {
    readonly belowMm: number
    readonly belowSoftMm: number
    readonly leftMm: number
    readonly rightMm: number
    readonly outMm: number
  }
  /** From where a charm can be seen, roughly; what counts where nothing was measured. */
  readonly visibleFrom: readonly View[]
  /** How charms rest here; null where that was not measured, or is not known yet. */
  readonly rests: PlaceRests | null
  readonly capacity: number
  readonly motion: string
  readonly mirrorOf: AnchorId | null
  readonly positionWornMm: Vec3 | null
  /** Where a long charm falls over an edge once its drop reaches `minDropMm`. */
  readonly drape: { readonly minDropMm: number; readonly belowMm: number } | null
  /** What a charm longer than the clearance leans on instead of hanging free. */
  readonly restsOn: string | null
  readonly note: string | null
  /** Where a zip's pull may stand along its path, the first where it rests; none of what does not slide. */
  readonly stops: readonly Stop[]
}

/** What is otherwise about an anchor where a zip's pull was slid to. */
export type Stop = Pick<Anchor, 'positionMm' | 'normal' | 'clearance' | 'rests'>

export interface Colorway {
  readonly id: ColorwayId
  /** What its data calls it; null for what is built in, which each language names itself. */
  readonly name: LocalText | null
  readonly hex: string
  readonly trim: string
}

/** The regions of the cloth: what a colorway's `hex` and `trim` color. */
export const CLOTH = regionId('cloth')
export const TRIM = regionId('trim')

export interface Carrier {
  readonly id: CarrierId
  /** What its data calls it; null for what is built in, which each language names itself. */
  readonly name: LocalText | null
  readonly category: 'backpack' | 'wearable'
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
  readonly massG: number | null
  readonly hardwareTone: string
  readonly colorways: readonly Colorway[]
  /** The parts that may have a color of their own. */
  readonly regions: readonly RegionId[]
  readonly scratchSensitivity: number
  readonly wetWeather: string
  readonly totalCharmMassG: number
  readonly sideImbalanceG: number
  readonly anchors: ReadonlyMap<AnchorId, Anchor>
  /** Whether its anchors tell how charms rest there, as far as there is anything to tell. */
  readonly measured: boolean
  /** What an own bag follows from; null of all others. */
  readonly bag: BagStub | null
  /** Whether it is an own bag that is not here itself, with a body built after its stub or none. */
  readonly standsIn: boolean
  /** Its 3D model; without one the list and the score still work. */
  readonly model: ModelSource | null
}
