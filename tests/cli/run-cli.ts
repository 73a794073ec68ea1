import { spawn } from 'node:child_process'

export interface Run {
  readonly code: number | null
  readonly lines: readonly string[]
  readonly errors: string
}

/** Runs the command line as `npm run cli` does. */
export function cli(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args])
    let out = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, lines: out.split('\n').slice(0, -1), errors }))
    child.stdin.end(input)
  })
}
