/** The same idea under two names. */
const SAME: Readonly<Record<string, string>> = { myth: 'mythology', culture: 'tradition', craft: 'handmade' }

/** A theme or shelf as the word that concepts go by. */
export const wordOf = (text: string): string => {
  const word = text.toLowerCase().replaceAll('_', ' ')
  return SAME[word] ?? word
}
