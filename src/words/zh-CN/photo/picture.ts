import type { picture as en } from '../../en/photo/picture'

export const picture: typeof en = {
  bag: (name, color) => `${name} · ${color}`,
  opens: '扫码打开这套搭配',
  opensA: '扫码打开搭配A',
  andMore: (names, _rest, all) => `${names.join('、')}等${all}件`,
  before: '之前',
  after: '之后',
  bare: '什么都没挂',
  wears: (n) => `${n}件挂件`,
  totals: (parts) => parts.join(' · '),
  detail: (parts) => parts.join(' · '),
  front: '正面',
  left: '左侧',
  right: '右侧',
  back: '背面',
  ahead: (letter, points) => `${letter}领先${points}分`,
  even: 'A和B不相上下',
  verdict: (lead, why) => (why === null ? `${lead}。` : `${lead}。${why}`),
  by: (author) => `搭配：${author}`,
  from: (look) => `改自${look}`,
  packing: '装包卡',
  order: '按这个顺序挂',
  takes: (seconds) =>
    seconds < 60 ? `约${Math.max(5, Math.ceil(seconds / 5) * 5)}秒` : `约${Math.ceil(seconds / 60)}分钟`,
  why: {
    carries: '要承挂别的',
    heavy: '重的先挂',
    fiddly: '要用双手',
    quick: '一扣就好',
  },
  nothing: '还没有要挂的。',
}
