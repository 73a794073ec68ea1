import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, relative, sep } from 'node:path'
import { build } from 'vite'

export const ROOT = join(import.meta.dirname, '..')

/** What decides a result; paths from the repository's root. */
export interface Inputs {
  /** Modules that compute it, with all that they import. */
  readonly code: readonly string[]
  /** Files and folders that they read. */
  readonly data: readonly string[]
}

/**
 * One hash (SHA-256, hexadecimal) of all that decides a result: the code without comments, types and layout, the files that it
 * reads, and the locked versions of the packages that it calls, theirs included.
 */
export async function fingerprintOf({ code, data }: Inputs): Promise<string> {
  const hash = createHash('sha256')
  const bundle = await bundled(code)
  hash.update(bundle.code)
  for (const version of lockedVersions(bundle.packages)) hash.update(`\n${version}`)
  for (const path of data.flatMap(filesIn)) hash.update(`\n${path}\n`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

/** The code of modules as one minified text, and the packages it imports. */
async function bundled(modules: readonly string[]) {
  const entry = 'virtual:sweep'
  const made = await build({
    root: ROOT,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'sweep-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? modules
                .toSorted()
                .map((path, k) => `export * as m${k} from ${JSON.stringify(join(ROOT, path))}`)
                .join('\n')
            : null,
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  })
  const chunks = [made].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n')
  const outside = chunks.flatMap((chunk) =>
    chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : [],
  )
  return { code, packages: outside.filter((name) => !isBuiltin(name)).map(packageOf) }
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

interface Locked {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** `name@version` of packages and of everything below them, sorted. */
function lockedVersions(names: readonly string[]): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>
  }
  const found = new Map<string, string>()
  const visit = (name: string, from: string): void => {
    const nested = `${from}/node_modules/${name}`
    const up = from.lastIndexOf('/node_modules/')
    const place = from === '' ? `node_modules/${name}` : nested
    const locked = packages[place]
    if (!locked) {
      if (from === '') throw new Error(`package-lock.json does not know ${name}`)
      visit(name, up === -1 ? '' : from.slice(0, up))
      return
    }
    if (found.has(place)) return
    found.set(place, `${name}@${locked.version}`)
    for (const below of Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }))
      visit(below, place)
  }
  for (const name of names) visit(name, '')
  return [...new Set(found.values())].sort()
}

/** The files of a folder, sorted, or the file itself. */
function filesIn(path: string): readonly string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
