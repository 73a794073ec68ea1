/** A place on a photo: shares of its longer side, from its upper left, right and down. */
export type PhotoPoint = readonly [x: number, y: number]

/** What a brush was drawn over; the radius is a share of the photo's longer side. */
export interface BrushStroke {
  readonly kind: 'keep' | 'remove'
  readonly radius: number
  readonly points: readonly PhotoPoint[]
}

/** All that a person said of a photo. Replayed in this order: the loop, then each stroke; what is said later holds. */
export interface PhotoEdits {
  /** Drawn roughly around the thing and closed by itself: all beyond it is ground. */
  readonly loop?: readonly PhotoPoint[]
  readonly strokes: readonly BrushStroke[]
  /** What is cut then grows, or below 0 shrinks, by so many of the cover's pixels: whole, at most `EDGE_MOST`. */
  readonly edge?: number
  /** What is white or gray in truth as it looks in this photo, `#rrggbb`: all colors are put right by it. */
  readonly white?: string
  /** Last of all, a clasp or chain that was photographed with it is left out. */
  readonly withoutHardware?: true
}

export const EDGE_MOST = 8

export const NO_EDITS: PhotoEdits = { strokes: [] }
