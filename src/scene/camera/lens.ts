/** The film of a small-format camera in mm: long and short side. */
const FILM = [36, 24] as const

/**
 * Tangent of half the vertical angle that a picture of an aspect (width : height) shows: the largest part of a
 * 24 × 36 mm film of that aspect, held upright or across, behind a lens of so many mm.
 */
export function halfHeightOf(aspect: number, focalMm: number): number {
  const [width, height] = aspect < 1 ? [FILM[1], FILM[0]] : FILM
  return Math.min(height, width / aspect) / 2 / focalMm
}

/** Pixels that a meter at one meter's distance takes in a picture of this height. */
export const focalPixelsOf = (height: number, halfHeight: number): number => height / 2 / halfHeight
