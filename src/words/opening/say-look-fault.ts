import type { FoundInstead, LookFault } from '../../look/file/look-fault'
import type { Language } from '../language'

/** Where a written look is none and what belongs there, in one sentence. */
export function sayLookFault({ at, wanted, most, found }: LookFault, language: Language): string {
  const words = language.lookFault
  const where = at === '' ? words.top : at
  if (most !== undefined) return words.tooMany(where, most)
  if (found.kind === 'nothing') return words.nothing(where, words.wanted[wanted])
  return words.other(where, words.wanted[wanted], sayFound(found, language))
}

function sayFound(found: Exclude<FoundInstead, { kind: 'nothing' }>, { lookFault: words }: Language): string {
  switch (found.kind) {
    case 'value':
      return found.text
    case 'list':
      return words.list
    case 'object':
      return words.object
    case 'endless':
      return words.endless
    default:
      return found satisfies never
  }
}
