import { vi } from 'vitest'
import type { Look } from '../../src/look/look'
import { createModelCache } from '../../src/scene/models/model-cache'
import { buildOutfit, type OutfitSource } from '../../src/scene/outfit/build-outfit'
import { charmModelsIn } from '../../src/scene/outfit/charm-models'
import { createOutfit, type Outfit, type OutfitSetting } from '../../src/scene/outfit/outfit'
import { modelAddressOf } from '../../src/scene/stand-in/stand-in-address'
import { arrangementOf } from '../../src/state/planner/derived'
import { catalog } from '../look/makers'
import { bareGlb } from './bare-glb'

/** Models of the repository without their pictures; those whose address has `missing` in it are not there. */
export function sourceOf(missing = ''): OutfitSource {
  vi.stubGlobal('fetch', async (url: string) =>
    url.includes(missing || '?') ? new Response(null, { status: 404 }) : new Response(bareGlb(url)),
  )
  return { catalog, cache: createModelCache(), quality: 'low' }
}

/** A look put together with every model there, at rest. */
export const builtOutfit = (look: Look, like: Outfit | null = null): Promise<Outfit> =>
  buildOutfit(look, 'daylight', sourceOf(), () => like)

/** A stage's outfit of a look: only the models of `there`, or of the look, are loaded. */
export async function stagedOutfit(
  look: Look,
  setting: Partial<OutfitSetting> = {},
  source: OutfitSource = sourceOf(),
  there: Look = look,
): Promise<Outfit> {
  const { cache } = source
  const arrangement = arrangementOf(catalog, look)
  const carrier = await cache.load(arrangement.carrier.model?.glb ?? '')
  for (const { charm } of arrangementOf(catalog, there).hung) await cache.load(modelAddressOf(charm) ?? '')
  await cache.loadHardware()
  const full = { quality: 'low', light: 'daylight', moves: true, ...setting } as const
  return createOutfit(carrier, arrangement, charmModelsIn(cache), full)
}
