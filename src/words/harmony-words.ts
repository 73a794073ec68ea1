import type { HarmonyLabel } from '../scoring/color/harmony-label'
import { inBoth } from './locale'

/** English names take an article inside a sentence. */
export const the = (name: string): string => `the ${name}`
export const The = (name: string): string => `The ${name}`

const enHarmony: Readonly<Record<HarmonyLabel, (lead: string, next: string) => string>> = {
  neutral: (lead) => `Quiet neutrals: nothing competes with ${the(lead)}.`,
  monochrome: (lead) => `One hue in many shades, with ${the(lead)} in front.`,
  analogous: (lead, next) => `Neighboring colors flow from ${the(lead)} to ${the(next)}.`,
  complementary: (lead, next) => `Opposite colors light up ${the(lead)} and ${the(next)}.`,
  split_complementary: (lead, next) =>
    `Two near colors meet one from afar, in ${the(lead)} and ${the(next)}.`,
  triadic: (lead, next) => `Three colors evenly apart keep ${the(lead)} and ${the(next)} lively.`,
  rainbow: (lead) => `A whole rainbow, and ${the(lead)} in the middle of it.`,
  mixed: (lead) =>
    `The colors go separate ways; a piece that picks up a color of ${the(lead)} would tie them together.`,
}
const zhHarmony: typeof enHarmony = {
  neutral: (lead) => `安静的中性色，没有什么和${lead}抢镜。`,
  monochrome: (lead) => `同一色系深深浅浅，${lead}在最前面。`,
  analogous: (lead, next) => `从${lead}到${next}，相邻的颜色过渡得很自然。`,
  complementary: (lead, next) => `对比色让${lead}和${next}互相提亮。`,
  split_complementary: (lead, next) => `${lead}和${next}之间，两个近色遇上一个远色。`,
  triadic: (lead, next) => `三种颜色均匀分开，${lead}和${next}显得活泼。`,
  rainbow: (lead) => `一整道彩虹，${lead}就在其中。`,
  mixed: (lead) => `颜色各走各的，有一件呼应${lead}的颜色就能串起来。`,
}

const enHarmonyAlone: Readonly<Record<HarmonyLabel, (lead: string) => string>> = {
  neutral: (lead) => `${The(lead)} in quiet neutrals goes with everything.`,
  monochrome: (lead) => `One clear color, and it belongs to ${the(lead)}.`,
  analogous: (lead) => `Neighboring colors meet in ${the(lead)}.`,
  complementary: (lead) => `Opposite colors meet in ${the(lead)}.`,
  split_complementary: (lead) => `Two near colors and one from afar meet in ${the(lead)}.`,
  triadic: (lead) => `Three colors evenly apart meet in ${the(lead)}.`,
  rainbow: (lead) => `A whole rainbow in ${the(lead)} alone.`,
  mixed: (lead) => `Many colors in one: ${the(lead)}.`,
}
const zhHarmonyAlone: typeof enHarmonyAlone = {
  neutral: (lead) => `安静的中性色，${lead}怎么配都行。`,
  monochrome: (lead) => `${lead}只用了一种干净的颜色。`,
  analogous: (lead) => `相邻的颜色在${lead}身上相遇。`,
  complementary: (lead) => `一对对比色在${lead}身上相遇。`,
  split_complementary: (lead) => `两个近色和一个远色在${lead}身上相遇。`,
  triadic: (lead) => `三种均匀分开的颜色在${lead}身上相遇。`,
  rainbow: (lead) => `${lead}自己就是一道彩虹。`,
  mixed: (lead) => `${lead}身上就有好几种颜色。`,
}

/** What the hues of a look are to each other, of several charms and of one. */
export const harmonyWords = inBoth(
  { harmony: enHarmony, harmonyAlone: enHarmonyAlone },
  { harmony: zhHarmony, harmonyAlone: zhHarmonyAlone },
)
