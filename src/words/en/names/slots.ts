const SIDED = /^(.*) \((left|right|center|centre|left shoe|right shoe)\)$/

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** What the places on a bag are called. */
export const slots = {
  /** A title as it reads inside a sentence: the side first, without capitals. */
  inline: (title: string) =>
    title
      .replace(SIDED, '$2 $1')
      .split(' ')
      .map((word) => (/^[A-Z][a-z]+(-[a-z]+)*$/.test(word) ? word.toLowerCase() : word))
      .join(' '),
  /** A place by its kind: on which side, and which of several alike, from the top. */
  ofKind: (kind: string, side: 'left' | 'right' | null, n: number | null) => {
    const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${n === null ? '' : ` ${n}`}`
    return side === null ? title : `${title} (${side})`
  },
  place: (name: string, n: number) => `${name}, place ${n}`,
  ring: (n: number, hub: string, at: string) => `Ring ${n} of ${hub}, ${at}`,
  ringInline: (n: number, hub: string, at: string) =>
    `${ORDINALS[n - 1] ?? `${n}th`} ring of the ${hub} on the ${at}`,
  unknown: 'An anchor this bag does not have',
}
