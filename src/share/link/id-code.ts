import { packId, packItem, packOf } from '../../look/ids'
import { LOOK_LIMITS } from '../../look/limits'
import { writeNumber, writeText } from './bytes'
import type { Codec } from './codec'
import { type CodeKind, codeOf, idOf } from './id-table'

const isId = (id: string): boolean => id.length > 0 && id.length <= LOOK_LIMITS.idLength

/** A number from the table, or 0 and the id spelled out. */
export const idCode = (kind: CodeKind): Codec<string> => ({
  write: (into, id) => {
    const code = codeOf(kind, id)
    writeNumber(into, code ?? 0)
    if (code === null) writeText(into, id)
  },
  read: (from) => {
    const code = from.number()
    const id = code ? idOf(kind, code) : code === 0 ? from.text() : null
    return id !== null && isId(id) ? id : undefined
  },
})

/** The packs that a link names, each once. Writing adds to it. */
export type PackTable = string[]

/** An id that may be of a pack's item: then 0, an empty text, the pack's place in the table from 1 on, and the item. */
export function itemCode(kind: CodeKind, packs: PackTable): Codec<string> {
  const plain = idCode(kind)
  return {
    write: (into, id) => {
      const item = codeOf(kind, id) === null ? packOf(id) : null
      if (!item) {
        plain.write(into, id)
        return
      }
      if (!packs.includes(item.pack)) packs.push(item.pack)
      for (const one of [0, 0, packs.indexOf(item.pack) + 1]) writeNumber(into, one)
      writeText(into, item.item)
    },
    read: (from) => {
      const code = from.number()
      const id = code ? idOf(kind, code) : code === 0 ? from.text() : null
      if (id !== '') return id !== null && isId(id) ? id : undefined
      const pack = packId(packs[(from.number() ?? 0) - 1] ?? '')
      const item = from.text()
      return (pack && item && packItem(pack, item)) ?? undefined
    },
  }
}
