/** English names take an article inside a sentence. */
export const the = (name: string): string => `the ${name}`

export const The = (name: string): string => `The ${name}`

export const an = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

export const enCount = (n: number): string => counts[n] ?? String(n)
