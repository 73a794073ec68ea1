import { createInterface } from 'node:readline'
import { builtInCatalog } from '../catalog/built-in'
import { LOOK_LIMITS } from '../look/limits'
import { type Answer, refuse, refuseLook } from './answer'
import { type Command, parseArguments, type Respond } from './command'
import { COMMANDS } from './commands'
import { helpOf, overviewOf, usageOf } from './help'
import { readBytes } from './read-file'
import { catalogWith } from './with-option'

/** UTF-8 takes up to four bytes a character. */
const MAX_LOOK_BYTES = LOOK_LIMITS.textLength * 4

/** What a process reads and writes. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: Pick<NodeJS.WritableStream, 'write'>
  readonly stderr: Pick<NodeJS.WritableStream, 'write'>
}

/** Writes an answer and gives its exit code. One of many errors is an answer in its line; a single one goes to stderr. */
function print({ stdout, stderr }: Streams, given: Answer, { oneOfMany = false } = {}): number {
  if (given.ok) {
    stdout.write(`${given.line}\n`)
    if (given.note) stderr.write(`NOTE: ${given.note}\n`)
    return 0
  }
  const { code, message } = given
  if (oneOfMany) stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
  else stderr.write(`${code}: ${message}\n`)
  return 2
}

async function respondToLines(streams: Streams, respond: Respond): Promise<number> {
  let worst = 0
  const lines = createInterface({ input: streams.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const input = line.replace(/^\uFEFF/, '')
    if (input.trim() !== '')
      worst = Math.max(worst, print(streams, await respond(input), { oneOfMany: true }))
  }
  return worst
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

/** Does what the arguments of the command line ask for, and gives the exit code: 2 where something has no answer. */
export async function run(streams: Streams, [name, ...args]: readonly string[]): Promise<number> {
  const say = (answer: Answer): number => print(streams, answer)
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = COMMANDS.find((one) => one.name === args[0])
    return say({ ok: true, line: about ? helpOf(about) : overviewOf(COMMANDS) })
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    const names = COMMANDS.map((one) => one.name).join(', ')
    return say(refuse('USAGE', `Say one of ${names}, or --help.`))
  }
  const parsed = parseArguments(command, args)
  if ('ok' in parsed) return say(parsed)
  if (parsed.wantsHelp) return say({ ok: true, line: helpOf(command) })
  const catalog = await catalogWith(builtInCatalog(), parsed.given)
  if ('ok' in catalog) return say(catalog)
  const respond = command.prepare(catalog, parsed.given)
  if (typeof respond !== 'function') return say(respond)
  const { positionals } = parsed
  const readsLines = positionals.length === 1 && positionals[0] === '-'
  if (readsLines || (command.input.kind === 'lines' && positionals.length === 0))
    return respondToLines(streams, respond)
  return say(await respondOnce(command, respond, positionals))
}
