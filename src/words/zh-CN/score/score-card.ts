import type { scoreCard as en } from '../../en/score/score-card'

export const scoreCard: typeof en = {
  title: '评分',
  total: (total) => `总分${total}，满分100`,
  none: '还没有评分',
  coming: '正在评分',
  emptyNext: '先挂上第一件，软软的最好入手。',
  part: (name, value, points, weight) => `${name}：${value}分，在总分里占${weight}分中的${points}分`,
  weighed: (points, weight) => `${points}/${weight}`,
  why: '为什么是这个分',
  taste: '我的口味',
  noMend: '这里的小改动都加不了分。',
  noFix: '没有小改动能更好了。',
  gains: (gain) => `可${gain}`,
  pictures: '小图',
  compare: '对比',
  method: '评分怎么来的',
}
