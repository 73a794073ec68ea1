import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtInCatalog } from '../../src/catalog/built-in'
import { writeViewTable } from '../../src/look/facts/view-table'
import { glbIo } from '../kit/glb'
import { seenAt, seenCarrier } from './seen-body'

const root = fileURLToPath(new URL('../..', import.meta.url))
const viewsFile = join(root, 'src/catalog/data/views.json')

/** The views file as it should be: for every carrier with a model, which bytes were looked at and what is seen at each anchor. */
export async function buildViews(modelsFolder: string): Promise<string> {
  const io = await glbIo()
  const carriers: Record<string, unknown> = {}
  for (const facts of builtInCatalog().carriers.values()) {
    const path = join(modelsFolder, 'carriers', `${facts.id}.glb`)
    if (!existsSync(path)) continue
    const bytes = readFileSync(path)
    const carrier = seenCarrier(facts, await io.readBinary(bytes))
    const anchors: Record<string, string> = {}
    for (const anchor of facts.anchors.values()) {
      const shares = seenAt(carrier, anchor)
      if (shares) anchors[anchor.id] = writeViewTable(shares)
    }
    carriers[facts.id] = { model: fingerprint(bytes), anchors }
  }
  return `${JSON.stringify({ carriers }, null, 1)}\n`
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
