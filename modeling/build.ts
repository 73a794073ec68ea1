import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeEnvironments } from './environments/build'
import { writeFields } from './fields/build'
import { readCharms } from './kit/catalog-facts'
import { benchFor, type CharmDefinition } from './kit/charm'
import { compress } from './kit/compress'
import { charmDocument, glbIo } from './kit/glb'
import { writeHardware } from './kit/hardware/library'
import { slim } from './kit/slim'
import { writeManifest } from './manifest'
import { modelsFolder } from './models-folder'
import { writePulls } from './pulls/build'
import { writeAllRests } from './rests/build'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every charm definition exported by modeling/charms/<family>/<name>.ts, by charm id. */
export const findCharms = async (): Promise<ReadonlyMap<string, CharmDefinition>> => {
  const folder = join(root, 'modeling/charms')
  const found = new Map<string, CharmDefinition>()
  for (const family of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const file of readdirSync(join(folder, family.name))
      .filter((name) => name.endsWith('.ts'))
      .toSorted()) {
      const exports = (await import(pathToFileURL(join(folder, family.name, file)).href)) as Readonly<
        Record<string, unknown>
      >
      for (const value of Object.values(exports)) if (isDefinition(value)) found.set(value.id, value)
    }
  return found
}

const isDefinition = (value: unknown): value is CharmDefinition =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'build' in value &&
  typeof value.build === 'function'

/** The GLB bytes of one charm, before and after compression; the same on every run. */
export const buildCharm = async (
  definition: CharmDefinition,
): Promise<{ readonly raw: Uint8Array; readonly packed: Uint8Array }> => {
  const facts = readCharms().find((charm) => charm.id === definition.id)
  if (facts === undefined) throw new Error(`${definition.id} is not in the catalog`)
  const model = await definition.build(benchFor(facts))
  const io = await glbIo()
  const document = charmDocument(facts, model)
  const raw = await io.writeBinary(document)
  await compress(document, model.simplifyMm === undefined ? {} : { simplifyMm: model.simplifyMm })
  return { raw, packed: slim(await io.writeBinary(document)) }
}

/** `--rests` only measures how charms rest on carriers again, `--fields` makes their fields anew before, and `--pulls` their pulls' stops before that. */
const main = async (args: readonly string[]): Promise<void> => {
  const named = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--rests')) return writeAllRests(modelsFolder, named)
  if (args.includes('--pulls')) await writePulls(modelsFolder)
  if (args.includes('--pulls') || args.includes('--fields')) {
    await writeFields(modelsFolder)
    await writeManifest(modelsFolder)
    return writeAllRests(modelsFolder)
  }
  const ids = named
  const charms = await findCharms()
  for (const id of ids) if (!charms.has(id)) throw new Error(`no model for ${id} under modeling/charms`)
  mkdirSync(join(modelsFolder, 'charms'), { recursive: true })
  for (const [id, definition] of charms) {
    if (ids.length > 0 && !ids.includes(id)) continue
    const start = performance.now()
    const { packed } = await buildCharm(definition)
    const path = join(modelsFolder, 'charms', `${id}.glb`)
    const same = existsSync(path) && sha256(readFileSync(path)) === sha256(packed)
    if (!same) writeFileSync(path, packed)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(
      `${id}  ${(packed.byteLength / 1024).toFixed(0)} KB  ${seconds} s  ${same ? 'unchanged' : 'written'}`,
    )
  }
  await writeHardware(modelsFolder)
  if (ids.length === 0) {
    await writePulls(modelsFolder)
    await writeFields(modelsFolder)
  }
  await writeManifest(modelsFolder)
  if (ids.length > 0) return
  await writeAllRests(modelsFolder)
  await writeEnvironments(modelsFolder)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
