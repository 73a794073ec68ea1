const SIDED = /^(.*) \((left|right|center|centre)\)$/

/** What the places on a bag are called. */
export const slots = {
  /** A title as it reads inside a sentence: the side first, without capitals. */
  inline: (title: string) =>
    title
      .replace(SIDED, '$2 $1')
      .split(' ')
      .map((word) => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word))
      .join(' '),
  place: (name: string, n: number) => `${name}, place ${n}`,
  ring: (n: number, hub: string, at: string) => `Ring ${n} of ${hub}, ${at}`,
  ringInline: (n: number, hub: string, at: string) => `ring ${n} of ${hub} on the ${at}`,
  unknown: 'An anchor this bag does not have',
}
