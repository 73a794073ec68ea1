/** A charm's outline from in front: x and y of each point in turn, 0…255 of its box from the upper left. */
export type CharmOutline = readonly number[]

export const OUTLINE_POINTS = { least: 3, most: 32 } as const

/** Whether these numbers are an outline. */
export const isOutline = (outline: CharmOutline): boolean =>
  outline.length % 2 === 0 &&
  outline.length >= 2 * OUTLINE_POINTS.least &&
  outline.length <= 2 * OUTLINE_POINTS.most &&
  outline.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)
