import type { tint as en } from '../../en/planner/tint'

export const tint: typeof en = {
  title: '自选颜色',
  well: (part) => `${part}：选颜色`,
  number: (part) => `${part}：颜色编号`,
  reset: (part) => `${part}换回原色`,
  wrong: '颜色编号是六位，由数字和前六个字母组成，比如#336699。',
  photo: '从照片取色',
  otherPhoto: '换一张照片',
  stays: '点选或拖进来一张。照片只留在这台设备上，用完不保存。',
  away: '收起照片',
  dropperFor: '取来的颜色用在',
  dropper: '照片上的取色器',
  dropperKeys: '在照片上按住拖动取色。用键盘时，方向键移动，回车取色。',
  under: (hex, color) => `${hex}，${color}`,
  nothing: '取色器下面什么也没有',
  found: '主要颜色',
  take: (hex, color) => `取${hex}，${color}`,
  same: '把现在这个染成照片的颜色',
  nearest: '最接近的现成款',
}
