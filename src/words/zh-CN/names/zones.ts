import type { zones as en } from '../../en/names/zones'

export const zones: typeof en = {
  main_zip: '主拉链',
  front: '正面',
  side: '侧面',
  strap: '肩带',
  top: '顶部',
  window: '展示窗',
  waist: '腰间',
  shoe: '鞋',
  temple: '镜腿',
  lanyard: '挂绳',
  case: '盒套',
}
