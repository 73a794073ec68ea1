import type { Look } from '../../../look/look'
import type { ModelKind, Simplification } from '../../../picture/export/model-file'
import type { PixelSize } from '../../../picture/studio/photo-request'
import type { LeftOut } from '../../../share/link/link-code'
import type { PictureCode } from '../../../words/share/say-picture-code'

interface Made {
  readonly file: File
  /** The file as an address that an image, video or link takes. */
  readonly url: string
}

/** A picture or a clip: what is looked at. */
export type SeenResult =
  | (Made & {
      readonly kind: 'picture'
      readonly size: PixelSize
      /** Larger than apps take without making it smaller. */
      readonly isLarge: boolean
      readonly look: Look
      /** What of the look had no room in the file, and what became of the code. */
      readonly leftOut: readonly LeftOut[]
      readonly code: PictureCode
      readonly caption: string
      readonly altText: string
    })
  | (Made & {
      readonly kind: 'clip'
      readonly size: PixelSize
      readonly framesPerSecond: number
      /** It had to become smaller or slower than it was asked for. */
      readonly reduced: boolean
    })

export type ModelResult = Made & {
  readonly kind: 'model'
  readonly model: ModelKind
  /** Width, height, depth. */
  readonly sizeMm: readonly [number, number, number]
  readonly triangles: number
  /** How it differs from the stage. */
  readonly simplified: readonly Simplification[]
}

/** What came of a work in the studio. */
export type StudioResult = SeenResult | ModelResult

/** An address that shows a file: browsers inside of apps save only what is whole in its address. */
export async function addressOf(file: Blob, whole: boolean): Promise<string> {
  if (!whole) return URL.createObjectURL(file)
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
