import type { Gltf } from '../read/gltf-schema'

/** Who made a model and on what terms, as its file says; to be shown, and carried on. */
export interface ModelCredit {
  readonly title: string | null
  readonly creator: string | null
  readonly license: string | null
  readonly source: string | null
}

const LENGTH = 200
const DEPTH = 4
const XMP = 'KHR_xmp_json_ld'

/** Reads a model's credit from its XMP (Dublin Core in KHR_xmp_json_ld), its `asset.extras` as libraries write them, its copyright. */
export function creditOf({ asset, extensions }: Gltf): ModelCredit {
  const packets = fieldOf(fieldOf(extensions, XMP), 'packets')
  const number = fieldOf(fieldOf(asset.extensions, XMP), 'packet')
  const packet = Array.isArray(packets) ? packets[typeof number === 'number' ? number : 0] : undefined
  const said = (xmp: readonly string[], plain: readonly string[]): string | null =>
    [
      ...xmp.map((key) => textIn(fieldOf(packet, key))),
      ...plain.map((key) => textIn(fieldOf(asset.extras, key))),
    ].find((text) => text !== null) ?? null
  return {
    title: said(['dc:title'], ['title']),
    creator: said(['dc:creator'], ['author', 'creator']) ?? textIn(asset.copyright),
    license: said(['dc:rights', 'xmpRights:UsageTerms', 'xmpRights:WebStatement'], ['license', 'licence']),
    source: said(['dc:source', 'dc:identifier'], ['source']),
  }
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

/** The first text in a value, lists and language maps included; what cannot be seen is left out of it. */
function textIn(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') {
    const text = value
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, LENGTH)
    return text === '' ? null : text
  }
  if (typeof value !== 'object' || value === null || depth > DEPTH) return null
  for (const [key, inner] of Object.entries(value)) {
    if (key === '@type' || key === '@language') continue
    const text = textIn(inner, depth + 1)
    if (text !== null) return text
  }
  return null
}
