import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf, type Inputs, ROOT } from './fingerprint'

/**
 * A check over everything there is, too long for every test run: a test run looks at a sample, and is red when the last
 * full run (`sweeps/results.json`) was on anything else than what is here now.
 */
export interface Sweep extends Inputs {
  readonly name: string
  /** All cases, in a fixed order. */
  readonly cases: () => readonly string[] | Promise<readonly string[]>
  /** How many cases every test run looks at. */
  readonly sample: number
  readonly check: (cases: readonly string[]) => Promise<SweepReport>
}

export interface SweepReport {
  /** What is wrong, a sentence each; empty when all is well. */
  readonly faults: readonly string[]
  /** What is worth a look and no fault. */
  readonly warnings?: readonly string[]
  /** What was measured, for the record. */
  readonly figures?: Readonly<Record<string, number>>
}

/** Of what a full run found nothing wrong. */
interface Result {
  readonly of: string
  readonly cases: number
  readonly figures?: Readonly<Record<string, number>>
}

const RENEW = 'npm run models:check -- --all'
const FILE = 'sweeps/results.json'

/** As many of the cases as asked for: the same for the same seed, others for another. */
export function sampleOf(cases: readonly string[], count: number, seed: string): readonly string[] {
  const rank = (one: string): string => createHash('sha256').update(`${seed} ${one}`).digest('hex')
  const chosen = new Set(
    cases
      .map((one) => [rank(one), one] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, count)
      .map(([, one]) => one),
  )
  return cases.filter((one) => chosen.has(one))
}

/** Looks at a sample, chosen by what it is measured on, after making sure that all was looked at. */
export async function checkSample(sweep: Sweep, results = readResults()): Promise<SweepReport> {
  const now = await fingerprintOf(sweep)
  const report = await sweep.check(sampleOf(await sweep.cases(), sweep.sample, now))
  if (results[sweep.name]?.of === now) return report
  const old = `was last run in full on other code, files or packages than these; run ${RENEW} and commit ${FILE}`
  return { ...report, faults: [old, ...report.faults] }
}

/**
 * Looks at every case, and writes down on what nothing was wrong; nothing to do (null) where that is written already.
 * `of` is the sweep's fingerprint when this program started, whose code is the one that runs.
 */
export async function checkAll(sweep: Sweep, of: string): Promise<SweepReport | null> {
  const { [sweep.name]: known, ...others } = readResults()
  if (known?.of === of) return null
  const cases = await sweep.cases()
  const report = await sweep.check(cases)
  if (cases.length === 0) return { ...report, faults: ['has nothing to look at'] }
  if ((await fingerprintOf(sweep)) !== of)
    return { ...report, faults: ['changed while it was looked at; run it again'] }
  const found = { of, cases: cases.length, ...(report.figures && { figures: report.figures }) }
  const results = report.faults.length === 0 ? { ...others, [sweep.name]: found } : others
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(ROOT, FILE), `${JSON.stringify(sorted, null, 2)}\n`)
  return report
}

function readResults(): Readonly<Record<string, Result>> {
  const path = join(ROOT, FILE)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
