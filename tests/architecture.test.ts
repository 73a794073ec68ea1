import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImports } from './read-imports'

/** A file imports its own room and the floors below it. */
const FLOORS: Readonly<Record<string, number>> = {
  look: 0,
  scoring: 1,
  motion: 1,
  catalog: 1,
  share: 1,
  collection: 1,
  optimizer: 2,
  state: 2,
  words: 3,
  picture: 4,
  embed: 4,
  scene: 5,
  ui: 5,
  cli: 5,
}
const ROOF = 6
/** Scoring comes by `loadScoring`, behind what a first visit waits for: others import these of it, and types. */
const FREE_OF_SCORING = [
  'taste',
  'leaning',
  'diagrams',
  'preference/pair-answer',
  'preference/learn-weights',
  'preference/pair',
].map((name) => `scoring/${name}`)
const HAS_SCORING = ['cli', 'state/load-scoring.ts']

/** Rooms in which nothing but a README stands yet. */
const AWAITED = new Set(['collection', 'optimizer', 'embed'])

/** Which packages are confined, and to which rooms, folders or files; `.` is the roof, `main.tsx` and `app.tsx`. */
const CONFINED: readonly { readonly packages: RegExp; readonly to: readonly string[] }[] = [
  { packages: /^(three|three-mesh-bvh)(\/|$)/, to: ['scene', 'motion/rests'] },
  { packages: /^(@react-three\/.+|camera-controls)(\/|$)/, to: ['scene'] },
  {
    packages: /^(react|react-dom|react-.+|lucide-react|@use-gesture\/react)(\/|$)/,
    to: ['scene', 'ui', '.', 'state/use-store-selector.ts'],
  },
  { packages: /^zustand(\/|$)/, to: ['state'] },
  { packages: /^dexie(\/|$)/, to: ['state'] },
  { packages: /^qr(\/|$)/, to: ['share'] },
  { packages: /^node:/, to: ['cli'] },
]

const BANNED_FOLDERS = new Set([
  'utils',
  'util',
  'helpers',
  'types',
  'hooks',
  'common',
  'lib',
  'misc',
  'shared',
  'core',
])
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(d|test|module))?\.(tsx?|css|json|glsl|wgsl|svg)$/
/** Names, not addresses: nothing is ever fetched from them. */
const NAMESPACES =
  /^"?https?:\/\/(www\.w3\.org\/(2000\/svg|1999\/(xlink|02\/22-rdf-syntax-ns#))|purl\.org\/dc\/|www\.khronos\.org\/)/
const FOREIGN = /(https?:|wss?:)?\/\/[\w-]+(\.[\w-]+)+/i

const isCode = (path: string): boolean => /\.tsx?$/.test(path)
const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')
const floorOf = (room: string): number | undefined => (room === '.' ? ROOF : FLOORS[room])

/** What is wrong with one file of src/, by its path inside src/ and its text; `exists` tells which paths are there. */
function wrongs(path: string, text: string, exists: (path: string) => boolean): readonly string[] {
  const found: string[] = []
  const wrong = (what: string): void => void found.push(`${path}: ${what}`)
  const room = roomOf(path)
  const floor = floorOf(room)
  const folders = path.split('/').slice(0, -1)
  const name = posix.basename(path)
  if (floor === undefined) wrong(`${room} is no room of the house`)
  if (!KEBAB.test(name) && name !== 'README.md') wrong('is not named in kebab-case')
  if (/^index\.tsx?$/.test(name)) wrong('is a barrel')
  for (const folder of folders)
    if (BANNED_FOLDERS.has(folder)) wrong(`lies in ${folder}/, which names no idea`)
  if (!isCode(path)) {
    if (FOREIGN.test(text) && !/^\s*<svg/.test(text)) wrong('names a foreign host')
    return found
  }
  const { references, texts, hasJsx } = readImports(path, text)
  if (hasJsx && !['scene', 'ui', '.'].includes(room)) wrong('writes JSX outside scene, ui and app')
  for (const one of texts)
    if (FOREIGN.test(one) && !NAMESPACES.test(one)) wrong(`names a foreign host: ${one}`)
  for (const { specifier, kind } of references) {
    if (specifier.startsWith('.')) {
      const target = posix.normalize(posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, '')))
      if (target.startsWith('..')) {
        if (!target.startsWith('../public/')) wrong(`reaches out of src: ${specifier}`)
        continue
      }
      const solid = target
        .split('/')
        .filter((part) => !part.includes('*'))
        .join('/')
      if (!target.includes('*') && !['', '.ts', '.tsx'].some((end) => exists(solid + end)))
        wrong(`imports what is not there: ${specifier}`)
      const into = roomOf(solid)
      const below = floorOf(into)
      if (into !== room && (below === undefined || floor === undefined || below >= floor))
        wrong(`${room} may not import ${into}: ${specifier}`)
      else if (into === 'scoring' && room !== into && kind !== 'type' && !FREE_OF_SCORING.includes(solid))
        if (![room, path].some((one) => HAS_SCORING.includes(one)))
          wrong(`asks for scoring without loadScoring: ${specifier}`)
    } else {
      for (const { packages, to } of CONFINED)
        if (packages.test(specifier) && ![room, posix.dirname(path), path].some((one) => to.includes(one)))
          wrong(`${specifier} belongs to ${to.join(', ')}`)
    }
  }
  return found
}

const SRC = join(import.meta.dirname, '../src')
const paths = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(SRC.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort()
const texts = new Map(paths.map((path) => [path, readFileSync(join(SRC, path), 'utf8')]))
const exists = (path: string): boolean => texts.has(path)

/** Files that import each other in a circle, types included; what is loaded later by `import()` closes none. */
function circlesOf(links: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reach = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>()
    const next = [...(links.get(from) ?? [])]
    for (let path = next.pop(); path !== undefined; path = next.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      next.push(...(links.get(path) ?? []))
    }
    return seen
  }
  return [...links.keys()].filter((path) => reach(path).has(path))
}

/** The files that each file imports at once. */
function linksOf(all: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...all].map(([path, text]) => [
      path,
      readImports(path, text).references.flatMap(({ specifier, kind }) => {
        if (!specifier.startsWith('.') || kind === 'dynamic' || kind === 'url' || kind === 'glob') return []
        const target = posix.normalize(posix.join(posix.dirname(path), specifier))
        return ['', '.ts', '.tsx'].map((end) => target + end).filter((file) => all.has(file))
      }),
    ]),
  )
}

describe('the house', () => {
  it('is read in full: every file, and at least every import that plain text search finds', () => {
    const code = paths.filter(isCode)
    expect(code.length).toBeGreaterThan(50)
    for (const room of Object.keys(FLOORS))
      if (!AWAITED.has(room)) expect([room, code.some((path) => roomOf(path) === room)]).toEqual([room, true])
    for (const path of code) {
      const text = texts.get(path) ?? ''
      const plain = text.match(/^(import|export)\b[^'"`]*?\bfrom '[^']+'$/gm)?.length ?? 0
      const read = readImports(path, text).references.filter(
        ({ kind }) => kind !== 'dynamic' && kind !== 'url',
      )
      expect([path, read.length >= plain]).toEqual([path, true])
    }
  })

  it('keeps its rules: floors, packages, names, no foreign hosts', () => {
    expect(paths.flatMap((path) => wrongs(path, texts.get(path) ?? '', exists))).toEqual([])
  })

  it('has no circles, type imports included', () => {
    const code = new Map([...texts].filter(([path]) => isCode(path)))
    expect(circlesOf(linksOf(code))).toEqual([])
  })

  it('names no foreign host on its pages', () => {
    const root = join(SRC, '..')
    const pages = readdirSync(root).filter((name) => name.endsWith('.html'))
    expect(pages).toContain('index.html')
    for (const page of pages) {
      const loads = readFileSync(join(root, page), 'utf8').match(/\b(src|href|content)="[^"]*"/g) ?? []
      expect(loads.filter((one) => FOREIGN.test(one))).toEqual([])
    }
  })
})

const LANGUAGE = /^words\/[a-z]{2}(-[A-Z]{2})?\//

/** Names that files export, with the files. */
function exportsOf(all: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const named = /^export (?:async )?(?:const|function\*?|type|interface|class) (\w+)/gm
  for (const [path, text] of all)
    for (const [, name = ''] of text.matchAll(named)) found.set(name, [...(found.get(name) ?? []), path])
  return found
}

describe('an exported name', () => {
  it('means one thing in the whole house; a topic of words is called the same in every language', () => {
    const code = new Map([...texts].filter(([path]) => isCode(path) && !LANGUAGE.test(path)))
    const names = [...exportsOf(code)]
    expect(names.length).toBeGreaterThan(1000)
    expect(names.filter(([, files]) => files.length > 1)).toEqual([])
  })
})

describe('a file', () => {
  it('has a name that no other room uses; a language calls its files as it likes', () => {
    const code = paths.filter((path) => isCode(path) && path.includes('/') && !LANGUAGE.test(path))
    const rooms = new Map<string, Set<string>>()
    for (const path of code) {
      const name = posix.basename(path).replace(/\.tsx?$/, '')
      rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(path)))
    }
    expect(
      [...rooms].flatMap(([name, of]) => (of.size > 1 ? [`${name}: ${[...of].join(', ')}`] : [])),
    ).toEqual([])
  })
})

const MOST_FILES = 20

describe('a folder', () => {
  it(`holds at most ${MOST_FILES} files of code: more is more than one idea`, () => {
    const folders = paths.filter(isCode).map((path) => posix.dirname(path))
    const full = [...new Set(folders)].filter(
      (folder) => folders.filter((one) => one === folder).length > MOST_FILES,
    )
    expect(full).toEqual([])
  })
})

describe('the rules', () => {
  it('find a circle, and whom it goes through', () => {
    const files = new Map([
      ['look/a.ts', `import { b } from './b'`],
      ['look/b.ts', `import type { C } from './c'`],
      ['look/c.ts', `export { a } from './a'`],
      ['look/d.ts', `import { a } from './a'\nexport const late = () => import('./e')`],
      ['look/e.ts', `import { d } from './d'`],
    ])
    expect(circlesOf(linksOf(files))).toEqual(['look/a.ts', 'look/b.ts', 'look/c.ts'])
  })

  const there = (path: string): boolean =>
    [
      'look/ids.ts',
      'scoring/score.ts',
      'scoring/taste.ts',
      'motion/swing.ts',
      'state/planner.ts',
      'scene/stage.tsx',
      'ui/list.tsx',
      'app.tsx',
    ].includes(path)
  const check = (path: string, text: string) => wrongs(path, text, there)

  it.each([
    ['a room on the same floor', 'scoring/a.ts', `import { x } from '../motion/swing'`],
    ['a room above', 'look/a.ts', `import { x } from '../scoring/score'`],
    ['a type from above', 'look/a.ts', `import type { X } from '../scoring/score'`],
    ['an inline type from above', 'look/a.ts', `export type X = import('../scoring/score').X`],
    ['a dynamic import from above', 'look/a.ts', `export const x = () => import('../state/planner')`],
    ['a dynamic import in a template', 'look/a.ts', 'export const x = () => import(`../state/planner`)'],
    ['a re-export from above', 'look/a.ts', `export { x } from '../scoring/score'`],
    ['a re-export of all from above', 'look/a.ts', `export * from '../scoring/score'`],
    [
      'a worker from above',
      'scoring/a.ts',
      `new Worker(new URL('../state/planner.ts', import.meta.url), { type: 'module' })`,
    ],
    ['a glob from above', 'state/a.ts', `export const all = import.meta.glob('../ui/*.tsx')`],
    ['the app', 'ui/a.tsx', `import { App } from '../app'`],
    ['the stage from a panel', 'ui/a.tsx', `import { Stage } from '../scene/stage'`],
    ['scoring in a panel', 'ui/a.tsx', `import { score } from '../scoring/score'`],
    ['scoring later, past loadScoring', 'ui/a.tsx', `export const x = () => import('../scoring/score')`],
    ['a file that is not there', 'ui/a.tsx', `import { x } from '../look/nothing'`],
    ['something outside src', 'ui/a.tsx', `import { x } from '../../tests/makers'`],
    ['three in a panel', 'ui/a.tsx', `import { Vector3 } from 'three'`],
    ['three in what simulates', 'motion/a.ts', `import { Vector3 } from 'three'`],
    ['a type of three in the store', 'state/a.ts', `import type { Vector3 } from 'three/webgpu'`],
    ['fiber in the app', 'app.tsx', `import { Canvas } from '@react-three/fiber'`],
    ['React in the store', 'state/a.ts', `import { useState } from 'react'`],
    ['JSX in the words', 'words/a.tsx', `export const x = <b>hi</b>`],
    ['zustand in a panel', 'ui/a.tsx', `import { useStore } from 'zustand'`],
    ['dexie in a lower room', 'share/a.ts', `export const x = () => import('dexie')`],
    ['Node in the app', 'share/a.ts', `import { readFile } from 'node:fs'`],
    ['a foreign host', 'ui/a.tsx', `export const x = 'https://cdn.example.com/a.js'`],
    ['a foreign host in a template', 'ui/a.tsx', 'export const x = `//cdn.example.com/a`'],
    ['a foreign host in an attribute', 'ui/a.tsx', `export const x = <a href="http://example.com">x</a>`],
    ['a foreign host in a style sheet', 'ui/a.css', `@import url(https://fonts.example.com/x.css);`],
    ['a name in another case', 'ui/CharmTray.tsx', ''],
    ['a barrel', 'look/index.ts', `export { x } from './ids'`],
    ['a folder that names no idea', 'ui/utils/a.ts', ''],
    ['a room that is not of the house', 'services/a.ts', ''],
  ])('catch %s', (_, path, text) => {
    expect(check(path, text)).toHaveLength(1)
  })

  it.each([
    ['ui/a.tsx', `import { useState } from 'react'\nimport { x } from '../state/planner'\nimport './list'`],
    ['scene/a.tsx', `import { Vector3 } from 'three'\n// see https://example.com\nexport const x = <mesh />`],
    ['motion/rests/a.ts', `import { Vector3 } from 'three'\nimport { MeshBVH } from 'three-mesh-bvh'`],
    ['state/use-store-selector.ts', `import { useStore } from 'zustand'\nimport { useState } from 'react'`],
    ['app.tsx', `import { Stage } from './scene/stage'\nimport { List } from './ui/list'`],
    [
      'ui/c.tsx',
      `import type { Score } from '../scoring/score'\nimport { PLAIN_TASTE } from '../scoring/taste'`,
    ],
    ['ui/b.tsx', `export const x = <svg xmlns="http://www.w3.org/2000/svg" />`],
    ['cli/main.ts', `import { readFile } from 'node:fs/promises'\nimport { score } from '../scoring/score'`],
  ])('leave %s alone', (path, text) => {
    expect(check(path, text)).toEqual([])
  })
})
