import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { MODEL_BUDGET } from '../catalog/import/model/budget'
import type { ModelFault } from '../catalog/import/model/verdict'
import { answer } from './answer'
import type { Respond } from './command'
import type { GateAnswer } from './gate-process'
import { sayModelFault, sayModelNotice } from './say-model-verdict'

/** Room for the largest model that may pass, and no more. */
const MEGABYTES = 1024

/** Judges files in a process of its own, so that one which takes too long, or all memory, ends with that process alone. */
export function checkGlbCommand(): Respond {
  let child: ChildProcess | null = null
  return async (file) => {
    const running = child ?? startGate()
    child = running
    const judged = await judge(running, file)
    if (running.exitCode !== null || running.killed) child = null
    if (judged === null)
      return answer({
        file,
        outcome: 'reject',
        code: 'NO_FILE',
        message: 'The file cannot be read.',
        sizeCm: null,
      })
    if (judged.outcome === 'reject') {
      const { code } = judged.fault
      return answer({ file, outcome: 'reject', code, message: sayModelFault(judged.fault), sizeCm: null })
    }
    const { outcome, notices, sizeMm } = judged
    const message = notices.map(sayModelNotice).join(' ') || 'The model loads in its true size.'
    const sizeCm = sizeMm.map((mm) => Math.round(mm * 100) / 1000)
    return answer({ file, outcome, code: notices[0]?.code ?? 'OK', message, sizeCm })
  }
}

function startGate(): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const child = fork(fileURLToPath(new URL('./gate-process.ts', import.meta.url)), {
    execArgv: ['--import', tsx, `--max-old-space-size=${MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Waiting for the next file holds nobody up.
  child.unref()
  child.channel?.unref()
  return child
}

/** What the gate says of a file; null when the file cannot be read. */
function judge(child: ChildProcess, file: string): Promise<GateAnswer | null> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    child.channel?.ref()
    const settle = (judged: GateAnswer | null): void => {
      clearTimeout(timer)
      child.channel?.unref()
      child.removeAllListeners()
      resolve(judged)
    }
    const refuse = (fault: ModelFault): void => settle({ outcome: 'reject', fault })
    child.on('exit', () => refuse({ code: 'GAVE_UP' }))
    child.on('error', () => refuse({ code: 'GAVE_UP' }))
    child.on('message', (told: 'begun' | { readonly judged: GateAnswer | null }) => {
      if (told !== 'begun') return settle(told.judged)
      timer = setTimeout(() => {
        child.kill('SIGKILL')
        refuse({ code: 'TOO_SLOW', milliseconds: MODEL_BUDGET.milliseconds })
      }, MODEL_BUDGET.milliseconds)
    })
    child.send(file)
  })
}
