import { fingerprintOf } from '../sweeps/fingerprint'
import { checkAll, checkSample, type Sweep, type SweepReport } from '../sweeps/sweep'
import { SWEEPS } from '../sweeps/sweeps'

/**
 * Verifies what is committed: a sample of everything, `--all` everything that changed since it was last looked at in full (and writes down on what), or whatever is about the
 * models named. Exit 1 with one line a fault.
 */
const main = async (args: readonly string[]): Promise<void> => {
  const only = args.filter((arg) => !arg.startsWith('--'))
  const all = args.includes('--all')
  const fingerprints = new Map<Sweep, string>()
  if (all) for (const sweep of SWEEPS) fingerprints.set(sweep, await fingerprintOf(sweep))
  let [looked, faults] = [0, 0]
  for (const sweep of SWEEPS) {
    const started = performance.now()
    const report = await look(sweep, only, fingerprints.get(sweep))
    if (!report) {
      if (all) console.log(`${sweep.name}: as at the last full run`)
      continue
    }
    looked += 1
    for (const text of report.faults) console.log(`ERROR  ${sweep.name}  ${text}`)
    for (const text of report.warnings ?? []) console.log(`warn   ${sweep.name}  ${text}`)
    const figures = Object.entries(report.figures ?? {}).map(([name, value]) => `${name} ${value}`)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log([`${sweep.name}: ${report.faults.length} faults, ${seconds} s`, ...figures].join('; '))
    faults += report.faults.length
  }
  if (looked === 0 && !all) console.log(`ERROR  nothing is called ${only.join(', ')}`)
  if (faults > 0 || (looked === 0 && !all)) process.exitCode = 1
}

const look = async (
  sweep: Sweep,
  only: readonly string[],
  of: string | undefined,
): Promise<SweepReport | null> => {
  if (only.length === 0) return of ? checkAll(sweep, of) : checkSample(sweep)
  const cases = (await sweep.cases()).filter((one) => only.includes(one.slice(one.lastIndexOf('/') + 1)))
  return cases.length === 0 ? null : sweep.check(cases)
}

await main(process.argv.slice(2))
