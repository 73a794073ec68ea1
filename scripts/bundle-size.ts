import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'

/**
 * Weighs the built JavaScript in KB gzip and fails over budget. The first route is what is needed before anything is shown: the UI,
 * the stage it loads at once, and the heaviest language.
 */
const BUDGET_KB = { ui: 152, stage: 263, language: 15, firstRoute: 428, lazyChunk: 100 } as const

const Chunk = v.object({
  file: v.string(),
  isEntry: v.optional(v.boolean(), false),
  imports: v.optional(v.array(v.string()), []),
  dynamicImports: v.optional(v.array(v.string()), []),
  src: v.optional(v.string()),
})

const dist = join(import.meta.dirname, '..', 'dist')
const manifest = v.parse(
  v.record(v.string(), Chunk),
  JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')),
)

const kilobytes = (file: string): number =>
  gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024

/** A chunk with everything it imports statically. */
function closure(key: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key]?.imports ?? []) closure(next, seen)
  return seen
}

const weigh = (keys: Iterable<string>): number =>
  [...keys].reduce((sum, key) => {
    const file = manifest[key]?.file
    return file?.endsWith('.js') ? sum + kilobytes(file) : sum
  }, 0)

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
const stage = Object.keys(manifest).find((key) => key.endsWith('scene/stage.tsx'))
if (!entry || !stage) throw new Error('The build has no entry or no stage: nothing was weighed.')

const languages = Object.keys(manifest).filter((key) => /words\/[^/]+\/first-language\.ts$/.test(key))
if (languages.length === 0) throw new Error('The build has no language: nothing was weighed.')

const first = closure(entry)
const stageOnly = [...closure(stage)].filter((key) => !first.has(key))
const counted = new Set([...first, ...stageOnly].map((key) => manifest[key]?.file))
const lazy = readdirSync(join(dist, 'assets'))
  .filter((file) => file.endsWith('.js') && !counted.has(`assets/${file}`))
  .map((file) => ({ name: basename(file), value: kilobytes(`assets/${file}`), budget: BUDGET_KB.lazyChunk }))

/** Of a language all that the rest has not brought. */
const languageOnly = (key: string) =>
  [...closure(key)].filter((one) => !first.has(one) && !stageOnly.includes(one))
const language = Math.max(...languages.map((key) => weigh(languageOnly(key))))

const rows = [
  { name: 'UI with React', value: weigh(first), budget: BUDGET_KB.ui },
  { name: 'stage', value: weigh(stageOnly), budget: BUDGET_KB.stage },
  { name: 'language', value: language, budget: BUDGET_KB.language },
  { name: 'first route', value: weigh([...first, ...stageOnly]) + language, budget: BUDGET_KB.firstRoute },
  ...lazy,
]
for (const { name, value, budget } of rows) {
  console.log(`${value > budget ? 'OVER' : 'ok  '} ${name}: ${value.toFixed(1)} of ${budget} KB gzip`)
}
if (rows.some(({ value, budget }) => value > budget)) process.exitCode = 1
