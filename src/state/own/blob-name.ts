import type { BlobName } from '../../catalog/own/own-charm'

/** The name of bytes: of what is in them, so that the same are stored once; by chance where the page may not hash. */
export async function blobNameOf(bytes: Uint8Array<ArrayBuffer>): Promise<BlobName> {
  const { subtle } = crypto
  const mark = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : crypto.getRandomValues(new Uint8Array(32))
  const hex = Array.from(mark, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${subtle ? 'sha256' : 'random'}:${hex}`
}
