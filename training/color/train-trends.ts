import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitLine, TAGS, taggedForTraining } from './trends'

// `npx tsx training/color/train-trends.ts` fits the trend detectors to the tagged training palettes.

const examples = taggedForTraining()
const lines = Object.fromEntries(TAGS.map((tag) => [tag, fitLine(tag, examples)]))
writeFileSync(
  join(import.meta.dirname, '../../src/scoring/color/trend-lines.json'),
  `${JSON.stringify(lines, null, 2)}\n`,
)
