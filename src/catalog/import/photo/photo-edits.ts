/** A place on a photo: shares of its longer side, from its upper left, right and down. */
export type PhotoPoint = readonly [x: number, y: number]

/** What a brush was drawn over; the radius is a share of the photo's longer side. */
export interface BrushStroke {
  readonly kind: 'keep' | 'remove'
  readonly radius: number
  readonly points: readonly PhotoPoint[]
}

/**
 * All that a person said of a photo. Replayed in this order: the loop, then each stroke; what is said later holds. What is
 * cut so is finished by the rest.
 */
export interface PhotoEdits {
  /** Drawn roughly around the thing and closed by itself: all beyond it is ground. */
  readonly loop?: readonly PhotoPoint[]
  readonly strokes: readonly BrushStroke[]
  /** A clasp or chain that was photographed with it is left out. */
  readonly withoutHardware?: true
  /** How far its edge is moved outward, in pixels of a cover. */
  readonly edgePx?: number
}

/** An edge is moved no further, either way. */
export const MOST_EDGE_PX = 8

export const NO_EDITS: PhotoEdits = { strokes: [] }
