import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FITTING, fit } from './fit'
import { everything, logos, training } from './palettes'

// `npx tsx training/color/train.ts` writes the product's model, fitted to all palettes, and the one that is measured in its
// stead, fitted alike to those that are not kept aside.

const write = (file: string, model: ReturnType<typeof fit>): void =>
  writeFileSync(join(import.meta.dirname, file), `${JSON.stringify(model, null, 2)}\n`)

write('../../src/scoring/color/learned-harmony.json', fit(everything(), logos(true), FITTING))
write('measured-harmony.json', fit(training(), logos(false), FITTING))
