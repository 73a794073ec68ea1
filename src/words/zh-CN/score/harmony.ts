import type { harmony as en } from '../../en/score/harmony'

const zhHarmony: (typeof en)['harmony'] = {
  neutral: (lead) => `安静的中性色，没有什么和${lead}抢镜。`,
  monochrome: (lead) => `同一色系深深浅浅，${lead}在最前面。`,
  analogous: (lead, next) => `从${lead}到${next}，相邻的颜色过渡得很自然。`,
  complementary: (lead, next) => `对比色让${lead}和${next}互相提亮。`,
  split_complementary: (lead, next) => `${lead}和${next}之间，两个近色遇上一个远色。`,
  triadic: (lead, next) => `三种颜色均匀分开，${lead}和${next}显得活泼。`,
  rainbow: (lead) => `一整道彩虹，${lead}就在其中。`,
  mixed: (lead) => `颜色各走各的，有一件呼应${lead}的颜色就能串起来。`,
}

const zhHarmonyAlone: (typeof en)['harmonyAlone'] = {
  neutral: (lead) => `安静的中性色，${lead}怎么配都行。`,
  monochrome: (lead) => `${lead}只用了一种干净的颜色。`,
  analogous: (lead) => `相邻的颜色在${lead}身上相遇。`,
  complementary: (lead) => `一对对比色在${lead}身上相遇。`,
  split_complementary: (lead) => `两个近色和一个远色在${lead}身上相遇。`,
  triadic: (lead) => `三种均匀分开的颜色在${lead}身上相遇。`,
  rainbow: (lead) => `${lead}自己就是一道彩虹。`,
  mixed: (lead) => `${lead}身上就有好几种颜色。`,
}

export const harmony: typeof en = {
  harmony: zhHarmony,
  harmonyAlone: zhHarmonyAlone,
}
