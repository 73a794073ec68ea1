import { inBoth } from './locale'

/** The score card's own words; its sentences come from `say-score`. */
export const scoreCardWords = inBoth(
  {
    title: 'Score',
    total: (total: string) => `${total} of 100`,
    none: 'No score yet',
    emptyNext: 'Hang a first charm: something soft is a good start.',
    part: (name: string, value: string, points: string, weight: string) =>
      `${name}: ${value} of 100, ${points} of ${weight} points`,
    weighed: (points: string, weight: string) => `${points}/${weight}`,
    why: 'Why this score',
    taste: 'Your taste',
    fix: (gain: string) => `Do it, ${gain}`,
    noMend: 'No small change here would gain anything.',
    noFix: 'Nothing small would make this better.',
    gains: (gain: string) => `can gain ${gain}`,
    pictures: 'Pictures',
    compare: 'Compare',
    method: 'How it is measured',
  },
  {
    title: '评分',
    total: (total) => `总分${total}，满分100`,
    none: '还没有评分',
    emptyNext: '先挂上第一件，软软的最好入手。',
    part: (name, value, points, weight) => `${name}：${value}分，在总分里占${weight}分中的${points}分`,
    weighed: (points, weight) => `${points}/${weight}`,
    why: '为什么是这个分',
    taste: '我的口味',
    fix: (gain) => `就这么改，${gain}分`,
    noMend: '这里的小改动都加不了分。',
    noFix: '没有小改动能更好了。',
    gains: (gain) => `可${gain}`,
    pictures: '小图',
    compare: '对比',
    method: '评分怎么来的',
  },
)
