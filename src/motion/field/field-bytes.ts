import type { Triple } from '../vec'
import { LIMIT } from './distance-field'
import { BitReader, type Bits, BitWriter, oddsFor } from './range-coder'

/** So many steps off a guess are told one by one; more of them as a number of BITS. */
const FEW = 12
const BITS = 6
const LEVELS = 12

/**
 * Walks over the nodes and guesses each from the seven before it as if the field were even there; what is told is by how
 * many steps that is wrong, and how likely a miss is follows from those beside it. The same walk writes (`nodes` full)
 * and reads (`nodes` are filled).
 */
function walk([nx, ny, nz]: Triple, nodes: Int8Array, bits: Bits): void {
  const row = nx
  const layer = nx * ny
  const right = oddsFor(3 * LEVELS)
  const below = oddsFor(1)
  const more = oddsFor(FEW * LEVELS)
  const digits = oddsFor(BITS)
  const missed = new Uint8Array(nodes.length)
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++) {
      const end = (j + k * ny + 1) * nx - 1
      for (let n = (j + k * ny) * nx + 1; n < end; n++) {
        const x = nodes[n - 1] as number
        const y = nodes[n - row] as number
        const z = nodes[n - layer] as number
        const xy = nodes[n - row - 1] as number
        let guess =
          x +
          y +
          z -
          xy -
          (nodes[n - layer - 1] as number) -
          (nodes[n - layer - row] as number) +
          (nodes[n - layer - row - 1] as number)
        if (guess > LIMIT) guess = LIMIT
        else if (guess < -LIMIT) guess = -LIMIT
        const noise = (missed[n - 1] as number) + (missed[n - row] as number) + (missed[n - layer] as number)
        const level = noise < 6 ? noise : noise < 46 ? 6 + (noise >> 3) : LEVELS - 1
        const flat = x !== y || y !== z || z !== xy ? 0 : x === LIMIT || x === -LIMIT ? 1 : 2
        const miss = (nodes[n] as number) - guess
        if (bits.tell(right, 3 * level + flat, miss === 0 ? 0 : 1) === 0) {
          nodes[n] = guess
          continue
        }
        const down = guess === LIMIT || (guess !== -LIMIT && bits.tell(below, 0, miss < 0 ? 1 : 0) === 1)
        const size = miss < 0 ? -miss : miss
        let steps = 1
        while (steps < FEW && bits.tell(more, FEW * level + steps, size > steps ? 1 : 0) === 1) steps++
        if (steps === FEW)
          for (let digit = BITS - 1; digit >= 0; digit--)
            steps += bits.tell(digits, digit, ((size - FEW) >> digit) & 1) << digit
        nodes[n] = down ? guess - steps : guess + steps
        missed[n] = steps
      }
    }
}

/** Packs the nodes of a field. */
export function bytesOf(size: Triple, nodes: Int8Array): Uint8Array {
  const writer = new BitWriter()
  walk(size, nodes.slice(), writer)
  return writer.bytes()
}

/** Unpacks the nodes of a field of this size; null where the bytes are not as many as they take. */
export function nodesOf(size: Triple, bytes: Uint8Array): Int8Array | null {
  const nodes = new Int8Array(size[0] * size[1] * size[2]).fill(LIMIT)
  const reader = new BitReader(bytes)
  walk(size, nodes, reader)
  return reader.isAtEnd() ? nodes : null
}
