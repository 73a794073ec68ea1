import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
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
import { closeUpsFolder, modelsFolder } from './models-folder'
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

/** The GLB bytes of one charm, so many times finer than it hangs, before and after compression; the same on every run. */
export const buildCharm = async (
  definition: CharmDefinition,
  detail = 1,
): Promise<{ readonly raw: Uint8Array; readonly packed: Uint8Array }> => {
  const facts = readCharms().find((charm) => charm.id === definition.id)
  if (facts === undefined) throw new Error(`${definition.id} is not in the catalog`)
  const model = await definition.build(benchFor(facts, detail))
  const io = await glbIo()
  const document = charmDocument(facts, model)
  const raw = await io.writeBinary(document)
  await compress(document, {
    detail,
    ...(model.simplifyMm === undefined ? {} : { simplifyMm: model.simplifyMm }),
  })
  return { raw, packed: slim(await io.writeBinary(document)) }
}

/** Does a step in a process of its own: the catalog's data, once imported, stay as they were before the step in front wrote them. */
const afresh = (...args: readonly string[]): void => {
  const { status } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), ...args],
    {
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}

/** `--rests` only measures how charms rest on carriers again, `--fields` makes their fields anew before, and `--pulls` their pulls' stops before that. */
const main = async (args: readonly string[]): Promise<void> => {
  const named = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--rests')) return writeAllRests(modelsFolder, named)
  if (args.includes('--pulls')) {
    await writePulls(modelsFolder)
    return afresh('--fields', ...named)
  }
  if (args.includes('--fields')) {
    await writeFields(modelsFolder, named)
    await writeManifest(modelsFolder)
    return afresh('--rests', ...named)
  }
  const ids = named
  const charms = await findCharms()
  for (const id of ids) if (!charms.has(id)) throw new Error(`no model for ${id} under modeling/charms`)
  mkdirSync(closeUpsFolder, { recursive: true })
  for (const [id, definition] of charms) {
    if (ids.length > 0 && !ids.includes(id)) continue
    for (const file of filesOf(definition)) await writeCharm(definition, file)
    if (definition.closeUp === undefined) rmSync(join(closeUpsFolder, `${id}.glb`), { force: true })
  }
  await writeHardware(modelsFolder)
  if (ids.length > 0) return writeManifest(modelsFolder)
  await writeEnvironments(modelsFolder)
  afresh('--pulls')
}

interface CharmFile {
  readonly path: string
  readonly detail: number
}

/** The files that a charm's code makes: its model, and the one for a look from near. */
export const filesOf = ({ id, closeUp }: CharmDefinition): readonly CharmFile[] => [
  { path: join(modelsFolder, 'charms', `${id}.glb`), detail: 1 },
  ...(closeUp === undefined ? [] : [{ path: join(closeUpsFolder, `${id}.glb`), detail: closeUp }]),
]

const writeCharm = async (definition: CharmDefinition, { path, detail }: CharmFile): Promise<void> => {
  const start = performance.now()
  const { packed } = await buildCharm(definition, detail)
  const same = existsSync(path) && sha256(readFileSync(path)) === sha256(packed)
  if (!same) writeFileSync(path, packed)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const name = relative(modelsFolder, path)
  console.log(
    `${name}  ${(packed.byteLength / 1024).toFixed(0)} KB  ${seconds} s  ${same ? 'unchanged' : 'written'}`,
  )
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
