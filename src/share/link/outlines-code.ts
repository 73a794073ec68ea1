import { type CharmOutline, isOutline } from '../../look/facts/charm-outline'
import type { Stubs } from '../../look/facts/stub'
import { type CharmId, charmId, kindOf, ownId } from '../../look/ids'

/** An own id's ten letters of five bits as one number. */
const ID_BYTES = 7

/** The ten letters of an own id, five bits each, in seven bytes. */
function idBytes(id: CharmId): readonly number[] {
  let number = 0
  for (const letter of id.slice('own:'.length)) {
    const code = letter.charCodeAt(0)
    number = number * 32 + (code < 97 ? code - 24 : code - 97)
  }
  return Array.from({ length: ID_BYTES }, (_, at) => Math.floor(number / 256 ** (ID_BYTES - 1 - at)) % 256)
}

/** The outlines of own charms as `readOutlines` reads them. */
export const writeOutlines = (
  charms: ReadonlyMap<CharmId, { readonly outline?: CharmOutline }>,
): readonly number[] =>
  [...charms].flatMap(([id, { outline }]) =>
    outline && kindOf(id) === 'own' ? [...idBytes(id), outline.length / 2, ...outline] : [],
  )

/** The id whose letters are these bytes; null where they are more. */
function idIn(bytes: readonly number[]): CharmId | null {
  let rest = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  if (rest >= 2 ** 50) return null
  const letters = new Uint8Array(10)
  for (let at = 9; at >= 0; at -= 1) {
    letters[at] = rest % 32
    rest = Math.floor(rest / 32)
  }
  return charmId(ownId(letters))
}

/** The outlines in a section, `id · count · points` one after the other; null where it holds none, or something else. */
export function readOutlines(bytes: readonly number[]): ReadonlyMap<CharmId, CharmOutline> | null {
  const outlines = new Map<CharmId, CharmOutline>()
  for (let at = 0; at < bytes.length; ) {
    const from = at + ID_BYTES + 1
    const id = idIn(bytes.slice(at, from - 1))
    at = from + 2 * (bytes[from - 1] ?? 0)
    const outline = bytes.slice(from, at)
    if (!id || outlines.has(id) || at > bytes.length || !isOutline(outline)) return null
    outlines.set(id, outline)
  }
  return outlines.size > 0 ? outlines : null
}

/** Stubs with the outlines that stood apart from them; what they have themselves holds. */
export const withOutlines = (
  { charms, carriers }: Stubs,
  outlines: ReadonlyMap<CharmId, CharmOutline>,
): Stubs => ({
  charms: new Map(
    [...charms].map(([id, stub]) => {
      const outline = stub.outline ?? outlines.get(id)
      return [id, outline ? { ...stub, outline } : stub]
    }),
  ),
  carriers,
})
