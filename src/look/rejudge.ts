import type { Catalog } from './facts/catalog'
import { type ResolvedLook, resolveLook } from './file/resolve-look'
import { asWritten, serializeLook } from './file/serialize'
import type { Look, SetAside } from './look'
import { readSlot } from './slot'

/**
 * A look under another catalog: what no longer fits there is set aside, what only a catalog kept aside hangs again where
 * it was meant to, and a missing model is no reason. The same object when nothing changes; fails when its carrier is gone.
 */
export function rejudge(catalog: Catalog, look: Look): ResolvedLook {
  const again = resolveLook(catalog, asWritten(look), { modeled: false })
  if (!again.ok) return again
  const { placed } = again.look
  /** It hung there, or waited for that already. */
  const waits = ({ charm, intendedSlot }: SetAside): boolean => {
    const slot = intendedSlot === null ? null : readSlot(intendedSlot)
    if (!slot || placed.get(slot)?.charm === charm) return false
    return (
      look.placed.get(slot)?.charm === charm ||
      look.aside.some((one) => one.missing && one.charm === charm && one.intendedSlot === slot)
    )
  }
  const aside = again.look.aside.map((one) => (waits(one) ? { ...one, missing: true as const } : one))
  const judged = { ...again.look, aside }
  const isSame =
    placed.size === look.placed.size &&
    JSON.stringify(serializeLook(judged)) === JSON.stringify(serializeLook(look))
  return { ok: true, look: isSame ? look : judged }
}
