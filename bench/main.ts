import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const Row = v.object({ name: v.string(), value: v.number(), unit: v.string(), target: v.number() })

type Row = v.InferOutput<typeof Row>

/** Rates are to be reached, all else is to be kept below. */
const isOk = ({ value, unit, target }: Row): boolean =>
  unit.endsWith('/s') ? value >= target : value <= target

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value >= 1000 ? 6 : 3 })

function print(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.name,
    figure(row.value),
    row.unit,
    figure(row.target),
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

/** Every file beside this one is a bench: it exports one function, `bench…`, that gives rows. */
async function measure(only: string | undefined): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (!file.endsWith('.ts') || file === 'main.ts' || (only && file !== `${only}.ts`)) continue
    const module: Readonly<Record<string, unknown>> = await import(join(import.meta.dirname, file))
    const benches = Object.entries(module).filter(([name]) => name.startsWith('bench'))
    if (benches.length === 0) throw new Error(`${file} exports no bench`)
    for (const [, bench] of benches) {
      if (typeof bench === 'function') rows.push(...v.parse(v.array(Row), await bench()))
    }
  }
  return rows
}

const [only] = process.argv.slice(2)
const rows = await measure(only)
if (rows.length === 0) throw new Error('Nothing was measured')
print(rows)

const root = join(import.meta.dirname, '..')
if (!only && existsSync(join(root, 'dist/.vite/manifest.json'))) {
  console.log('')
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/bundle-size.ts'], { cwd: root, stdio: 'inherit' })
}
