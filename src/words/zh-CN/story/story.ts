import type { story as en } from '../../en/story/story'

const zhCounts = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']

const zhCount = (n: number): string => zhCounts[n] ?? String(n)

export const story: typeof en = {
  alone: [
    (charm: string) => `今天只带${charm}出门。`,
    (charm: string) => `这方舞台，只给${charm}。`,
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
  pair: [() => '肩并肩的一次偶遇。', () => '一趟出门，两个世界。'],
  trio: [() => '换个地方，这三件未必会认识。', () => '三个小世界，挂在了一起。'],
  many: [
    (n: number) => `一趟出门，${zhCount(n)}个故事。`,
    (n: number) => `${zhCount(n)}件的小画廊，件件有故事。`,
  ],
  voice: (charm, says) => `${charm}：“${says}”`,
  quote: (says) => `“${says}”`,
  gap: ' ',
  longestVoices: 56,
  mentions: (text, theme) => text.split(theme).length - 1,
}
