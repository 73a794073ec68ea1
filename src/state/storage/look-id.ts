const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A name for a new look: 10 of 32 letters and digits, so that looks of two devices never share one. */
export const newLookId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => LETTERS[byte % LETTERS.length]).join('')
