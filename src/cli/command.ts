import { parseArgs } from 'node:util'
import type { Catalog } from '../look/facts/catalog'
import { type Answer, quoted, type Refusal, refuse } from './answer'

/** An option as it was given; what is given twice stands twice, in the order given. */
export interface GivenOption {
  readonly name: string
  readonly value: string
}

export interface CommandOption {
  /** How help writes its value, e.g. `<criterion>=<0…3>,…`. */
  readonly value: string
  readonly about: string
}

/** Says something to one input: a look as JSON, a line of arguments, a line of stdin. */
export type Respond = (input: string) => Answer | Promise<Answer>

/** Where a command's input comes from when it is not `-`, which reads stdin, one input a line. */
export type Input =
  | { readonly kind: 'look_file' }
  /** So many arguments; a single one that names a file of this kind is read as bytes. */
  | {
      readonly kind: 'arguments'
      readonly count: number
      readonly file?: {
        readonly name: RegExp
        readonly maxBytes: number
        readonly tooLarge: Refusal
        readonly respond: (bytes: Uint8Array) => Answer
      }
    }
  /** Lines on stdin alone. */
  | { readonly kind: 'lines' }

/** One command of the command line: everything that help says of it, and how it answers. */
export interface Command {
  readonly name: string
  /** What stands behind the name, e.g. `<charm> <carrier> <point>`; empty for none. */
  readonly takes: string
  readonly about: string
  readonly input: Input
  readonly options: Readonly<Record<string, CommandOption>>
  readonly prepare: (catalog: Catalog, given: readonly GivenOption[]) => Respond | Refusal
}

export interface ParsedArguments {
  readonly positionals: readonly string[]
  readonly given: readonly GivenOption[]
  readonly wantsHelp: boolean
}

/** Splits the arguments behind a command's name into options and the rest; refuses what the command does not know. */
export function parseArguments(command: Command, args: readonly string[]): ParsedArguments | Refusal {
  const known = Object.keys(command.options)
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(known.map((name) => [name, { type: 'string', multiple: true } as const])),
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const given: GivenOption[] = []
  const positionals: string[] = []
  let wantsHelp = false
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help' || token.rawName === '-h') wantsHelp = true
    else if (!known.includes(token.name))
      return refuse(
        'USAGE',
        `There is no option ${quoted(token.rawName)}; ${command.name} takes ${listed([...known, 'help'])}.`,
      )
    else if (token.value === undefined) return refuse('USAGE', `--${token.name} takes a value.`)
    else given.push({ name: token.name, value: token.value })
  }
  return { positionals, given, wantsHelp }
}

const listed = (names: readonly string[]): string => {
  const options = names.map((name) => `--${name}`)
  return options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} and ${options.at(-1)}`
}
