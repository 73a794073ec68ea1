import type { Script } from '../../look/facts/locale'

/** `display` and `text` follow the language; `figures` are set in the display face in every language. */
export type Face = 'display' | 'text' | 'figures'

export interface TextStyle {
  readonly face: Face
  /** In units of the page. */
  readonly size: number
  readonly weight: number
  /** Line height over size. */
  readonly leading: number
  /** Added after each letter, over size. */
  readonly tracking: number
}

const display = (size: number, leading: number): TextStyle => ({
  face: 'display',
  size,
  weight: 640,
  leading,
  tracking: -0.022,
})
const text = (size: number, weight: number, leading = 1.36): TextStyle => ({
  face: 'text',
  size,
  weight,
  leading,
  tracking: -0.005,
})

/** The only sizes there are; nothing is set smaller than `small`. */
const LATIN = {
  title1: display(88, 1),
  title2: display(72, 1.02),
  title3: display(60, 1.05),
  title4: display(50, 1.08),
  head: display(38, 1.14),
  lead: text(31, 440, 1.36),
  label: text(26, 580, 1.3),
  body: text(26, 440, 1.36),
  small: text(23, 460, 1.34),
  total: { face: 'figures', size: 84, weight: 640, leading: 1, tracking: -0.035 },
  figure: { face: 'figures', size: 54, weight: 640, leading: 1, tracking: -0.03 },
  number: { face: 'figures', size: 26, weight: 600, leading: 1.3, tracking: 0 },
} as const satisfies Record<string, TextStyle>

export type StyleName = keyof typeof LATIN

const CHINESE_LEADING = { display: 1.26, text: 1.6, figures: 0 } as const satisfies Record<Face, number>

/** The type scale in a script: Chinese stands a little smaller, without tracking and with more air. */
export function styleOf(name: StyleName, script: Script): TextStyle {
  const style: TextStyle = LATIN[name]
  if (script === 'latin' || style.face === 'figures') return style
  return {
    ...style,
    size: style.face === 'display' ? Math.round(style.size * 0.96) : style.size,
    leading: CHINESE_LEADING[style.face],
    tracking: 0,
  }
}

/** Largest first. */
export const TITLES: readonly StyleName[] = ['title1', 'title2', 'title3', 'title4']
