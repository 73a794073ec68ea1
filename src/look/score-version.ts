/** Counts up with every change that moves a total. */
export const SCORE_VERSION = 7
