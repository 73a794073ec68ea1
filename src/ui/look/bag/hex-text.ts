/** The color a text stands for, as `#rrggbb` in small letters: with or without `#`, three digits as CSS reads them, also typed in wide letters. Null for none. */
export function hexIn(text: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(plain(text)) ?? []
  if (digits === undefined) return null
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((digit) => digit + digit).join('')}`
}

/** Whether a text may become a color by typing on. */
export const mayBecomeHex = (text: string): boolean => /^#?[0-9a-f]{0,6}$/.test(plain(text))

/** Whether nothing is to be typed on: all six digits are there. */
export const isWholeHex = (text: string): boolean => /^#?[0-9a-f]{6}$/.test(plain(text))

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
