/** What stands for a name and says whose the thing is. */
const OWNED = /^(Their|Your) own /

/** English names take an article inside a sentence. */
export const the = (name: string): string =>
  OWNED.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `the ${name}`

export const The = (name: string): string => (OWNED.test(name) ? name : `The ${name}`)

/** Of the reader's own collection. */
export const your = (name: string): string => (OWNED.test(name) ? the(name) : `your ${name}`)

export const an = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

export const enCount = (n: number): string => counts[n] ?? String(n)
