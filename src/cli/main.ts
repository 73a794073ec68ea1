import { loadScoring } from '../state/load-scoring'
import { run } from './run'

// Whoever reads may stop reading; that is no error of ours.
process.stdout.on('error', () => process.exit(0))

await loadScoring()
process.exitCode = await run(process, process.argv.slice(2))
