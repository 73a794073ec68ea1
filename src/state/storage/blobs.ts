/** The blobs that no row names any more. While a row names them in a way that this release does not know, none goes. */
export function orphanBlobs(
  blobs: readonly string[],
  rows: Iterable<unknown>,
  /** Named by what is not stored but can still be undone. */
  held: Iterable<string> = [],
): readonly string[] {
  const named = new Set(held)
  for (const row of rows) {
    const names = typeof row === 'object' && row !== null && 'blobs' in row ? row.blobs : []
    if (!Array.isArray(names) || names.some((name) => typeof name !== 'string')) return []
    for (const name of names) named.add(name)
  }
  return blobs.filter((blob) => !named.has(blob))
}
