import type { Light } from '../../look/facts/light'
import type { Look } from '../../look/look'
import type { Canvas } from '../../share/picture/canvas'
import type { CameraPreset } from '../../state/camera-view'

/** In pixels of the picture. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** What is behind the look; colors as `#rrggbb`. `none` leaves the picture transparent there. */
export type Backdrop =
  | { readonly kind: 'paper'; readonly hex: string }
  | { readonly kind: 'gradient'; readonly top: string; readonly bottom: string }
  | { readonly kind: 'photo'; readonly image: ImageBitmap }
  | { readonly kind: 'none' }

/**
 * From where: as the user holds the camera now, or from a preset that frames the whole look; or that frames `around`
 * in its place, so that a bare bag and a dressed one are seen by the same camera.
 */
export type Standpoint =
  | { readonly kind: 'by_hand' }
  | { readonly kind: 'preset'; readonly preset: CameraPreset; readonly around?: Look }

/** Shares of the frame's width and height that a preset keeps free of the look, for type and codes. */
export interface FreeEdges {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** A rectangle in shares of a picture's width and height; it may reach beyond the picture. */
export interface PictureRegion {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const WHOLE_PICTURE: PictureRegion = { x: 0, y: 0, width: 1, height: 1 }

/** How the studio is set: the stage shows it live, a shot keeps it. */
export interface PhotoSetting {
  readonly backdrop: Backdrop
  readonly light: Light
  /** Whether the look stands on a floor that takes its shadow. */
  readonly floor: boolean
  /** Focal length in mm of a 24 × 36 mm camera. */
  readonly focalMm: number
  /** Depth of field: 0 all sharp … 1 wide open, focused on what the picture is about. */
  readonly blur: number
}

/** One photograph to be taken. */
export interface Shot extends PhotoSetting {
  readonly look: Look
  readonly size: PixelSize
  readonly from: Standpoint
  /** Where in the picture the frame lies that shows on the stage, or that a preset fills; all of the picture unless told. */
  readonly frame?: PictureRegion
  readonly edges: FreeEdges
  /** `draft` is one frame, to look at; `fine` is antialiased; `studio` gathers many frames: soft shadows, ambient occlusion, depth of field. */
  readonly quality: 'draft' | 'fine' | 'studio'
}

/** How a long work is followed and stopped. */
export interface Watch {
  readonly signal?: AbortSignal
  /** How far it is, 0…1. */
  readonly onProgress?: (share: number) => void
}

/** Takes a photograph at exactly its size, in the colors of the screen. Rejects with an `AbortError` when stopped, else with a `PhotoError`. */
export type Photograph = (shot: Shot, watch?: Watch) => Promise<ImageBitmap>

/** A short film of the look turning once around while its charms swing. */
export interface Turn extends Omit<Shot, 'from' | 'frame' | 'quality'> {
  readonly seconds: number
  readonly framesPerSecond: number
}

/** Shoots frame by frame; each is only good until the promise of `onFrame` is kept. */
export type RenderTurntable = (
  turn: Turn,
  onFrame: (frame: Canvas, index: number) => Promise<void>,
  watch?: Watch,
) => Promise<void>

/** Why no picture came: the models did not load, the graphics context is gone, the machine has no memory left for the size. */
export class PhotoError extends Error {
  override readonly cause: 'models' | 'context' | 'too_large'

  constructor(why: PhotoError['cause']) {
    super(why)
    this.name = 'PhotoError'
    this.cause = why
  }
}
