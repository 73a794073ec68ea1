import type { Charm } from '../../look/facts/charm'

/** What follows from a charm alone, reckoned when it is first asked for. */
export function onceACharm<Value>(reckon: (charm: Charm) => Value): (charm: Charm) => Value {
  const known = new WeakMap<Charm, Value>()
  return (charm) => {
    let found = known.get(charm)
    if (found === undefined) {
      found = reckon(charm)
      known.set(charm, found)
    }
    return found
  }
}
