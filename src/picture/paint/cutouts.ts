import * as v from 'valibot'
import type { CarrierId, CharmId } from '../../look/ids'
import type { Bounds } from './map-places'

const Corner = v.tuple([v.number(), v.number(), v.number()])
const Manifest = v.object({
  models: v.array(v.object({ id: v.string(), bounds: v.object({ min: Corner, max: Corner }) })),
})

/** A charm's picture, cut out; null when there is none. `models` is the address of the models' folder. */
export async function cutoutOf(
  models: string,
  charm: CharmId,
  signal?: AbortSignal,
): Promise<ImageBitmap | null> {
  try {
    const response = await fetch(`${models}charms/${charm}-320.webp`, signal ? { signal } : {})
    return response.ok ? await createImageBitmap(await response.blob()) : null
  } catch (fault) {
    if (signal?.aborted) throw fault
    return null
  }
}

/** How large a carrier's model is; null when the manifest does not say. */
export async function modelBoundsOf(
  models: string,
  carrier: CarrierId,
  signal?: AbortSignal,
): Promise<Bounds | null> {
  const response = await fetch(`${models}models.json`, signal ? { signal } : {})
  const manifest = v.safeParse(Manifest, response.ok ? await response.json() : null)
  return manifest.success ? (manifest.output.models.find(({ id }) => id === carrier)?.bounds ?? null) : null
}
