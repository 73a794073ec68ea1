/** What stands on screen while an outfit is placed in a room; the words room knows it. */
export interface ArWords {
  /** Before a floor or table is found. */
  readonly looking: string
  /** One is found: a tap places the outfit there. */
  readonly tap: string
  /** It stands. */
  readonly placed: string
  readonly leave: string
}

/**
 * How an AR visit ended: left by the user, or it never began because the browser refused it, or the models did not load.
 */
export type ArEnd = 'left' | 'refused' | 'models'

/** Stands the outfit in the user's room by WebXR, at true size. Call it in the event of a click: browsers ask for one. */
export type VisitAr = (words: ArWords) => Promise<ArEnd>
