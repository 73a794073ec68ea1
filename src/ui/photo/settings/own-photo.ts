/** What a photo from the user's own files may be; far beyond what a phone takes. */
const PHOTO_LIMITS = { bytes: 30 * 1024 * 1024, pixels: 50_000_000, side: 2400 } as const

export type OwnPhoto =
  | { readonly ok: true; readonly image: ImageBitmap }
  | { readonly ok: false; readonly problem: 'not_a_picture' | 'too_large' }

/**
 * Reads a photo as a bitmap that stands upright, its longer side no longer than wished in pixels, or than a backdrop needs.
 * Decoding it anew leaves behind whatever else the file told; nothing of it leaves the page.
 */
export async function readOwnPhoto(file: Blob, side: number = PHOTO_LIMITS.side): Promise<OwnPhoto> {
  if (file.size > PHOTO_LIMITS.bytes) return { ok: false, problem: 'too_large' }
  try {
    const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const { width, height } = whole
    if (width * height > PHOTO_LIMITS.pixels) {
      whole.close()
      return { ok: false, problem: 'too_large' }
    }
    const scale = Math.min(1, side / Math.max(width, height))
    if (scale === 1) return { ok: true, image: whole }
    const image = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'high',
    })
    whole.close()
    return { ok: true, image }
  } catch {
    return { ok: false, problem: 'not_a_picture' }
  }
}
