import type { TemplateName } from '../../../scoring/color/hue-templates'

const enTemplates: Readonly<Record<TemplateName, string>> = {
  i: 'one narrow arc',
  V: 'one arc of neighbors',
  L: 'an arc and a hue a quarter turn away',
  'mirrored L': 'an arc and a hue a quarter turn away',
  I: 'two opposite hues',
  T: 'half of it',
  Y: 'an arc and its opposite hue',
  X: 'two opposite arcs',
}

/** The pictures that explain a score, and what they show in words. */
export const diagram = {
  title: 'The look in pictures',
  close: 'Close',
  save: 'Save this picture',
  saved: 'Picture saved',
  saveFailed: 'The picture could not be saved',
  about: {
    hues: 'Hue goes around, vivid colors lie further out, grays in the middle. The square is what they hang on.',
    balance: 'Each charm as large as the eye weighs it. The pale strip is as far as the middle may stray.',
    views: 'Seen from above. A petal is as long as what shows from there, in the charms’ colors.',
    sizes: 'The charms at one scale. The green band suits a lead here.',
    theme: 'The thicker a line, the more two charms tell the same story.',
  },
  colored: (name: string, color: string) => `${name} in ${color}`,
  hues: (charms: string, bag: string) => `${charms}; all on ${bag}.`,
  template: {
    held: (arcs: TemplateName) =>
      `On the circle, ${enTemplates[arcs]} ${arcs === 'I' || arcs === 'X' ? 'hold' : 'holds'} them all.`,
    off: (arcs: TemplateName, degrees: string) =>
      `Closest to ${enTemplates[arcs]}, ${degrees}° off in the mean.`,
  },
  eye: 'middle for the eye',
  grams: 'middle in grams',
  toSide: (percent: string, side: 'left' | 'right') => `${percent} to the ${side}`,
  inMiddle: 'in the middle',
  balance: (eye: string, grams: string, left: string, right: string) =>
    `For the eye the middle is ${eye}, in grams ${grams}. Left ${left}, right ${right}.`,
  sides: { front: 'front', left: 'left', right: 'right', back: 'behind', worn: 'while worn' },
  seenBy: (side: string, count: number) => `${side} ${count}`,
  views: (parts: string) => `Charms in sight: ${parts}.`,
  sized: (name: string, cm: string) => `${name} ${cm}`,
  sizes: (charms: string) => `From large to small: ${charms}.`,
  share: (percent: string) => `The largest is ${percent} of the whole height.`,
  ties: (pairs: readonly string[]) => `Closest in story: ${pairs.join('; ')}.`,
  tie: (one: string, two: string) => `${one} and ${two}`,
  noTies: 'No two of them share a story.',
  alone: 'A second charm would show what they share.',
}
