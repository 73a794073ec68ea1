import type { hues as en } from '../../en/names/hues'

export const hues: typeof en = {
  pink: '粉',
  red: '红',
  orange: '橙',
  amber: '琥珀',
  yellow: '黄',
  lime: '黄绿',
  green: '绿',
  teal: '青绿',
  cyan: '青',
  sky_blue: '天蓝',
  blue: '蓝',
  violet: '紫',
  magenta: '紫红',
  black: '黑',
  gray: '灰',
  white: '白',
  brown: '棕',
  cream: '米',
}
