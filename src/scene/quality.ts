/**
 * How much the picture may cost: `low` leaves out environment, shadows, MSAA, fur and most of the pixels, and takes
 * photographs in one frame, for slow machines and tests.
 */
export type Quality = 'high' | 'low'

/** Reads the wish from an address's query (`?quality=low`). */
export function qualityOf(search: string): Quality {
  return new URLSearchParams(search).get('quality') === 'low' ? 'low' : 'high'
}
