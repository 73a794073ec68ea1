import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Colors as `#rrggbb`, in the order in which they were published. */
export type Palette = readonly string[]

/** A collection by name; see `NOTICE.md` for where each comes from. */
export interface Collection {
  readonly name: string
  readonly palettes: readonly Palette[]
}

const COLLECTIONS = ['cl1000', 'colorhunt-tags', 'chromotome'] as const
/** The colors of brand logos: no palettes, but chosen together. */
const LOGOS = 'logos'

/** FNV-1a with a final mix, of the palette's colors in alphabetic order: a palette falls on the same side wherever it is met. */
function hash(palette: Palette): number {
  let h = 2166136261
  for (const letter of palette.toSorted().join('')) {
    h = Math.imul(h ^ letter.charCodeAt(0), 16777619)
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 12)) >>> 0
}

/** A quarter of all palettes is kept aside to measure on; nothing may be fitted to it. */
export const isValidation = (palette: Palette): boolean => hash(palette) % 4 === 0

/** A whole collection; what of it may be fitted to is for `isValidation` to say. */
export function collection(name: (typeof COLLECTIONS)[number] | typeof LOGOS): readonly Palette[] {
  const lines = readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => line.split(' ').map((digits) => `#${digits}`))
}

/** The palettes that a model may be fitted to that is to be measured. */
export const training = (): readonly Collection[] => part(false)

/** The palettes that are for measuring only. */
export const validation = (): readonly Collection[] => part(true)

/** All palettes, for the model that ships: what is measured is one fitted alike to `training` alone. */
export const everything = (): readonly Collection[] =>
  COLLECTIONS.map((name) => ({ name, palettes: collection(name) }))

/** All sets of colors of logos, or those that are not kept aside. */
export const logos = (isWhole: boolean): Collection => ({
  name: LOGOS,
  palettes: collection(LOGOS).filter((one) => isWhole || !isValidation(one)),
})

const part = (aside: boolean): readonly Collection[] =>
  COLLECTIONS.map((name) => ({
    name,
    palettes: collection(name).filter((one) => isValidation(one) === aside),
  }))
