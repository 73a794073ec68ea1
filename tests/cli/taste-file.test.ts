import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { serializeLook } from '../../src/look/file/serialize'
import { criteria } from '../../src/scoring/criteria'
import type { PairAnswer, Values } from '../../src/scoring/preference/pair-answer'
import { score } from '../../src/scoring/score'
import { ownTaste } from '../../src/state/which-one/own-taste'
import { tasteFileText } from '../../src/state/which-one/taste-file'
import { catalog, lookOf } from '../look/makers'
import { cli } from './run-cli'

const valuesAt = (share: (at: number) => number): Values =>
  Object.fromEntries(criteria.map(({ id }, at) => [id, share(at)])) as Values
const answers = Array.from(
  { length: 20 },
  (_, n): PairAnswer => ({
    first: valuesAt((at) => ((n * 7 + at * 3) % 10) / 10),
    second: valuesAt((at) => ((n * 3 + at * 7) % 10) / 10),
    choice: n % 3 === 0 ? 'second' : 'first',
  }),
)
const look = lookOf()
const input = `${JSON.stringify(serializeLook(look))}\n`

async function saved(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'dangle-')), 'taste.json')
  await writeFile(path, text)
  return path
}

describe('score --taste', () => {
  it('judges by a saved taste to the digit, and other options change it', async () => {
    const taste = ownTaste(criteria, answers, 'quiet')
    if (!taste) throw new Error('too few answers')
    const path = await saved(tasteFileText(answers, taste))
    const there = score(arrange(catalog, look), taste)
    const told = JSON.parse((await cli(['score', '--taste', path, '-'], input)).lines[0] ?? '')
    expect(told.taste).toEqual(taste)
    expect([told.total, told.uncapped]).toEqual([there.total, there.uncapped])
    expect(told.criteria.map(({ points }: { points: number }) => points)).toEqual(
      there.parts.map(({ points }) => points),
    )
    const louder = await cli(['score', '--style', 'maximal', '--taste', path, '-'], input)
    expect(JSON.parse(louder.lines[0] ?? '').taste).toEqual({ ...taste, style: 'maximal' })
  })

  it.each([
    ['BAD_TASTE', '{}'],
    ['BAD_TASTE', tasteFileText(answers.slice(1), null)],
  ])('refuses what is no taste: %s', async (code, text) => {
    const { lines, errors } = await cli(['score', '--taste', await saved(text), '-'], input)
    expect(`${lines.join('')}${errors}`).toContain(code)
  })
})
