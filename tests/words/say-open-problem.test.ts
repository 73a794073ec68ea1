import { describe, expect, it } from 'vitest'
import { LOOK_LIMITS } from '../../src/look/limits'
import { openText } from '../../src/share/open/open-file'
import type { PictureProblem } from '../../src/share/picture/picture-problem'
import { sayOpenProblem } from '../../src/words/say-open-problem'
import { LANGUAGES } from '../languages'

const pictures: readonly PictureProblem[] = [
  { kind: 'not_a_png' },
  { kind: 'no_look' },
  { kind: 'too_large', what: 'picture', max: 1 },
  { kind: 'too_large', what: 'look', max: 1 },
  { kind: 'newer_version', version: 9 },
  { kind: 'damaged', why: 'cut_off' },
  { kind: 'damaged', why: 'chunks' },
  { kind: 'damaged', why: 'checksum' },
  { kind: 'damaged', why: 'content' },
]

describe('why a picture opens no look', () => {
  it.each(['en', 'zh-CN'] as const)('is said of each cause in its own sentence in %s', (locale) => {
    const said = pictures.map((problem) => sayOpenProblem({ kind: 'picture', problem }, LANGUAGES[locale]))
    expect(new Set(said).size).toBe(pictures.length)
  })
})

describe('why a file opens no look', () => {
  it('names what the file is and what would open', () => {
    expect(sayOpenProblem({ kind: 'wrong_type', type: 'zip' }, LANGUAGES.en)).toBe(
      'This is a ZIP archive. Looks open from a PNG, JPEG or WebP picture, a link or a look file.',
    )
    expect(sayOpenProblem({ kind: 'wrong_type', type: 'svg' }, LANGUAGES['zh-CN'])).toContain('这是SVG图片。')
  })

  it('tells text without a link from a link that is damaged', () => {
    const none = sayOpenProblem({ kind: 'link', problem: { kind: 'not_a_link' } }, LANGUAGES.en)
    const damaged = sayOpenProblem(
      { kind: 'link', problem: { kind: 'damaged', why: 'checksum' } },
      LANGUAGES.en,
    )
    expect(none).not.toBe(damaged)
    expect(damaged).toContain('Ask for it again')
  })
})

describe('why pasted text opens no look', () => {
  it.each([
    ['half a look', '{"carrier":'],
    ['another app’s JSON', '{"a":1}'],
    ['a later look', '{"version":9}'],
    ['more than any look', `{${' '.repeat(LOOK_LIMITS.textLength)}}`],
    ['a letter', 'Dear Moss,'],
  ])('is said of what was pasted, for there is no file: %s', (_, text) => {
    const opened = openText(text)
    if (opened.ok) throw new Error('it opened')
    expect(sayOpenProblem(opened.problem, LANGUAGES.en)).toMatch(/what you pasted/i)
    expect(sayOpenProblem(opened.problem, LANGUAGES['zh-CN'])).toContain('粘贴的内容')
  })
})
