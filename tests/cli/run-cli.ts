import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { run } from '../../src/cli/run'

export interface Run {
  readonly code: number | null
  readonly lines: readonly string[]
  readonly errors: string
}

const toRun = (code: number | null, out: string, errors: string): Run => ({
  code,
  lines: out.split('\n').slice(0, -1),
  errors,
})

/** Keeps what is written. */
function collector() {
  const texts: string[] = []
  return { texts, write: (text: string | Uint8Array) => texts.push(String(text)) > 0 }
}

/** What the command line answers. */
export async function cli(args: readonly string[], input = ''): Promise<Run> {
  const [stdout, stderr] = [collector(), collector()]
  const code = await run({ stdin: Readable.from([input]), stdout, stderr }, args)
  return toRun(code, stdout.texts.join(''), stderr.texts.join(''))
}

/** The same in a process of its own, as `npm run cli` runs it. */
export function cliProcess(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args])
    let [out, errors] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(toRun(code, out, errors)))
    child.stdin.end(input)
  })
}
