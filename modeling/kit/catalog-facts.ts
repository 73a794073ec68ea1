import { readFileSync } from 'node:fs'

/** What a model needs to know of its charm; field names as in src/catalog/data/charms.json. */
interface Size {
  readonly w: number
  readonly h: number
  readonly d: number
}

interface Named {
  readonly id: string
  readonly name: { readonly en: string; readonly 'zh-CN': string }
}

export interface CharmFacts extends Named {
  readonly type: string
  readonly model_family: string
  readonly dims_mm: Size
  readonly drop_mm: number
  readonly overall_length_mm: number
  readonly mass_g: number
  readonly palette: readonly { readonly hex: string; readonly share: number }[]
  readonly palette_full?: readonly string[]
  readonly attachment: { readonly mechanism: string; readonly hardware_tone: string }
  readonly interactivity: {
    readonly states?: readonly string[]
    readonly options?: readonly string[]
    readonly led?: { readonly modes: readonly string[] }
    readonly state_dims_mm?: Readonly<Record<string, Size>>
  }
  readonly provides_slots?: readonly {
    readonly id: string
    readonly offset_mm: readonly [number, number, number]
  }[]
}

export interface CarrierFacts extends Named {
  readonly points: readonly { readonly id: string; readonly position_mm: readonly [number, number, number] }[]
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/catalog/data/${name}.json`, import.meta.url), 'utf8'))

/** The catalog's charms in file order. */
export const readCharms = (): readonly CharmFacts[] =>
  (read('charms') as { readonly items: readonly CharmFacts[] }).items

export const readCarriers = (): readonly CarrierFacts[] =>
  (read('carriers') as { readonly carriers: readonly CarrierFacts[] }).carriers
