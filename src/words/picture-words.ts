import { inBoth } from './words'

/** What stands in composed pictures beside names, scores and sentences. */
export const pictureWords = inBoth(
  {
    bag: (name: string, color: string) => `${name} · ${color}`,
    opens: 'Scan to open this look',
    opensA: 'Scan to open look A',
    andMore: (names: string, rest: number, _all: number) => `${names} and ${rest} more`,
    before: 'Before',
    after: 'After',
    bare: 'nothing yet',
    wears: (n: number) => (n === 1 ? 'one charm' : `${n} charms`),
    totals: (parts: readonly string[]) => parts.join(' · '),
    detail: (parts: readonly string[]) => parts.join(' · '),
    front: 'Front',
    left: 'Left',
    right: 'Right',
    back: 'Back',
    ahead: (letter: string, points: string) => `${letter} leads by ${points}`,
    even: 'A and B are even',
    verdict: (lead: string, why: string | null) => (why === null ? `${lead}.` : `${lead}. ${why}`),
    by: (author: string) => `Look by ${author}`,
    packing: 'Packing card',
    order: 'Attach in this order',
    takes: (seconds: number) =>
      seconds < 60
        ? `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s`
        : `about ${Math.ceil(seconds / 60)} min`,
    why: {
      carries: 'carries others',
      heavy: 'heavy first',
      fiddly: 'needs both hands',
      quick: 'clips on',
    },
    nothing: 'Nothing to attach: the bag is bare.',
  },
  {
    bag: (name, color) => `${name} · ${color}`,
    opens: '扫码打开这套搭配',
    opensA: '扫码打开搭配A',
    andMore: (names, _rest, all) => `${names}等${all}件`,
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
    nothing: '没有要挂的：包上什么都没有。',
  },
)
