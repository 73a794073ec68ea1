import type { Script } from '../../look/facts/locale'
import type { TextStyle } from './type-scale'

const CJK = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"'
const DISPLAY = '"Bricolage Grotesque Variable"'
const TEXT = '"Inter Variable"'

/** Chinese faces come first in Chinese, or Latin ones would set the punctuation. */
const FAMILIES: Readonly<Record<Script, Readonly<Record<TextStyle['face'], string>>>> = {
  latin: {
    display: `${DISPLAY}, ${CJK}, sans-serif`,
    text: `${TEXT}, ${CJK}, sans-serif`,
    figures: `${DISPLAY}, sans-serif`,
  },
  han: {
    display: `${CJK}, ${DISPLAY}, sans-serif`,
    text: `${CJK}, ${TEXT}, sans-serif`,
    figures: `${DISPLAY}, sans-serif`,
  },
}

/** A style as a canvas wants it. */
export const cssFont = ({ face, size, weight }: TextStyle, script: Script): string =>
  `${weight} ${size}px ${FAMILIES[script][face]}`

/** Waits until the web fonts can be drawn with; a canvas would silently take others. */
export async function fontsReady(): Promise<void> {
  await Promise.all(
    [DISPLAY, TEXT].flatMap((family) =>
      [440, 640].map((weight) => document.fonts.load(`${weight} 40px ${family}`)),
    ),
  )
}
