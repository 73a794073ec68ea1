import type { PixelSize } from '../../picture/shot'

interface Taken {
  readonly file: File
  /** The file as an address that an image or video shows. */
  readonly url: string
  readonly size: PixelSize
}

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

/** What came of a work in the studio and is shown large. */
export type StudioResult =
  | (Taken & {
      readonly kind: 'picture'
      /** Larger than apps take without making it smaller. */
      readonly isLarge: boolean
      readonly caption: string
      readonly altText: string
    })
  | (Taken & { readonly kind: 'clip' })
