import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands'
import { helpOf, overviewOf } from '../../src/cli/help'
import { SCORE_VERSION } from '../../src/look/score-version'
import samples from '../look/fixtures/sample-looks.json' with { type: 'json' }
import published from '../share/fixtures/picture-v1.json' with { type: 'json' }
import { cli, cliProcess } from './run-cli'

const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line))
const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
const SLOW = 60_000

describe('the command line', () => {
  it('answers one line a look, goes on after a bad one, and ends with 2 for it', {
    timeout: SLOW,
  }, async () => {
    const { code, lines, errors } = await cliProcess(
      ['score', '-'],
      `${jsonLines(samples.looks)}\n{"carrier":\n${jsonLines([{ carrier: 'bp-none', placements: [] }, {}])}`,
    )
    const answers = parsed(lines)
    expect([code, errors, answers.length]).toEqual([2, '', samples.looks.length + 3])
    for (const [i, { findings }] of samples.looks.entries()) {
      const codes = (of: readonly { readonly code: string }[]) => of.map((one) => one.code).sort()
      const told = (severity: string) => findings.filter((one) => one.severity === severity)
      expect(codes(answers[i].blocks)).toEqual(codes(told('block')))
      expect(codes(answers[i].warnings)).toEqual(codes(told('warn')))
    }
    expect(answers.slice(-3).map(({ error }) => error.code)).toEqual([
      'NOT_JSON',
      'UNKNOWN_CARRIER',
      'NOT_A_LOOK',
    ])
  })

  it('says in one line on stderr why a single input has no answer', { timeout: SLOW }, async () => {
    const [noFile, noUse, noLink] = await Promise.all([
      cliProcess(['score', 'no-such-file.json']),
      cli(['dance']),
      cli(['open', 'https://dangle.example/']),
    ])
    expect([noFile, noUse, noLink].map(({ code, lines }) => [code, lines])).toEqual([
      [2, []],
      [2, []],
      [2, []],
    ])
    expect(noFile.errors).toBe('NO_FILE: The file "no-such-file.json" cannot be read.\n')
    expect(noUse.errors).toMatch(/^USAGE: [^\n]+\n$/)
    expect(noLink.errors).toMatch(/^NOT_A_LINK: [^\n]+\n$/)
  })

  it('tells what there is when asked for help, and that is no error', { timeout: SLOW }, async () => {
    const [overview, one, same] = await Promise.all([
      cli(['--help']),
      cli(['score', '--help']),
      cli(['help', 'score']),
    ])
    expect([overview.code, overview.errors, one.code, one.errors]).toEqual([0, '', 0, ''])
    expect(same).toEqual(one)
    expect(overview.lines.join('\n')).toBe(overviewOf(COMMANDS))
    expect(one.lines[0]).toMatch(/^Usage: score /)
    for (const command of COMMANDS) {
      expect(overviewOf(COMMANDS)).toContain(`\n  ${command.name} `)
      for (const option of Object.keys(command.options)) expect(helpOf(command)).toContain(`\n  --${option} `)
    }
  })

  it('reads a file, tells what fits, and brings looks back from their links', { timeout: SLOW }, async () => {
    const [fits, links, file] = await Promise.all([
      cli(
        ['fit', '-'],
        'pl-dragon-pillar bp-pebble-box-16 main_zip_r\nme-ring-plain bp-pebble-box-16 main_zip_r\n',
      ),
      cli(['link', '-'], jsonLines(samples.looks)),
      cli(['score', 'tests/cli/fixtures/look.json']),
    ])
    expect(parsed(fits.lines).map((one) => one.fits)).toEqual([false, true])
    expect([fits.code, links.code, file.code]).toEqual([0, 0, 0])
    expect(parsed(file.lines)).toMatchObject([{ blocks: [], scoreVersion: SCORE_VERSION }])
    const { lines } = await cli(['open', '-'], links.lines.join('\n'))
    const plain = ({ carrier, placements }: (typeof samples.looks)[number]) => ({
      carrier,
      placements: placements.map(({ charm, point }) => ({ charm, point })),
    })
    expect(parsed(lines).map(plain)).toEqual(samples.looks.map(plain))
  })

  it('opens the look inside a picture', { timeout: SLOW }, async () => {
    const [found, none] = await Promise.all([
      cli(['open', 'tests/share/fixtures/picture-v1.png']),
      cli(['open', 'no-such-picture.PNG']),
    ])
    const { look, title, credits } = published
    expect(parsed(found.lines)).toMatchObject([{ carrier: look.carrier, title, credits }])
    expect([none.code, none.errors]).toEqual([2, 'NO_FILE: The file "no-such-picture.PNG" cannot be read.\n'])
  })

  it('answers thousands of palettes in one run, each in its line', { timeout: SLOW }, async () => {
    const palettes = Array.from({ length: 3000 }, (_, i) => [
      `#${(0x100000 + 977 * i).toString(16)}`,
      '#f38630',
      '#e0e4cc',
    ])
    const { code, lines } = await cli(['harmony'], `${jsonLines(palettes)}["#f38630"]\nnothing\n`)
    expect([code, lines.length]).toEqual([2, 3002])
    const answers = parsed(lines)
    expect(answers.slice(0, -2).every(Number.isFinite)).toBe(true)
    expect(answers.slice(-2).map(({ error }) => error.code)).toEqual(['USAGE', 'NOT_JSON'])
  })
})
