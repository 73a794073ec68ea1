import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/look/facts/locale'
import { setText } from '../../../src/picture/page/set-text'
import { type StyleName, styleOf } from '../../../src/picture/page/type-scale'
import { LANGUAGES } from '../../languages'
import { measure } from '../makers'

const set = (
  text: string,
  width: number,
  {
    most = 9,
    locale = 'en',
    styles = ['body'],
    whole = [],
  }: Partial<{
    most: number
    locale: Locale
    styles: readonly StyleName[]
    whole: readonly string[]
  }> = {},
) => {
  const language = LANGUAGES[locale]
  const { script } = language.writing
  const [first = styleOf('body', script), ...rest] = styles.map((name) => styleOf(name, script))
  return setText(text, [first, ...rest], { width, most, language, measure, whole })
}

describe('a set text', () => {
  it('has lines of like length, no last word alone', () => {
    const { lines } = set('The bear leads, the star answers, and the ring keeps the peace between them', 420)
    expect(lines.length).toBeGreaterThan(2)
    const widths = lines.map((line) => measure(line, styleOf('body', 'latin')))
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7)
  })

  it('loses no letter when it fits', () => {
    const text = 'A trio in many colors, led by the Mossbutton Bear'
    expect(set(text, 300).lines.join(' ')).toBe(text)
    const chinese = '盘长结和缎带结之间，两个近色遇上一个远色。'
    expect(set(chinese, 200, { locale: 'zh-CN' }).lines.join('')).toBe(chinese)
  })

  it('begins no Chinese line with a mark or a particle, and ends none with an opening bracket', () => {
    const text = '星站店员·蚀（隐藏款）的位置，就在肩带的上面；它的光，晚上看得见。'
    for (let width = 120; width < 700; width += 26)
      for (const line of set(text, width, { locale: 'zh-CN', most: 40 }).lines) {
        expect(line).not.toMatch(/^[，。；：、）·的]/)
        expect(line).not.toMatch(/（$/)
      }
  })

  it('breaks Chinese where the sentence pauses', () => {
    expect(set('热闹的九件，两近一远的配色', 330, { locale: 'zh-CN' }).lines).toEqual([
      '热闹的九件，',
      '两近一远的配色',
    ])
  })

  it('keeps a name in one line', () => {
    const text = '三种颜色均匀分开，小焰狐和星站店员显得活泼。'
    for (let width = 130; width < 600; width += 26) {
      const { lines } = set(text, width, { locale: 'zh-CN', most: 40, whole: ['小焰狐', '星站店员'] })
      expect(lines.some((line) => line.includes('小焰狐'))).toBe(true)
      expect(lines.some((line) => line.includes('星站店员'))).toBe(true)
    }
  })

  it('takes the largest size it fits in, and says when its end is left out', () => {
    const styles = ['title1', 'title2', 'title3', 'title4'] as const
    expect(set('Short', 600, { styles, most: 2 }).style.size).toBe(88)
    const middle = set('A trio in many colors, led by the bear', 700, { styles, most: 2 })
    expect(middle.style.size).toBeLessThan(88)
    expect(middle.isCut).toBe(false)
    const long = set('word '.repeat(60), 600, { styles, most: 2 })
    expect([long.style.size, long.lines.length, long.isCut]).toEqual([50, 2, true])
    expect(long.lines[1]).toMatch(/word…$/)
  })

  it('breaks a word wider than its line rather than let it stick out', () => {
    const { lines } = set('Donaudampfschifffahrtsgesellschaftskapitän', 200)
    for (const line of lines) expect(measure(line, styleOf('body', 'latin'))).toBeLessThanOrEqual(200)
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaftskapitän')
  })
})
