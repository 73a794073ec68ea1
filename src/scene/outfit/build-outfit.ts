import type { Arrangement } from '../../look/arrangement'
import type { Catalog } from '../../look/facts/catalog'
import type { Light } from '../../look/facts/light'
import type { Look } from '../../look/look'
import { PhotoError } from '../../picture/studio/photo-request'
import { arrangementOf } from '../../state/planner/derived'
import { loadSliding } from '../carrier/load-sliding'
import type { Model, ModelCache } from '../models/model-cache'
import type { Quality } from '../quality'
import { modelAddressOf } from '../stand-in/stand-in-address'
import { charmModelsIn } from './charm-models'
import { createOutfit, type Outfit } from './outfit'

/** Where the models come from, and how finely they are made. */
export interface OutfitSource {
  readonly catalog: Catalog
  readonly cache: ModelCache
  readonly quality: Quality
}

/**
 * Puts a look together apart from the stage, once its models are there; charms that hang on the stage (`live`) hang as
 * they do there by then, others at rest. Throws a `PhotoError` when a model does not come.
 */
export async function buildOutfit(
  look: Look,
  light: Light,
  { catalog, cache, quality }: OutfitSource,
  live: () => Outfit | null,
): Promise<Outfit> {
  const arrangement = arrangementOf(catalog, look)
  const carrier = await fetchAll(arrangement, cache)
  const setting = { quality, light, moves: false, like: live() }
  return createOutfit(carrier, arrangement, charmModelsIn(cache), setting)
}

/** Fetches every model of a look; gives the carrier's. */
async function fetchAll({ carrier, hung }: Arrangement, cache: ModelCache): Promise<Model> {
  if (carrier.model === null) throw new PhotoError('models')
  const charms = hung.flatMap(({ charm }) => modelAddressOf(charm) ?? [])
  try {
    const [model] = await Promise.all([
      cache.load(carrier.model.glb),
      ...charms.map((address) => cache.load(address)),
      ...(charms.length > 0 ? [cache.loadHardware()] : []),
      loadSliding(),
    ])
    return model
  } catch {
    throw new PhotoError('models')
  }
}
