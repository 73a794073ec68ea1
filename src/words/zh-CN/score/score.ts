import type { score as en } from '../../en/score/score'
import { zhCount } from './count'

export const score: typeof en = {
  the: (name) => name,
  more: (n) => `另外${zhCount(n)}件`,
  move: (charm, to) => `把${charm}移到${to}。`,
  swap: (one, other) => `把${one}和${other}对调。`,
  rest: (charm) => `先收起${charm}。`,
  replace: (charm, own) => `把${charm}换成你的${own}。`,
  replaceUnowned: (charm, other) => `把${charm}换成图鉴里的${other}试试。`,
  add: (own, to) => `再把你的${own}挂到${to}。`,
  recolor: (color) => `换成${color}款试试。`,
  headlineEmpty: '还空着，等着第一件挂件。',
  solo: (charm, colors) => `${charm}的独角戏，${colors}。`,
  group: (n) =>
    n === 2 ? '一对搭档' : n === 3 ? '三件组' : n <= 5 ? `${zhCount(n)}件组` : `热闹的${zhCount(n)}件`,
  familyGroup: (family, n) => (n === 2 ? `${family}一对` : `${family}${zhCount(n)}件组`),
  themeGroup: (theme, n) => (n === 2 ? `${theme}主题的一对` : `${theme}主题${zhCount(n)}件组`),
  headline: (group, colors, lead) => `${group}，${colors}${lead === null ? '' : `，${lead}是主角`}。`,
}
