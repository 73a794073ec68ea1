import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtInCatalog } from '../../src/catalog/built-in'
import { writeViewTable } from '../../src/look/facts/view-table'
import { carrierId } from '../../src/look/ids'
import { glbIo } from '../kit/glb'
import { seenAt, seenCarrier } from './seen-body'

const root = fileURLToPath(new URL('../..', import.meta.url))
const viewsFile = join(root, 'src/catalog/data/views.json')

/** The views file as it should be: for every carrier with a model, which bytes were looked at and what is seen at each anchor. */
async function buildViews(modelsFolder: string): Promise<string> {
  const carriers: Record<string, unknown> = {}
  for (const { id } of builtInCatalog().carriers.values()) {
    const seen = await viewsOf(modelsFolder, id)
    if (seen) carriers[id] = seen
  }
  return `${JSON.stringify({ carriers }, null, 1)}\n`
}

/** What is seen at each anchor of one carrier, and at each stop of its pulls after the first; null when it has no model. */
export async function viewsOf(modelsFolder: string, id: string) {
  const facts = builtInCatalog().carriers.get(carrierId(id))
  const path = join(modelsFolder, 'carriers', `${id}.glb`)
  if (!facts || !existsSync(path)) return null
  const bytes = readFileSync(path)
  const carrier = seenCarrier(facts, await (await glbIo()).readBinary(bytes))
  const anchors: Record<string, string> = {}
  const stops: Record<string, readonly string[]> = {}
  for (const anchor of facts.anchors.values()) {
    const shares = seenAt(carrier, anchor)
    if (!shares) continue
    anchors[anchor.id] = writeViewTable(shares)
    const slid = anchor.stops.flatMap((_, stop) => {
      const there = stop > 0 && seenAt(carrier, anchor, stop)
      return there ? [writeViewTable(there)] : []
    })
    if (slid.length > 0) stops[anchor.id] = slid
  }
  return { model: fingerprint(bytes), anchors, ...(Object.keys(stops).length > 0 ? { stops } : {}) }
}

export const fingerprint = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

export const readViews = (): string => (existsSync(viewsFile) ? readFileSync(viewsFile, 'utf8') : '')

/** Looks at every carrier again and writes what is seen. */
export async function writeViews(modelsFolder: string): Promise<void> {
  const start = performance.now()
  const views = await buildViews(modelsFolder)
  const same = views === readViews()
  if (!same) writeFileSync(viewsFile, views)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`views  ${seconds} s  ${same ? 'unchanged' : 'written'}`)
}
