import type { charmTypes as en } from '../../en/names/charm-types'

export const charmTypes: typeof en = {
  plush: '毛绒',
  museum: '文博',
  figure: '公仔',
  artisan: '手作',
  electronic: '会发光',
  acrylic: '亚克力',
  metal: '金属',
  trim: '缎带穗饰',
}
