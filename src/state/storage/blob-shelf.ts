/** Bytes that rows name, with their media type. */
export interface StoredBlob {
  readonly type: string
  readonly bytes: ArrayBuffer
}

export type Blobs = ReadonlyMap<string, StoredBlob>

/** Where the bytes of own things are: in storage, or on their way there. */
export interface BlobShelf {
  /** Takes bytes in, to be stored with the first row that names them. */
  readonly hold: (blobs: Blobs) => void
  /** Lets go of bytes that nothing will name. */
  readonly drop: (names: Iterable<string>) => void
  /** Null where they are nowhere; rejects when storage fails. */
  readonly read: (name: string) => Promise<StoredBlob | null>
}

/** What is a stored blob, or null. */
export function readBlob(raw: unknown): StoredBlob | null {
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || !('bytes' in raw)) return null
  const { type, bytes } = raw
  return typeof type === 'string' && bytes instanceof ArrayBuffer ? { type, bytes } : null
}
