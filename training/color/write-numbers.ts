import { ENDS, LEADING_LETTERS, LETTERS } from '../../src/scoring/color/learned/packed-numbers'

const written = (number: number): string => {
  let text = LETTERS.charAt(number % ENDS)
  for (let lead = Math.floor(number / ENDS); lead > 0; lead = Math.floor(lead / LEADING_LETTERS)) {
    text = LETTERS.charAt(ENDS + (lead % LEADING_LETTERS)) + text
  }
  return text
}

/** Writes whole numbers from 0 as text, the frequent ones best below `ENDS`. */
export const writeNumbers = (numbers: Iterable<number>): string => Array.from(numbers, written).join('')

/** 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 …: what is near zero stays short. */
export const unsignedOf = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
