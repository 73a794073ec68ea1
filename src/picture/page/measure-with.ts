import type { Script } from '../../look/facts/locale'
import type { Pen } from '../../share/picture/canvas'
import { cssFont } from './fonts'
import type { Measure } from './set-text'

/** Widths as a pen draws them. */
export const measureWith =
  (pen: Pen, script: Script): Measure =>
  (text, style) => {
    pen.font = cssFont(style, script)
    pen.letterSpacing = `${style.tracking * style.size}px`
    return pen.measureText(text).width
  }
