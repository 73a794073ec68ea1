import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { RawCarrier, RawCharm } from '../../src/catalog/file-schema'

/** What a model needs to know of its charm; field names as in src/catalog/data/charms.json. */
export type CharmFacts = Readonly<
  Pick<
    v.InferInput<typeof RawCharm>,
    | 'id'
    | 'name'
    | 'type'
    | 'model_family'
    | 'dims_mm'
    | 'drop_mm'
    | 'overall_length_mm'
    | 'mass_g'
    | 'palette'
    | 'palette_full'
    | 'attachment'
    | 'interactivity'
    | 'provides_slots'
  >
>

export type CarrierFacts = Readonly<Pick<v.InferOutput<typeof RawCarrier>, 'id' | 'name' | 'points'>>

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/catalog/data/${name}.json`, import.meta.url), 'utf8'))

/** The catalog's charms in file order. Throws a `ValiError` that names the path when the file is malformed. */
export const readCharms = (): readonly CharmFacts[] =>
  v.parse(v.object({ items: v.array(RawCharm) }), read('charms')).items

export const readCarriers = (): readonly CarrierFacts[] =>
  v.parse(v.object({ carriers: v.array(RawCarrier) }), read('carriers')).carriers
