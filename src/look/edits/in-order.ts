/** By name, so that equal looks are written alike. */
export const inOrder = <Key extends string, Value>(
  entries: readonly (readonly [Key, Value])[],
): Map<Key, Value> => new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
