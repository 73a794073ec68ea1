import type { tints as en } from '../../en/names/tints'

const SHADES = { deep: '深', light: '浅', pale: '淡', dusty: '灰调', vivid: '亮' }

export const tints: typeof en = {
  cloth: '面料',
  trim: '饰边',
  shaded: (shade, hue) => `${shade ? (SHADES[shade] ?? '') : ''}${hue}色`,
  asName: (color) => color,
  withTrim: (name, color) => `${name}配${color}饰边`,
}
