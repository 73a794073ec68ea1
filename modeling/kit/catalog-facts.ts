import { readFileSync } from 'node:fs'

/** What a model needs to know of its charm; field names as in src/catalog/data/charms.json. */
export interface CharmFacts {
  readonly id: string
  readonly dims_mm: { readonly w: number; readonly h: number; readonly d: number }
  readonly drop_mm: number
  readonly overall_length_mm: number
  readonly mass_g: number
  readonly palette: readonly { readonly hex: string; readonly share: number }[]
  readonly palette_full?: readonly string[]
  readonly attachment: { readonly mechanism: string; readonly hardware_tone: string }
  readonly provides_slots?: readonly {
    readonly id: string
    readonly offset_mm: readonly [number, number, number]
  }[]
}

export interface CarrierFacts {
  readonly id: string
  readonly points: readonly { readonly id: string; readonly position_mm: readonly [number, number, number] }[]
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/catalog/data/${name}.json`, import.meta.url), 'utf8'))

/** The catalog's charms in file order. */
export const readCharms = (): readonly CharmFacts[] =>
  (read('charms') as { readonly items: readonly CharmFacts[] }).items

export const readCarriers = (): readonly CarrierFacts[] =>
  (read('carriers') as { readonly carriers: readonly CarrierFacts[] }).carriers
