import { type Extent, extentOf, sidesOf } from './extent'
import type { Piece } from './piece'

const WORDS = new Set(
  'ring rings keyring keyrings keychain chain chains clasp clasps hook hooks lobster carabiner karabiner swivel'.split(
    ' ',
  ),
)
/** A top piece is hardware when it is this much narrower than the rest, and stands this far above it. */
const THIN = 0.35
const ABOVE = 0.1
/** What is called so counts in the upper half, and this far out in front or behind: files that were not stood up lie on their backs. */
const FAR_OUT = 0.3

/** Which pieces are a clasp, a ring or a chain that a stranger modeled: called so, or thin and on top. Never everything. */
export function findOwnHardware(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const whole = extentOf(pieces)
  if (!whole || pieces.length < 2) return new Set()
  // What all of them are called says nothing of one: a whole charm may be called a keychain.
  const [first, ...others] = pieces.map(({ names }) => new Set(names))
  const shared = new Set([...(first ?? [])].filter((name) => others.every((names) => names.has(name))))
  const sides = sidesOf(whole)
  const offset = (own: Extent, k: 1 | 2): number =>
    (own.min[k] + own.max[k] - whole.min[k] - whole.max[k]) / 2 / (sides[k] || 1)
  const named = pieces.filter((piece) => {
    const own = extentOf([piece])
    return (
      own !== null &&
      (offset(own, 1) > 0 || Math.abs(offset(own, 2)) > FAR_OUT) &&
      piece.names.some((name) => !shared.has(name) && saysHardware(name))
    )
  })
  const found = named.length > 0 ? named : thinOnTop(pieces)
  return new Set(found.length < pieces.length ? found : [])
}

/** `KeyRing_01` is a key and a ring, `Spring` is neither. */
const saysHardware = (name: string): boolean =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => WORDS.has(word))

function thinOnTop(pieces: readonly Piece[]): readonly Piece[] {
  let highest: { readonly piece: Piece; readonly top: number } | null = null
  for (const piece of pieces) {
    const top = extentOf([piece])?.max[1] ?? -Infinity
    if (!highest || top > highest.top) highest = { piece, top }
  }
  const { piece } = highest ?? {}
  const own = piece && extentOf([piece])
  const rest = extentOf(pieces.filter((other) => other !== piece))
  if (!piece || !own || !rest) return []
  const [width, height] = sidesOf(rest)
  const isThin = sidesOf(own)[0] < THIN * width
  return isThin && own.max[1] - rest.max[1] > ABOVE * height && own.min[1] > rest.max[1] - ABOVE * height
    ? [piece]
    : []
}
