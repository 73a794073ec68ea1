import type { Profile, Style } from '../scoring/taste'
import { inBoth } from './locale'

const enStyles: Readonly<Record<Style, string>> = { quiet: 'Quiet', curated: 'Curated', maximal: 'Maximal' }
const zhStyles: typeof enStyles = { quiet: '安静', curated: '精选', maximal: '丰富' }

const enStyleHints: typeof enStyles = {
  quiet: 'One or two pieces; three are already many.',
  curated: 'Three are just right; from four on it fills up.',
  maximal: 'The more the merrier; from eight on it gets crowded.',
}
const zhStyleHints: typeof enStyles = {
  quiet: '一两件就好，三件已经偏多。',
  curated: '三件刚好，四件起就有点满。',
  maximal: '越多越热闹，八件起才嫌挤。',
}

const enProfiles: Readonly<Record<Profile | 'none', string>> = {
  none: 'No one in particular',
  completionist: 'Completionist',
  curator: 'Curator',
  preservationist: 'Preservationist',
  trend_follower: 'Trend follower',
}
const zhProfiles: typeof enProfiles = {
  none: '不限',
  completionist: '全收集',
  curator: '美学策展',
  preservationist: '文化守护',
  trend_follower: '潮流追随',
}

const enProfileHints: typeof enProfiles = {
  none: 'The five parts weigh as they come.',
  completionist: 'Theme weighs most, and one family through all.',
  curator: 'Color, composition and a mix of surfaces weigh most.',
  preservationist: 'Theme and care weigh most; museum, craft and region count.',
  trend_follower: 'Color weighs most, and one trend palette through all.',
}
const zhProfileHints: typeof enProfiles = {
  none: '五项按原本的分量算。',
  completionist: '主题分量最重，最好全是一个家族。',
  curator: '配色、构成和质感搭配分量最重。',
  preservationist: '主题和爱护分量最重，看重文博、手作和地方风物。',
  trend_follower: '配色分量最重，最好全是一个流行色系。',
}

/** The panel in which one says by what taste looks are judged. */
export const tasteWords = inBoth(
  {
    style: 'How much',
    styles: enStyles,
    styleHints: enStyleHints,
    limits: 'What may hang where stays the same.',
    profile: 'With the eyes of',
    profiles: enProfiles,
    profileHints: enProfileHints,
    emphasis: 'What counts how much',
    weight: (times: string, points: string) => `×${times} · ${points} points`,
    nothing: 'counts nothing',
    reset: 'Back to plain',
  },
  {
    style: '挂多少',
    styles: zhStyles,
    styleHints: zhStyleHints,
    limits: '能挂什么、挂在哪儿不会变。',
    profile: '用谁的眼光',
    profiles: zhProfiles,
    profileHints: zhProfileHints,
    emphasis: '各项分量',
    weight: (times, points) => `×${times} · ${points}分`,
    nothing: '不计',
    reset: '恢复原样',
  },
)
