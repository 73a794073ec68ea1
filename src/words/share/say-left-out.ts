import type { LeftOut } from '../../share/link/link-code'
import type { Language } from '../language'

/** What of a look had no room, each kind once, as one list; empty when everything had. */
export function sayLeftOut(leftOut: readonly LeftOut[], { share, numbers }: Language): string {
  const kinds = new Map<LeftOut['kind'], number>()
  for (const { kind } of leftOut) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  // The caption holds the credits that were still there.
  if (kinds.has('caption')) kinds.delete('credit')
  return numbers.list([...kinds].map(([kind, n]) => share.left[kind](n)))
}
