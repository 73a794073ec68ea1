import type { Command, Input } from './command'

const columns = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

/** One line that says how a command is called. */
export const usageOf = ({ name, takes, options }: Command): string =>
  [name, takes, ...Object.entries(options).map(([option, { value }]) => `[--${option} ${value}]`)]
    .filter((part) => part !== '')
    .join(' ')

const stdinOf = ({ kind }: Input): readonly string[] =>
  kind === 'path'
    ? []
    : [kind === 'lines' ? 'stdin is read, one input a line.' : '- reads stdin, one input a line.']

/** Everything about one command, on several lines. */
export function helpOf(command: Command): string {
  const options = [
    ...Object.entries(command.options).map(
      ([name, { value, about }]) => [`--${name} ${value}`, about] as const,
    ),
    ['-h, --help', 'shows this'] as const,
  ]
  const about = [command.about, ...stdinOf(command.input)]
  return [`Usage: ${usageOf(command)}`, '', ...about, '', 'Options:', ...columns(options)].join('\n')
}

/** All commands, a line each. */
export const overviewOf = (commands: readonly Command[]): string =>
  [
    'Usage: <command> [arguments] [options]',
    '',
    'Commands:',
    ...columns(
      commands.map((command) => [`${command.name} ${command.takes}`.trim(), command.about] as const),
    ),
    '',
    '<command> --help tells more of one.',
  ].join('\n')
