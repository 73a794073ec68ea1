/** Printable letters that neither JSON nor JavaScript escapes. */
export const LETTERS = Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + k))
  .filter((letter) => !'"\'`\\$'.includes(letter))
  .join('')

/** The last letters lead a number on, the others end one: what is below this many takes a single letter. */
export const ENDS = 87
export const LEADING_LETTERS = LETTERS.length - ENDS

/**
 * Reads whole numbers from 0 out of text. A letter a number, so that what packs the text by how often a letter comes
 * packs the numbers; base64 hides from it where one ends.
 */
export function readNumbers(text: string): readonly number[] {
  const digits = new Map(Array.from(LETTERS, (letter, digit) => [letter, digit]))
  const numbers: number[] = []
  let lead = 0
  for (const letter of text) {
    const digit = digits.get(letter) ?? 0
    if (digit < ENDS) {
      numbers.push(lead * ENDS + digit)
      lead = 0
    } else lead = lead * LEADING_LETTERS + digit - ENDS
  }
  return numbers
}

/** From 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 …, and back. */
export const signedOf = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2)
