import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadScoring } from '../src/state/load-scoring'
import { benchColor } from './color'
import { benchCutOut } from './cut-out/cut-out'
import { benchFirstFrame } from './first-frame'
import { benchGate } from './gate'
import { benchHarmony } from './harmony'
import { benchJudgment } from './judgment'
import { benchLink } from './link'
import { benchMotion } from './motion'
import { benchOwnCharm } from './own-charm'
import { benchPhoto } from './photo'
import { benchRate } from './rate'
import { benchScoring } from './scoring'
import { benchSearch } from './search'
import { benchViews } from './views'

interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The most; of a rate (`…/s`) or an `index` the least. */
  readonly target: number
}

const BENCHES: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  motion: benchMotion,
  rate: benchRate,
  scoring: benchScoring,
  judgment: benchJudgment,
  views: benchViews,
  harmony: benchHarmony,
  color: benchColor,
  link: benchLink,
  search: benchSearch,
  'cut-out': benchCutOut,
  'own-charm': benchOwnCharm,
  photo: benchPhoto,
  gate: benchGate,
  'first-frame': benchFirstFrame,
}

const isRate = ({ unit }: Row): boolean => unit.endsWith('/s') || unit === 'index'
const isOk = (row: Row): boolean => (isRate(row) ? row.value >= row.target : row.value <= row.target)

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value >= 1000 ? 6 : 3 })

function print(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.name,
    figure(row.value),
    row.unit,
    `${isRate(row) ? '≥' : '≤'} ${figure(row.target)}`,
    isOk(row) ? 'ok' : 'MISSED',
  ])
  const table = [['name', 'value', 'unit', 'target', ''], ...cells]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  for (const row of table) {
    const padded = row.map((cell, column) =>
      column === 1 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    )
    console.log(padded.join('  ').trimEnd())
  }
}

await loadScoring()
const [only] = process.argv.slice(2)
const chosen = Object.entries(BENCHES).filter(([name]) => !only || name === only)
if (chosen.length === 0) throw new Error(`There is no bench ${only}`)
const rows: Row[] = []
for (const [, bench] of chosen) rows.push(...(await bench()))
print(rows)

const root = join(import.meta.dirname, '..')
if (!only && existsSync(join(root, 'dist/.vite/manifest.json'))) {
  console.log('')
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/bundle-size.ts'], { cwd: root, stdio: 'inherit' })
}
