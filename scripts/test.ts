import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'

/** Runs every check and every test of the project, and ends with one line of what passed and failed in all runners together. */
interface Tally {
  passed: number
  failed: number
}

const folder = mkdtempSync(join(tmpdir(), 'dangle-test-'))
const tally: Tally = { passed: 0, failed: 0 }

function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n${name}`)
  const started = performance.now()
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const ok = status === 0
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  return ok
}

/** A check counts as one test. */
function check(name: string, args: readonly string[]): void {
  tally[run(name, args) ? 'passed' : 'failed']++
}

function read<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> | null {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** A runner that dies before it reports counts as one failure, so that silence is never green. */
function count(ok: boolean, result: Tally | null): void {
  tally.passed += result?.passed ?? 0
  tally.failed += result?.failed ?? 0
  if (!result || result.passed + result.failed === 0 || (!ok && result.failed === 0)) tally.failed++
}

function unitTests(): void {
  const file = join(folder, 'vitest.json')
  const ok = run('unit, property and scene tests', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = read(file, v.object({ numPassedTests: v.number(), numFailedTests: v.number() }))
  count(ok, report && { passed: report.numPassedTests, failed: report.numFailedTests })
}

function browserTests(): void {
  const file = join(folder, 'playwright.json')
  const ok = run('user stories in a real browser', ['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  const stats = v.object({
    stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  })
  const report = read(file, stats)?.stats
  count(ok, report ? { passed: report.expected, failed: report.unexpected + report.flaky } : null)
}

check('format and lint', ['biome', 'ci', '.'])
check('types', ['tsc', '--noEmit'])
check('dead code', ['knip'])
check('models', ['tsx', 'modeling/check.ts', '--rebuild', '--clasps'])
unitTests()
check('build', ['vite', 'build', '--logLevel', 'warn'])
check('bundle size', ['tsx', 'scripts/bundle-size.ts'])
browserTests()
rmSync(folder, { recursive: true, force: true })

console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
