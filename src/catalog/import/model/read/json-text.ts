import { MODEL_BUDGET } from '../budget'
import { refuseModel } from '../refused-model'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
/** `[` and `{`, `]` and `}` differ in the bit that makes a letter small. */
const OPEN = 0x5b
const CLOSE = 0x5d
const SMALL = 0x20

/** Parses JSON that is neither too deep nor too much, which its bytes tell before any value is made. */
export function parseJson(bytes: Uint8Array): unknown {
  measureNesting(bytes)
  // Some exporters fill up with zeros where glTF says blanks.
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end)))
  } catch {
    return refuseModel({ code: 'JSON_DAMAGED' })
  }
}

function measureNesting(bytes: Uint8Array): void {
  const { jsonDepth, jsonValues } = MODEL_BUDGET
  let [depth, values] = [0, 0]
  let isText = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (isText) {
      if (byte === BACKSLASH) i += 1
      else if (byte === QUOTE) isText = false
    } else if (byte === QUOTE) isText = true
    else if ((byte & ~SMALL) === OPEN) {
      values += 1
      depth += 1
      if (depth > jsonDepth) refuseModel({ code: 'JSON_TOO_DEEP', max: jsonDepth })
    } else if ((byte & ~SMALL) === CLOSE) depth -= 1
    else if (byte === COMMA) values += 1
    if (values > jsonValues) refuseModel({ code: 'TOO_MANY', what: 'values', max: jsonValues })
  }
}
