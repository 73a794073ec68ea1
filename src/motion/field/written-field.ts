import { dangleIn, isRecord, type Problem, tripleOf } from '../extras'
import type { Triple } from '../vec'
import type { DistanceField } from './distance-field'
import { bytesOf, nodesOf } from './field-bytes'

/** A field as it stands in a GLB's extras: lengths in meters, nodes packed (`field-bytes`) and in base64. */
export interface WrittenField {
  readonly origin: Triple
  readonly cell: number
  readonly size: Triple
  readonly bytes: string
}

const MOST_NODES = 4_000_000

/** Packs a field for a GLB's extras, `dangle.field`. */
export function writeField({ origin, cell, size, nodes }: DistanceField): WrittenField {
  const letters = Array.from(bytesOf(size, nodes), (byte) => String.fromCharCode(byte))
  return { origin, cell, size, bytes: btoa(letters.join('')) }
}

/** Reads a carrier's field from its GLB's extras (the top node's, or their `dangle` part), or says what is wrong. */
export function readField(extras: unknown): DistanceField | Problem {
  const refuse = (reason: string): Problem => ({ kind: 'problem', reason: `field: ${reason}` })
  const root = dangleIn(extras)
  const field = isRecord(root) ? root['field'] : undefined
  if (!isRecord(field)) return refuse('is missing')
  const origin = tripleOf(field['origin'])
  const size = tripleOf(field['size'])
  const { cell, bytes: text } = field
  if (!origin) return refuse('origin is not three numbers')
  if (typeof cell !== 'number' || !(cell > 0) || !Number.isFinite(cell)) return refuse('cell is not a length')
  if (!size?.every((nodes) => Number.isInteger(nodes) && nodes >= 2))
    return refuse('size is not three counts of at least 2')
  const count = size[0] * size[1] * size[2]
  if (count > MOST_NODES) return refuse(`${count} nodes are more than ${MOST_NODES}`)
  if (typeof text !== 'string') return refuse('bytes are not text')
  const bytes = bytesIn(text)
  if (!bytes) return refuse('bytes are not base64')
  const nodes = nodesOf(size, bytes)
  return nodes ? { origin, cell, size, nodes } : refuse(`${bytes.length} bytes are not ${count} nodes`)
}

function bytesIn(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
