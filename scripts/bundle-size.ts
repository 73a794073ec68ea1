import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'

/**
 * Weighs the built JavaScript in KB gzip and fails over budget. The first route is what is needed before anything is shown: the UI,
 * the stage it loads at once, and the heaviest language.
 */
const BUDGET_KB = { ui: 147, stage: 262, language: 15, firstRoute: 423, lazyChunk: 100 } as const

/** What one's own charms, bags and models are made by: each may be asked for on a phone, away from home. */
const LAZY_BUDGETS_KB: readonly (readonly [RegExp, number])[] = [
  [/^charm-worker-/, 40],
  [/^bag-worker-/, 40],
  [/^model-worker-/, 60],
]

/** What reads, makes, measures or draws own things: who has none waits for none of it. Only the doors to it are there. */
const OWN_THINGS = [
  /^src\/(catalog\/(own|import)|state\/backup|ui\/backup)\//,
  /^src\/look\/(stubs\/(?!stub-work)|stand-in-bag|facts\/(bag-stub|bag-surface|carrier-of-bag))/,
  /^src\/look\/file\/(stub-schema|read-stubs|fresh-stubs|hex-bytes)/,
  /^src\/scene\/stand-in\/(?!stand-in-address)/,
  /^src\/state\/own\/(?!load-own|own-thing)/,
  /^src\/ui\/own\/(?!own-door)/,
]

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

const modulesOf = v.parse(
  v.record(v.string(), v.array(v.string())),
  JSON.parse(readFileSync(join(dist, '.vite', 'modules.json'), 'utf8')),
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
  .map((file) => ({
    name: basename(file),
    value: kilobytes(`assets/${file}`),
    budget: LAZY_BUDGETS_KB.find(([name]) => name.test(file))?.[1] ?? BUDGET_KB.lazyChunk,
  }))
const unbuilt = LAZY_BUDGETS_KB.filter(([name]) => !lazy.some((one) => name.test(one.name)))
if (unbuilt.length > 0) throw new Error(`Not in the build, so not weighed: ${unbuilt.join(', ')}`)

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

const modules = [...counted].flatMap((file) => modulesOf[file ?? ''] ?? [])
if (!modules.includes('src/main.tsx'))
  throw new Error('The build does not tell its modules: none was looked at.')
const tooEarly = modules.filter((path) => OWN_THINGS.some((own) => own.test(path)))
for (const path of tooEarly) console.log(`EARLY ${path} is of own things: nobody is to wait for it`)
if (tooEarly.length > 0) process.exitCode = 1
