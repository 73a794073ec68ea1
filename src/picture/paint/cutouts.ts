/** A charm's picture, cut out, of an address; null when there is none. */
export async function cutoutOf(url: string | null, signal?: AbortSignal): Promise<ImageBitmap | null> {
  if (url === null) return null
  try {
    const response = await fetch(url, signal ? { signal } : {})
    return response.ok ? await createImageBitmap(await response.blob()) : null
  } catch (fault) {
    if (signal?.aborted) throw fault
    return null
  }
}
