import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { glbIo } from './kit/glb'
import { measure } from './kit/measure'
import { measuredPalette } from './kit/measured-palette'

/** What is said of a charm's model for a look from near; null where there is none. */
const closeUpOf = async (path: string) => {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const { triangles } = measure(await (await glbIo()).readBinary(bytes))
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex'), triangles }
}

/** Measures every GLB under the models folder and writes models.json, sorted by kind and id; charms with the colors that are really on them. */
export const writeManifest = async (folder: string): Promise<void> => {
  const io = await glbIo()
  const models: unknown[] = []
  for (const kind of ['carriers', 'charms'] as const) {
    if (!existsSync(join(folder, kind))) continue
    for (const file of readdirSync(join(folder, kind))
      .filter((name) => name.endsWith('.glb'))
      .toSorted()) {
      const bytes = readFileSync(join(folder, kind, file))
      const document = await io.readBinary(bytes)
      const palette = kind === 'charms' ? await measuredPalette(document) : null
      const closeUp = kind === 'charms' ? await closeUpOf(join(folder, kind, 'close', file)) : null
      models.push({
        id: file.slice(0, -'.glb'.length),
        kind: kind === 'charms' ? 'charm' : 'carrier',
        bytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...measure(document),
        ...(palette === null ? {} : { palette }),
        ...(closeUp === null ? {} : { closeUp }),
      })
    }
  }
  writeFileSync(join(folder, 'models.json'), `${JSON.stringify({ models }, null, 2)}\n`)
}
