import { isIntact, pngChunk, pngOf, walkPng } from './png-chunks'

/** What apps take without making a picture smaller (bytes): the most that a picture has with everything in it. */
export const EASY_PICTURE_BYTES = 5 * 1024 * 1024

/** By its letters: not needed to show the picture, private, and still right after the pixels were edited. */
const THINGS_CHUNK = 'dgOt'
const THINGS_VERSION = 1
/** What a chunk adds around the things in it. */
export const THINGS_FRAME_BYTES = 13

/** Whether a picture brings own things, sound or not. Reads any bytes and never throws. */
export function bringsThings(png: Uint8Array): boolean {
  for (const chunk of walkPng(png)) if (chunk.kind === 'chunk' && chunk.type === THINGS_CHUNK) return true
  return false
}

export type PictureThings =
  | { readonly kind: 'things'; readonly archive: Uint8Array }
  | { readonly kind: 'none' | 'damaged' | 'newer_version' }

/** The archive of own things in a picture, unread. Reads any bytes and never throws. */
export function thingsIn(png: Uint8Array): PictureThings {
  for (const chunk of walkPng(png)) {
    if (chunk.kind === 'fault') return { kind: 'damaged' }
    if (chunk.type !== THINGS_CHUNK) continue
    const { body } = chunk
    if (body.length > EASY_PICTURE_BYTES || !isIntact(chunk)) return { kind: 'damaged' }
    const [version = 0] = body
    if (version > THINGS_VERSION) return { kind: 'newer_version' }
    return version === THINGS_VERSION ? { kind: 'things', archive: body.subarray(1) } : { kind: 'damaged' }
  }
  return { kind: 'none' }
}

/**
 * The same picture with an archive of own things in it, in the place of what was there; null where it is no PNG. After
 * the pixels, so that they show before it is there.
 */
export function withThings(png: Uint8Array, archive: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const kept: Uint8Array[] = []
  for (const chunk of walkPng(png)) {
    if (chunk.kind === 'fault') return null
    if (chunk.type === THINGS_CHUNK) continue
    if (chunk.type === 'IEND') {
      const body = new Uint8Array(archive.length + 1)
      body[0] = THINGS_VERSION
      body.set(archive, 1)
      kept.push(pngChunk(THINGS_CHUNK, body))
    }
    kept.push(chunk.whole)
  }
  return pngOf(kept)
}
