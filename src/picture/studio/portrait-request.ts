import type { MechanismId } from '../../look/ids'

/** A charm or a bag alone before nothing, as the pictures of tray and picker show them. */
export interface PortraitRequest {
  /** Its model as the catalog's are: meters, a charm's with the nodes `attach` and `body`. */
  readonly glb: Uint8Array<ArrayBuffer>
  /** `front` is how the tray's pictures are taken: a little from the left and from above; `straight` is from right before it. */
  readonly heading: 'straight' | 'front' | 'three_quarter' | 'side' | 'back'
  /** `whole`: all of it in the middle, as of a bag; absent with room above for what a charm hangs by. */
  readonly framing?: 'whole'
  /** The sides of the square picture; its ground is transparent. */
  readonly pixels: number
  /** What it hangs by, to be drawn with it; absent for the body alone, as in the tray. The model was made with this drop. */
  readonly hangs?: { readonly mechanism: MechanismId; readonly tone: string; readonly dropMm: number }
  readonly signal?: AbortSignal
}

export type TakePortrait = (request: PortraitRequest) => Promise<ImageBitmap>
