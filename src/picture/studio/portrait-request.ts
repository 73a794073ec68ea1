import type { MechanismId } from '../../look/ids'

/** A charm alone before nothing, as the pictures of the tray show them. */
export interface PortraitRequest {
  /** Its model as the catalog's are: meters, nodes `attach` and `body`, extras `dangle`. */
  readonly glb: Uint8Array<ArrayBuffer>
  readonly heading: 'front' | 'three_quarter' | 'side' | 'back'
  /** The sides of the square picture; its ground is transparent. */
  readonly pixels: number
  /** What it hangs by, to be drawn with it; absent for the body alone. */
  readonly hangs?: { readonly mechanism: MechanismId; readonly tone: string; readonly dropMm: number }
  readonly signal?: AbortSignal
}

export type TakePortrait = (request: PortraitRequest) => Promise<ImageBitmap>
