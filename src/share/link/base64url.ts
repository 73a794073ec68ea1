const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((char, value) => [char, value]))

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: readonly number[]): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += ALPHABET.charAt((held >> bits) & 63)
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (6 - bits)) & 63) : text
}

/** The bytes of base64url text; null when a character or the left-over bits could not have been written by `toBase64Url`. */
export function fromBase64Url(text: string): readonly number[] | null {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const char of text) {
    const value = VALUES.get(char)
    if (value === undefined) return null
    held = (held << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
      held &= (1 << bits) - 1
    }
  }
  return bits >= 6 || held !== 0 ? null : bytes
}
