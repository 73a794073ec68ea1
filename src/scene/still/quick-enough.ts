/** A plain frame that takes the graphics card no longer than this, in milliseconds, leaves time for dozens more. */
const QUICK_MS = 40
/** One that takes longer than this is slow for other reasons than programs that were just compiled. */
const HOPELESS_MS = 400
/** Frames that are measured before a machine counts as slow. */
const MOST_TRIED = 4

/** What the times of the plain frames so far, in milliseconds, say of the machine; `again` asks for another. */
export function quickEnough(times: readonly number[]): 'yes' | 'no' | 'again' {
  if (times.length === 0) return 'again'
  const best = Math.min(...times)
  if (best <= QUICK_MS) return 'yes'
  return best > HOPELESS_MS || times.length >= MOST_TRIED ? 'no' : 'again'
}

/** A frame of the still picture draws everything four times: one that takes longer than this, in milliseconds, is felt. */
export const FELT_MS = 4 * QUICK_MS

/** Whether somebody wants less done: a browser that saves data, or asks pages to. */
export const isSaving = (): boolean => {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches
}

/** How many frames an address's query asks to add on any machine (`?still=8`), null where machines are measured. */
export function forcedFrames(search: string): number | null {
  const frames = Number(new URLSearchParams(search).get('still'))
  return frames > 0 ? Math.ceil(frames) : null
}
