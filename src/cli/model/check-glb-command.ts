import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { MODEL_BUDGET } from '../../catalog/import/model/budget'
import { type Answer, answer } from '../answer'
import type { Respond } from '../command'
import type { GateAnswer } from './gate-process'
import { sayModelFault, sayModelNotice } from './say-model-verdict'

/** Room for the largest model that may pass, and no more. */
const MEGABYTES = 1024

/**
 * Judges files in a process of its own, so that one which takes longer than `milliseconds`, or all memory, ends with that
 * process alone.
 */
export function checkGlbCommand(milliseconds: number = MODEL_BUDGET.milliseconds): Respond {
  let child: ChildProcess | null = null
  return async (file) => {
    if (!child?.connected) child = startGate()
    const judged = await judge(child, file, milliseconds)
    if (judged === null) return verdict(file, 'reject', 'NO_FILE', 'The file cannot be read.')
    if (judged.outcome === 'reject')
      return verdict(file, 'reject', judged.fault.code, sayModelFault(judged.fault))
    const { outcome, notices, sizeMm } = judged
    const message = notices.map(sayModelNotice).join(' ') || 'The model loads in its true size.'
    return verdict(file, outcome, notices[0]?.code ?? 'OK', message, sizeMm)
  }
}

const verdict = (
  file: string,
  outcome: GateAnswer['outcome'],
  code: string,
  message: string,
  sizeMm: readonly number[] | null = null,
): Answer =>
  answer({ file, outcome, code, message, sizeCm: sizeMm?.map((mm) => Math.round(mm * 100) / 1000) ?? null })

function startGate(): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const child = fork(fileURLToPath(new URL('./gate-process.ts', import.meta.url)), {
    execArgv: ['--import', tsx, `--max-old-space-size=${MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // That it ended is told by its exit; without a listener an error would end this process too.
  child.on('error', () => {})
  // Waiting for the next file holds nobody up.
  child.unref()
  child.channel?.unref()
  return child
}

type Told = 'begun' | { readonly judged: GateAnswer | null }

/** What the gate says of a file; null when the file cannot be read. */
function judge(child: ChildProcess, file: string, milliseconds: number): Promise<GateAnswer | null> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const settle = (judged: GateAnswer | null): void => {
      clearTimeout(timer)
      child.off('exit', giveUp).off('message', hear)
      child.channel?.unref()
      resolve(judged)
    }
    const giveUp = (): void => settle({ outcome: 'reject', fault: { code: 'GAVE_UP' } })
    const end = (): void => {
      child.disconnect()
      child.kill('SIGKILL')
      settle({ outcome: 'reject', fault: { code: 'TOO_SLOW', milliseconds } })
    }
    const hear = (told: Told): void => {
      if (told === 'begun') timer = setTimeout(end, milliseconds)
      else settle(told.judged)
    }
    child.on('exit', giveUp).on('message', hear)
    child.channel?.ref()
    child.send(file)
  })
}
