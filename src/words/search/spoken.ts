import { pinyin } from 'pinyin-pro'

const HAN_WORDS = /\p{Script=Han}+/gu

/** How each Chinese word of a text is spoken: its syllables in pinyin without tones, a space between, ü as v. Other words are left out. */
export const spoken = (text: string): readonly string[] =>
  (text.match(HAN_WORDS) ?? []).map((word) => pinyin(word, { toneType: 'none', v: true }).toLowerCase())
