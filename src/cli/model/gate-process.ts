import { readFile, stat } from 'node:fs/promises'
import { type GateVerdict, passGate, refuseBySize } from '../../catalog/import/model/gate'
import { drawPicture } from './draw-picture'
import { loadDraco } from './load-draco'

/** A verdict without the model itself, which stays in this process. */
export type GateAnswer =
  | Extract<GateVerdict, { readonly outcome: 'reject' }>
  | Omit<Exclude<GateVerdict, { readonly outcome: 'reject' }>, 'model'>

process.on('message', (path: string) => {
  process.send?.('begun')
  void judgeFile(path).then((judged) => process.send?.({ judged }))
})

async function judgeFile(path: string): Promise<GateAnswer | null> {
  let file: Uint8Array
  try {
    const unread = refuseBySize((await stat(path)).size)
    if (unread) return { outcome: 'reject', fault: unread }
    file = await readFile(path)
  } catch {
    return null
  }
  const verdict = await passGate(file, { redraw: drawPicture, loadDraco })
  if (verdict.outcome === 'reject') return verdict
  const { outcome, notices, sizeMm } = verdict
  return { outcome, notices, sizeMm }
}
