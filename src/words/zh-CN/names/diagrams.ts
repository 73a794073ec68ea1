import type { diagrams as en } from '../../en/names/diagrams'

export const diagrams: typeof en = {
  hues: '色相',
  balance: '重心',
  views: '视角',
  sizes: '大小',
  theme: '主题',
}
