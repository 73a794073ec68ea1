import { MODEL_BUDGET } from '../budget'
import { refuseModel } from '../refused-model'

const HEADER = 12
const CHUNK_HEADER = 8
const JSON_CHUNK = 0x4e4f534a
const BINARY_CHUNK = 0x004e4942

/** The two chunks of a GLB that mean something; what stands behind the declared end is not looked at. */
export interface GlbChunks {
  readonly json: Uint8Array
  readonly binary: Uint8Array | null
}

/** Takes a GLB apart (glTF 2.0, 4.4). Every length is held against the bytes that are there. */
export function readChunks(bytes: Uint8Array): GlbChunks {
  if (bytes.length < HEADER) refuseModel({ code: 'CUT_OFF' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const version = view.getUint32(4, true)
  if (version !== 2) refuseModel({ code: 'UNKNOWN_VERSION', version: String(version) })
  const end = view.getUint32(8, true)
  if (end > bytes.length) refuseModel({ code: 'CUT_OFF' })
  if (end < HEADER + CHUNK_HEADER) refuseModel({ code: 'BAD_CONTAINER', why: 'length' })
  let json: Uint8Array | null = null
  let binary: Uint8Array | null = null
  for (let at = HEADER; end - at >= CHUNK_HEADER; ) {
    const length = view.getUint32(at, true)
    const type = view.getUint32(at + 4, true)
    const start = at + CHUNK_HEADER
    if (length > end - start) refuseModel({ code: 'BAD_CONTAINER', why: 'chunk' })
    if (json === null) {
      if (type !== JSON_CHUNK) refuseModel({ code: 'BAD_CONTAINER', why: 'no_json' })
      if (length > MODEL_BUDGET.jsonBytes)
        refuseModel({ code: 'JSON_TOO_LARGE', max: MODEL_BUDGET.jsonBytes })
      json = bytes.subarray(start, start + length)
    } else if (type === BINARY_CHUNK && binary === null) binary = bytes.subarray(start, start + length)
    at = start + length + ((4 - (length % 4)) % 4)
  }
  return json ? { json, binary } : refuseModel({ code: 'BAD_CONTAINER', why: 'no_json' })
}
