import { readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { builtInCatalog } from '../catalog/built-in'
import { LOOK_LIMITS } from '../look/file/parse'
import { PLAIN_TASTE } from '../scoring/taste'
import { PICTURE_LIMITS } from '../share/picture/picture-look'
import { type Answer, type Command, quoted, refuse, refuseLook, refusePicture } from './answer'
import { fitCommand } from './fit-command'
import { linkCommand, openCommand, openPicture } from './link-commands'
import { balanceCommand, harmonyCommand, themeCommand } from './part-commands'
import { scoreCommand } from './score-command'
import { tasteOptions } from './taste-options'

const USAGE =
  'Usage: score <look.json> [--style quiet|curated|maximal] [--profile <collector>] [--emphasis <criterion>=<0…3>,…] | fit <charm> <carrier> <point> | link <look.json> | open <link or picture.png> | theme <charm> <charm> | balance | harmony; - reads stdin, one input a line.'

/** UTF-8 takes up to four bytes a character. */
const MAX_BYTES = LOOK_LIMITS.textLength * 4

/** Takes nothing but lines on stdin. */
const LINES_ONLY = 0

/** The bytes of a file; `tooLarge` is the answer to more than `max` of them. */
async function readBytes(path: string, max: number, tooLarge: Answer): Promise<Uint8Array | Answer> {
  try {
    return (await stat(path)).size > max ? tooLarge : await readFile(path)
  } catch {
    return refuse('NO_FILE', `The file ${quoted(path)} cannot be read.`)
  }
}

async function readLook(path: string): Promise<string | Answer> {
  const read = await readBytes(
    path,
    MAX_BYTES,
    refuseLook({ code: 'TOO_LARGE', max: LOOK_LIMITS.textLength }),
  )
  return read instanceof Uint8Array ? new TextDecoder().decode(read) : read
}

async function openFile(path: string): Promise<Answer> {
  const { bytes: max } = PICTURE_LIMITS
  const tooLarge = refusePicture({ kind: 'too_large', what: 'picture', max })
  const read = await readBytes(path, max, tooLarge)
  return read instanceof Uint8Array ? openPicture(read) : read
}

/** One of many errors is an answer in its line; a single one goes to stderr. */
function print(given: Answer, { oneOfMany }: { readonly oneOfMany: boolean }): void {
  if (given.ok) process.stdout.write(`${given.line}\n`)
  else {
    if (oneOfMany) {
      const { code, message } = given
      process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
    } else process.stderr.write(`${given.code}: ${given.message}\n`)
    process.exitCode = 2
  }
}

async function answerLines(command: Command): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') print(command(line), { oneOfMany: true })
  }
}

async function run([name, ...args]: readonly string[]): Promise<void> {
  const catalog = builtInCatalog()
  const read = name === 'score' ? tasteOptions(args) : ({ ok: true, taste: PLAIN_TASTE, rest: args } as const)
  if (!read.ok) return print(read, { oneOfMany: false })
  const { taste, rest: given } = read
  const commands: ReadonlyMap<
    string,
    { readonly command: Command; readonly takes: number; readonly file: boolean }
  > = new Map([
    ['score', { command: (text: string) => scoreCommand(catalog, text, taste), takes: 1, file: true }],
    ['fit', { command: (text: string) => fitCommand(catalog, text), takes: 3, file: false }],
    ['link', { command: linkCommand, takes: 1, file: true }],
    ['open', { command: openCommand, takes: 1, file: false }],
    ['theme', { command: (text: string) => themeCommand(catalog, text), takes: 2, file: false }],
    ['balance', { command: balanceCommand, takes: LINES_ONLY, file: false }],
    ['harmony', { command: harmonyCommand, takes: LINES_ONLY, file: false }],
  ])
  const chosen = commands.get(name ?? '')
  const readsLines = given.length === 1 && given[0] === '-'
  if (chosen && (readsLines || (chosen.takes === LINES_ONLY && given.length === 0)))
    return answerLines(chosen.command)
  if (!chosen || given.length !== chosen.takes) return print(refuse('USAGE', USAGE), { oneOfMany: false })
  const [first = ''] = given
  if (chosen.command === openCommand && /\.(png|jpe?g|webp)$/i.test(first))
    return print(await openFile(first), { oneOfMany: false })
  const input = chosen.file ? await readLook(first) : given.join(' ')
  print(typeof input === 'string' ? chosen.command(input) : input, { oneOfMany: false })
}

// Whoever reads may stop reading; that is no error of ours.
process.stdout.on('error', () => process.exit(0))

await run(process.argv.slice(2))
