import type { taste as en } from '../../en/score/taste'

const zhStyles: (typeof en)['styles'] = { quiet: '安静', curated: '精选', maximal: '丰富' }

const zhStyleHints: (typeof en)['styles'] = {
  quiet: '一两件就好，三件已经偏多。',
  curated: '三件刚好，四件起就有点满。',
  maximal: '越多越热闹，八件起才嫌挤。',
}

const zhProfiles: (typeof en)['profiles'] = {
  none: '不限',
  completionist: '全收集',
  curator: '美学策展',
  preservationist: '文化守护',
  trend_follower: '潮流追随',
}

const zhProfileHints: (typeof en)['profiles'] = {
  none: '各项按原本的分量算。',
  completionist: '主题分量最重，最好全是一个家族。',
  curator: '配色、构成和质感搭配分量最重。',
  preservationist: '主题和爱护分量最重，看重文博、手作和地方风物。',
  trend_follower: '配色分量最重，最好全是一个流行色系。',
}

export const taste: typeof en = {
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
  own: '我的口味',
  ownHint: '分量按你二选一的答案来定。',
  whichOne: '二选一，看看我的口味',
}
