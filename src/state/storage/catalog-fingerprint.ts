import type { Catalog } from '../../look/facts/catalog'
import { kindOf } from '../../look/ids'
import { sumOf } from './checksum'

const marks = new WeakMap<Catalog, number>()

/**
 * A number that changes with any fact of the catalog, but not with which models can be had nor with what was measured on
 * them: under the same mark, what hung still hangs. Own things are told by the look itself.
 */
export function catalogMark(catalog: Catalog): number {
  const known = marks.get(catalog)
  if (known !== undefined) return known
  const text = JSON.stringify(catalog, (key, value: unknown) => {
    if (key === 'model' || key === 'rests' || key === 'measured') return undefined
    if (value instanceof Map) return [...value].filter(([id]) => kindOf(String(id)) !== 'own')
    return value instanceof Set ? [...value] : value
  })
  const mark = sumOf(text)
  marks.set(catalog, mark)
  return mark
}
