import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { harmonyBy } from '../../src/scoring/color/learned/harmony'
import { agreements, parts } from './agreement'
import { FITTING, fit } from './fit'
import { type Collection, training } from './palettes'

// `npx tsx training/color/train.ts` writes the model; with `check` it cross-validates the numbers of `FITTING` instead.

const MODEL = join(import.meta.dirname, '../../src/scoring/color/learned-harmony.json')
const FOLDS = 3

/** Fits to all folds of the training palettes but one and measures on that one. */
function check(all: readonly Collection[], fold: number): void {
  const where = (inFold: boolean): readonly Collection[] =>
    all.map(({ name, palettes }) => ({
      name,
      palettes: palettes.filter((_, i) => (i % FOLDS === fold) === inFold),
    }))
  const harmony = harmonyBy(fit(where(false), FITTING))
  const found = parts(agreements(harmony, where(true), [3, 4, 5], 20260101))
  const [shuffle, lcmatch, fitb4] = found.map((part) => part.toFixed(3))
  console.log(
    `fold ${fold}: shuffle ${shuffle}, lcmatch ${lcmatch}, fill in the blank ${fitb4} (0 is chance)`,
  )
}

if (process.argv.includes('check')) {
  for (let fold = 0; fold < FOLDS; fold++) check(training(), fold)
} else {
  writeFileSync(MODEL, `${JSON.stringify(fit(training(), FITTING), null, 2)}\n`)
}
