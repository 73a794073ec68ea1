import type { Locale } from '../../look/facts/locale'
import type { Watch } from '../studio/photo-request'

/** GLB opens in every 3D program, on Android and on the web; USDZ in AR Quick Look on Apple's devices. */
export type ModelKind = 'glb' | 'usdz'

export const MODEL_TYPES = {
  glb: 'model/gltf-binary',
  usdz: 'model/vnd.usdz+zip',
} as const satisfies Record<ModelKind, string>

/** What a model says about where it comes from; a GLB carries it in `KHR_xmp_json_ld`. */
export interface Credit {
  readonly title: string
  /** Whose look it is: how its owner signs, or the product's name. */
  readonly creator: string
  readonly description: string
  /** Where the look opens again; null leaves it out. */
  readonly link: string | null
  /** The language of title and description. */
  readonly locale: Locale
}

/** How a model differs from the stage, in the order in which it shows. */
export type Simplification = 'still' | 'fur' | 'glow' | 'sheen' | 'shade' | 'textures'

/** An outfit as a file, at true size: one unit is one meter. */
export interface ModelFile {
  readonly kind: ModelKind
  readonly blob: Blob
  readonly triangles: number
  /** Its extent in millimeters: width, height, depth. */
  readonly sizeMm: readonly [number, number, number]
  readonly simplified: readonly Simplification[]
}

/** More than this no viewer on a phone is asked to open: bytes of a file, pixels along a texture. */
export const MODEL_LIMITS = {
  bytes: { glb: 15_000_000, usdz: 25_000_000 },
  texture: 1024,
  smallTexture: 512,
} as const

/**
 * The outfit as it hangs now. Rejects with an `AbortError` when stopped, with a `PhotoError` when a model does not load
 * or the file would be larger than `MODEL_LIMITS` even with small textures.
 */
export type ExportModel = (kind: ModelKind, credit: Credit, watch?: Watch) => Promise<ModelFile>
