import { createInterface } from 'node:readline'
import { builtInCatalog } from '../catalog/built-in'
import { LOOK_LIMITS } from '../look/limits'
import { loadScoring } from '../state/load-scoring'
import { type Answer, refuse, refuseLook } from './answer'
import { type Command, parseArguments, type Respond } from './command'
import { COMMANDS } from './commands'
import { helpOf, overviewOf, usageOf } from './help'
import { readBytes } from './read-file'
import { catalogWith } from './with-option'

/** UTF-8 takes up to four bytes a character. */
const MAX_LOOK_BYTES = LOOK_LIMITS.textLength * 4

/** One of many errors is an answer in its line; a single one goes to stderr. */
function print(given: Answer, { oneOfMany }: { readonly oneOfMany: boolean }): void {
  if (given.ok) {
    process.stdout.write(`${given.line}\n`)
    if (given.note) process.stderr.write(`NOTE: ${given.note}\n`)
  } else {
    if (oneOfMany) {
      const { code, message } = given
      process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
    } else process.stderr.write(`${given.code}: ${given.message}\n`)
    process.exitCode = 2
  }
}

async function respondToLines(respond: Respond): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const input = line.replace(/^\uFEFF/, '')
    if (input.trim() !== '') print(respond(input), { oneOfMany: true })
  }
}

/** The answer to arguments that are no lines on stdin. */
async function respondOnce(command: Command, respond: Respond, given: readonly string[]): Promise<Answer> {
  const { input } = command
  const [first = ''] = given
  const count = input.kind === 'lines' ? 0 : input.kind === 'look_file' ? 1 : input.count
  if (given.length !== count || count === 0) return refuse('USAGE', `Call it as ${usageOf(command)}`)
  if (input.kind === 'look_file') {
    const tooLarge = refuseLook({ code: 'TOO_LARGE', max: LOOK_LIMITS.textLength })
    const bytes = await readBytes(first, MAX_LOOK_BYTES, tooLarge)
    return bytes instanceof Uint8Array ? respond(new TextDecoder().decode(bytes)) : bytes
  }
  if (input.kind === 'arguments' && input.file?.name.test(first)) {
    const bytes = await readBytes(first, input.file.maxBytes, input.file.tooLarge)
    return bytes instanceof Uint8Array ? input.file.respond(bytes) : bytes
  }
  return respond(given.join(' '))
}

async function run([name, ...args]: readonly string[]): Promise<void> {
  const alone = { oneOfMany: false }
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = COMMANDS.find((one) => one.name === args[0])
    return print({ ok: true, line: about ? helpOf(about) : overviewOf(COMMANDS) }, alone)
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    const names = COMMANDS.map((one) => one.name).join(', ')
    return print(refuse('USAGE', `Say one of ${names}, or --help.`), alone)
  }
  const parsed = parseArguments(command, args)
  if ('ok' in parsed) return print(parsed, alone)
  if (parsed.wantsHelp) return print({ ok: true, line: helpOf(command) }, alone)
  const catalog = await catalogWith(builtInCatalog(), parsed.given)
  if ('ok' in catalog) return print(catalog, alone)
  const respond = command.prepare(catalog, parsed.given)
  if (typeof respond !== 'function') return print(respond, alone)
  const { positionals } = parsed
  const readsLines = positionals.length === 1 && positionals[0] === '-'
  if (readsLines || (command.input.kind === 'lines' && positionals.length === 0))
    return respondToLines(respond)
  print(await respondOnce(command, respond, positionals), alone)
}

// Whoever reads may stop reading; that is no error of ours.
process.stdout.on('error', () => process.exit(0))

await loadScoring()
await run(process.argv.slice(2))
