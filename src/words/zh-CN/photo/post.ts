import type { post as en } from '../../en/photo/post'

export const post: typeof en = {
  bag: (carrier, colorway) => `${carrier}（${colorway}）`,
  at: (charm, slot) => `${slot}挂着${charm}`,
  // These are clauses, which no "and" joins.
  places: (all) => all.join('，'),
  times: (charm, n) => `${charm}×${n}`,
  more: (n) => `另外${n}件`,
  wearing: (bag, n, charms) => `${bag}，${n}件挂件：${charms}。`,
  bare: (bag) => `${bag}，还没有挂东西。`,
  kind: (kind, text) => `${kind}：${text}`,
  titled: (title, text) => `${title}｜${text}`,
  carrying: (bag, charms) => `${bag}，挂着${charms}。`,
  justBag: (bag) => `${bag}。`,
  next: (text) => text,
  sentence: (text) => (/[。！？…]$/.test(text) ? text : `${text}。`),
  remixOf: (source) => `改自${source}。`,
  by: (author) => `搭配：${author}。`,
  tags: '　#包挂 #挂搭',
}
