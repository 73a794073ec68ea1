import type { HarmonyLabel } from '../../../scoring/color/harmony-label'

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

/** What the hues of a look are to each other, of several charms and of one. */
export const harmony = {
  harmony: enHarmony,
  harmonyAlone: enHarmonyAlone,
}
