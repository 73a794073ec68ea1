import { type Part, part } from '../../kit/part'

/**
 * The parts without an index, which keeps them from casting baked shade: for what lies flat on a coarse mesh, where one
 * shaded corner would spread into a smudge, and for clothes of another state, which would darken what they are not worn over.
 */
export const shadeless = (parts: readonly Part[]): readonly Part[] =>
  parts.map(({ geometry, material }) => part(geometry.toNonIndexed(), material))
