import { PLURAL_NAMES } from './plural-names'

/** What stands for a name and says whose the thing is. */
const OWNED = /^(Their|Your) own /

/** English names take an article inside a sentence. */
export const the = (name: string): string =>
  OWNED.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `the ${name}`

export const The = (name: string): string => (OWNED.test(name) ? name : `The ${name}`)

/** Of the reader's own collection. */
export const your = (name: string): string => (OWNED.test(name) ? the(name) : `your ${name}`)

const isPlural = (name: string): boolean => PLURAL_NAMES.has(name.replace(/^the /i, ''))

/** Of two forms that with which a name goes, bare or with its article: “it stands”, “they stand”. */
export const agree = <T>(name: string, singular: T, plural: T): T => (isPlural(name) ? plural : singular)

export const its = (name: string): string => agree(name, 'its', 'their')

/** The thing of that name as an object. */
export const it = (name: string): string => agree(name, 'it', 'them')

export const an = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

export const enCount = (n: number): string => counts[n] ?? String(n)
