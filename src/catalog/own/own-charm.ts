import type { Swatch } from '../../look/facts/charm'
import type { Bounds } from '../../look/facts/model-source'
import type { Price } from '../../look/facts/price'
import type { Vec3 } from '../../look/facts/vec3'
import type { CharmId, MechanismId } from '../../look/ids'
import type { LocketFrame } from '../import/locket/locket-frame'
import type { BodyRecipe, OwnKind } from '../import/photo/body/recipe'
import type { PhotoEdits } from '../import/photo/photo-edits'

/** The name of stored bytes: `sha256:` and 64 hexadecimal digits of them, so that the same are stored once. */
export type BlobName = string

/** What was measured of a charm's body as it was made. Mm and g. */
export interface OwnFacts {
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
  /** About: by the usual density of such shapes. */
  readonly massG: number
  /** Where its hardware's last ring sits, from the middle of the body's top: x right, y up, z out of its face. */
  readonly attachMm: Vec3
  /** The model's corners in its own frame, from the anchor. */
  readonly boundsMm: Bounds
  readonly palette: readonly Swatch[]
  /** Its outline from in front: at most 32 points, two bytes each, of its box from the upper left. */
  readonly outline: readonly number[]
  /** Where its rim is held, as shares of the straightened cover from its upper left. */
  readonly hole: { readonly u: number; readonly v: number } | null
}

/** Who made a model that a stranger made, and what they allow. */
export interface Rights {
  readonly author: string | null
  readonly licence: string | null
  /** Its owner says that it may be given away. */
  readonly share: boolean
}

/** What an own charm is made from. */
export type OwnSource =
  | {
      readonly kind: 'photo'
      readonly make: OwnKind
      readonly recipe: Omit<BodyRecipe, 'kind' | 'back' | 'hangs' | 'tone'>
      readonly edits: PhotoEdits
      readonly photo: BlobName
      readonly cover: BlobName
      readonly back: { readonly photo: BlobName; readonly edits: PhotoEdits } | null
    }
  | {
      readonly kind: 'model'
      /** What it is most like. */
      readonly make: OwnKind
    }
  | {
      /** A built-in locket with a photo in its window. */
      readonly kind: 'locket'
      readonly make: 'metal'
      readonly of: CharmId
      readonly photo: BlobName
      readonly frame: LocketFrame
    }

/** A charm that its owner made: what is stored of it. */
export interface OwnCharm {
  readonly id: CharmId
  readonly version: 1
  /** Milliseconds since 1970. */
  readonly made: number
  /** As its owner calls it; empty where nobody did. */
  readonly name: string
  readonly source: OwnSource
  readonly rights: Rights
  readonly mechanism: MechanismId
  readonly hardwareTone: string
  readonly dropMm: number
  /** As weighed by its owner; null for about what `facts` say. */
  readonly weighedG: number | null
  /** What it is about, the first most; null where nobody told. */
  readonly themes: readonly string[] | null
  readonly moods: readonly string[]
  readonly price: Price | null
  readonly facts: OwnFacts
  /** Its model and its pictures, 160 and 320 pixels. */
  readonly model: BlobName
  readonly pictures: { readonly small: BlobName; readonly large: BlobName }
}
