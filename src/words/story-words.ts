import { inBoth } from './locale'

const enCounts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const enCount = (n: number): string => enCounts[n] ?? String(n)
const EnCount = (n: number): string => enCount(n).replace(/^./, (first) => first.toUpperCase())
const zhCounts = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']
const zhCount = (n: number): string => zhCounts[n] ?? String(n)
const an = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

/** First lines of the story of a look, several to a kind, so that two bags side by side need not begin alike. */
export const storyWords = inBoth(
  {
    alone: [
      (charm: string) => `The ${charm}, on its own today.`,
      (charm: string) => `A bag to itself: the ${charm}.`,
    ],
    hardware: [(charm: string) => `Only the ${charm} so far, waiting for company.`],
    family: [
      (n: number, family: string) => `${EnCount(n)} from ${family}, out together.`,
      (n: number, family: string) => `${family}, ${enCount(n)} of a kind.`,
      (n: number, family: string) => `Out and about with ${enCount(n)} from ${family}.`,
    ],
    theme: [
      (n: number, theme: string) => `One ${theme} story, ${enCount(n)} voices.`,
      (n: number, theme: string) => `${an(theme).replace(/^a/, 'A')} story in ${enCount(n)} parts.`,
    ],
    familyAndOne: [
      (n: number, family: string, guest: string) =>
        `${EnCount(n)} from ${family}, and the ${guest} for company.`,
      (n: number, family: string, guest: string) =>
        `The ${guest} keeps company with ${enCount(n)} from ${family}.`,
    ],
    familyAndGuests: [
      (n: number, family: string, guests: number) =>
        `${EnCount(n)} from ${family}, and ${enCount(guests)} guests.`,
    ],
    themeAndOne: [
      (_: number, theme: string, guest: string) => `The ${guest} walks into ${an(theme)} story.`,
      (_: number, theme: string, guest: string) => `Mostly ${an(theme)} story, with the ${guest} as a guest.`,
    ],
    themeAndGuests: [
      (_: number, theme: string, guests: number) =>
        `${an(theme).replace(/^a/, 'A')} story with ${enCount(guests)} guests.`,
    ],
    pair: [() => 'A chance meeting on one bag.', () => 'Two worlds, one bag.'],
    trio: [
      () => 'Three that would hardly have met without this bag.',
      () => 'Three small worlds, hung side by side.',
    ],
    many: [
      (n: number) => `${EnCount(n)} stories on one bag.`,
      (n: number) => `A gallery of ${enCount(n)}, each with a story of its own.`,
    ],
    voice: (charm: string, says: string) => `The ${charm}: “${says}”`,
    quote: (says: string) => `“${says}”`,
    gap: ' ',
  },
  {
    alone: [
      (charm: string) => `今天只带${charm}出门。`,
      (charm: string) => `一只包，只给${charm}。`,
    ] as const,
    hardware: [(charm: string) => `目前只有${charm}，等着伙伴。`],
    family: [
      (n: number, family: string) => `${family}来的${zhCount(n)}件，一起出门。`,
      (n: number, family: string) => `带上${family}的${zhCount(n)}件，出门走走。`,
      (n: number, family: string) => `${family}，${zhCount(n)}件成行。`,
    ],
    theme: [
      (n: number, theme: string) => `${zhCount(n)}件挂件，讲一个${theme}的故事。`,
      (n: number, theme: string) => `一个${theme}的故事，分${zhCount(n)}段讲。`,
    ],
    familyAndOne: [
      (n: number, family: string, guest: string) => `${family}的${zhCount(n)}件，${guest}来作伴。`,
      (n: number, family: string, guest: string) => `${guest}和${family}的${zhCount(n)}件结伴同行。`,
    ],
    familyAndGuests: [
      (n: number, family: string, guests: number) =>
        `${family}的${zhCount(n)}件，外加${zhCount(guests)}位客人。`,
    ],
    themeAndOne: [
      (_: number, theme: string, guest: string) => `${guest}走进了一个${theme}的故事。`,
      (_: number, theme: string, guest: string) => `讲的多半是${theme}，${guest}来做客。`,
    ],
    themeAndGuests: [
      (_: number, theme: string, guests: number) => `一个${theme}的故事，来了${zhCount(guests)}位客人。`,
    ],
    pair: [() => '同一只包上的一次偶遇。', () => '一只包，两个世界。'],
    trio: [() => '要不是这只包，这三件未必会认识。', () => '三个小世界，挂在了一起。'],
    many: [
      (n: number) => `一只包上，${zhCount(n)}个故事。`,
      (n: number) => `${zhCount(n)}件的小画廊，件件有故事。`,
    ],
    voice: (charm, says) => `${charm}：“${says}”`,
    quote: (says) => `“${says}”`,
    gap: ' ',
  },
)
