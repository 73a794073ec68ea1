import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'

/**
 * Runs every check and every test of the project, and ends with one line of what passed and failed in all runners together.
 * The browser, which mostly waits, has the checks and the unit tests beside it; what they print is kept together.
 */
interface Tally {
  passed: number
  failed: number
}

const folder = mkdtempSync(join(tmpdir(), 'dangle-test-'))
const tally: Tally = { passed: 0, failed: 0 }

/** Runs a command, and says what it printed once it has ended, or all along when `live`. */
async function run(
  name: string,
  args: readonly string[],
  { live = false, env = {} }: { readonly live?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<boolean> {
  const started = performance.now()
  if (live) console.log(`\n${name}`)
  const child = spawn('npx', args, {
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
  })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (some: Buffer) => printed.push(some))
  const ok = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (!live) process.stdout.write(`\n${name}\n${Buffer.concat(printed)}`)
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name} (${seconds} s)`)
  return ok
}

/** A check counts as one test. */
async function check(name: string, args: readonly string[]): Promise<void> {
  tally[(await run(name, args)) ? 'passed' : 'failed']++
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

async function unitTests(): Promise<void> {
  const file = join(folder, 'vitest.json')
  const ok = await run('unit, property and scene tests', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = read(file, v.object({ numPassedTests: v.number(), numFailedTests: v.number() }))
  count(ok, report && { passed: report.numPassedTests, failed: report.numFailedTests })
}

async function browserTests(): Promise<void> {
  const file = join(folder, 'playwright.json')
  const ok = await run('user stories in a real browser', ['playwright', 'test', '--reporter=list,json'], {
    live: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  const stats = v.object({
    stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  })
  const report = read(file, stats)?.stats
  count(ok, report ? { passed: report.expected, failed: report.unexpected + report.flaky } : null)
}

async function otherChecks(): Promise<void> {
  await check('format and lint', ['biome', 'ci', '.'])
  await check('types', ['tsc', '--noEmit'])
  await check('dead code', ['knip'])
  await check('bundle size', ['tsx', 'scripts/bundle-size.ts'])
  await unitTests()
  await check('models', ['tsx', 'modeling/check.ts'])
}

await check('build', ['vite', 'build', '--logLevel', 'warn'])
await Promise.all([browserTests(), otherChecks()])
rmSync(folder, { recursive: true, force: true })

console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
