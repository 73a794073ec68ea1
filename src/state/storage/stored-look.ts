import type { Catalog } from '../../look/facts/catalog'
import { parseWrittenLook } from '../../look/file/parse-look'
import { resolveLook } from '../../look/file/resolve-look'
import { serializeLook } from '../../look/file/serialize'
import type { StubsReader } from '../../look/file/stubs-reader'
import type { Look } from '../../look/look'

/** Looks never change, so each is spelled once however often its history is saved. */
const spelled = new WeakMap<Look, string>()

/** A look as JSON for storage. */
export function spellLook(look: Look): string {
  const known = spelled.get(look)
  if (known !== undefined) return known
  const text = JSON.stringify(serializeLook(look))
  spelled.set(look, text)
  return text
}

/**
 * A stored look, or null when it cannot be read or its carrier is not known. It hangs as it hung, whether or not a 3D
 * model can be had right now. One that hung under this very catalog was judged then: 200 steps need not be judged again.
 */
export function reopenLook(
  catalog: Catalog,
  value: unknown,
  readStubs: StubsReader,
  judge: boolean,
): Look | null {
  const parsed = parseWrittenLook(value, readStubs)
  if (!parsed.ok) return null
  const opened = resolveLook(catalog, parsed.look, { judge, modeled: false })
  return opened.ok ? opened.look : null
}
