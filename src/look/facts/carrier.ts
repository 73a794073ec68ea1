import type { AnchorId, CarrierId, ColorwayId, MechanismId } from '../ids'
import type { Bilingual, Vec3 } from './bilingual'
import type { ModelSource } from './model-source'
import type { ViewTable } from './view-table'

export type AnchorKind =
  | 'zipper_pull'
  | 'd_ring'
  | 'webbing_loop'
  | 'strap_webbing'
  | 'padded_strap'
  | 'haul_handle'
  | 'compression_strap'
  | 'pocket_edge'
  | 'cord'
  | 'fabric_panel'
  | 'window_insert'
  | 'belt_loop'
  | 'waistband_edge'
  | 'belt'
  | 'shoelace'
  | 'heel_loop'
  | 'temple'
  | 'lanyard_webbing'
  | 'lanyard_ring'
  | 'card_edge'
  | 'case_loop'

export type Side = 'left' | 'center' | 'right'
export type View =
  | 'front'
  | 'left'
  | 'right'
  | 'back'
  | 'top'
  | 'three_quarter_left'
  | 'three_quarter_right'
  | 'worn_front'

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
  readonly name: Bilingual
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
  /** What the carrier's model leaves visible of bodies that hang here; null without a model. */
  readonly views: ViewTable | null
  readonly capacity: number
  readonly motion: string
  readonly mirrorOf: AnchorId | null
  readonly positionWornMm: Vec3 | null
  /** Where a long charm falls over an edge once its drop reaches `minDropMm`. */
  readonly drape: { readonly minDropMm: number; readonly belowMm: number } | null
  /** What a charm longer than the clearance leans on instead of hanging free. */
  readonly restsOn: string | null
  readonly note: string | null
}

export interface Colorway {
  readonly id: ColorwayId
  readonly name: Bilingual
  readonly hex: string
  readonly trim: string
}

export interface Carrier {
  readonly id: CarrierId
  readonly name: Bilingual
  readonly category: 'backpack' | 'wearable'
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
  readonly massG: number | null
  readonly hardwareTone: string
  readonly colorways: readonly Colorway[]
  readonly scratchSensitivity: number
  readonly wetWeather: string
  readonly totalCharmMassG: number
  readonly sideImbalanceG: number
  readonly anchors: ReadonlyMap<AnchorId, Anchor>
  /** Its 3D model; without one the list and the score still work. */
  readonly model: ModelSource | null
}

/** How a charm clips on: limits in millimeters and grams, null where the way of holding has no such limit. */
export interface Mechanism {
  readonly id: MechanismId
  readonly name: Bilingual
  readonly mode: 'hang' | 'thread' | 'wrap' | 'edge' | 'pin' | 'band' | 'temple' | 'lace'
  readonly lengthMm: number
  readonly safeMassG: number
  readonly releaseRisk: number
  readonly swapSeconds: number
  readonly gateMm: number | null
  readonly interiorMm: number | null
  readonly noseMm: number | null
  readonly minHoleMm: number | null
  readonly maxBarMm: number | null
  readonly maxGirthMm: number | null
  readonly minGirthMm: number | null
  readonly minSlotMm: number | null
  readonly maxEdgeMm: number | null
  readonly maxLaceMm: number | null
  /** The kinds of anchor it is made for. */
  readonly kinds: ReadonlySet<AnchorKind>
}
