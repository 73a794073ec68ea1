import type { tray as en } from '../../en/planner/tray'

export const tray: typeof en = {
  title: '挂件',
  search: (n) => `搜索${n}件挂件`,
  clearSearch: '清空搜索',
  filters: '筛选',
  fits: (slot) => `能挂${slot}`,
  cheap: (price) => `${price}以内`,
  size: (size, price) => (price === '' ? size : `${size} · ${price}`),
  placed: '已挂上',
  nowhere: '没处可挂',
  notHere: '这里挂不了',
  found: (n) => `${n}件挂件`,
  nothing: '没有符合的挂件。',
  reset: '看全部挂件',
  noModels: '还没有挂件有立体模型。',
  mine: (n) => `我的 · ${n}`,
  own: (charm) => `我有${charm}`,
  ownShort: '我有这件',
  noneMine: '这里还没有你的挂件，点挂件上的书签就能标记。',
  why: (charm) => `${charm}为什么挂不了`,
}
