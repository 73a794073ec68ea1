import type { compare as en } from '../../en/score/compare'

export const compare: typeof en = {
  title: '两套对比',
  close: '关闭',
  with: '对比对象',
  others: { own: '我自己的搭配', pinned: '放在一旁的那套' },
  stepsBack: (n) => (n === 1 ? '上一次改动之前' : `${n}步之前`),
  pin: '把这套放在一旁',
  pinned: '已放在一旁',
  nothing: '先改动一下，或把这套放在一旁再试另一套，就有两套可以对比了。',
  before: '那时',
  now: '现在',
  term: '项目',
  difference: '差别',
  held: '总分受限',
  total: '总分',
  won: '现在才有',
  lost: '那时才有',
  same: '两套同分。',
  better: (points) => `现在多${points}分。`,
  worse: (points) => `现在少${points}分。`,
}
