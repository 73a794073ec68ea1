/** What no file system and no shell minds, with room left for a long path (bytes, UTF-8). */
const MOST_BYTES = 80
const utf8 = new TextEncoder()

/** A title as part of a file's name: letters and figures of any script, everything else a hyphen; `look` for no name. */
export function safeName(title: string): string {
  let name = ''
  for (const letter of title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')) {
    if (utf8.encode(name + letter).length > MOST_BYTES) break
    name += letter
  }
  return name.replace(/-+$/, '') || 'look'
}
