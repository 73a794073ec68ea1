import type { Catalog } from './facts/catalog'
import { type ResolvedLook, resolveLook } from './file/resolve-look'
import { asWritten, serializeLook } from './file/serialize'
import type { Look } from './look'

/**
 * A look under another catalog: what no longer fits there is set aside, what was missing hangs again where it was
 * meant to, and a missing model is no reason. The same object when nothing changes; fails when its carrier is gone.
 */
export function rejudge(catalog: Catalog, look: Look): ResolvedLook {
  const again = resolveLook(catalog, asWritten(look), { modeled: false })
  const isSame = again.ok && JSON.stringify(serializeLook(again.look)) === JSON.stringify(serializeLook(look))
  return isSame ? { ok: true, look } : again
}
