import { refuseModel } from '../refused-model'

/** What an address in a model means. Nothing is ever fetched from one. */
export type ModelAddress =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** A file beside the model, by its name. */
  | { readonly kind: 'beside'; readonly name: string }
  /** The network, another folder's root, another disk. */
  | { readonly kind: 'elsewhere'; readonly name: string }

const NAME_LENGTH = 80

/** Reads an address; `at` is where it stands. */
export function readAddress(uri: string, at: string): ModelAddress {
  if (/^data:/i.test(uri)) return { kind: 'data', bytes: readDataAddress(uri, at) }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave these out, so that `ht\ntp:` is an address of the network.
  const isPlain = !/^\s|\s$|[\x00-\x1f]|^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(uri)
  const name = printable(uri)
  return isPlain
    ? { kind: 'beside', name: name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) }
    : { kind: 'elsewhere', name }
}

function printable(uri: string): string {
  let text = uri
  try {
    text = decodeURIComponent(uri)
  } catch {
    // Written without escapes: it is its own name.
  }
  return text.replace(/\p{C}/gu, '').trim().slice(-NAME_LENGTH)
}

/** The bytes inside a data: address (RFC 2397), as base64 or as escaped text. */
function readDataAddress(uri: string, at: string): Uint8Array {
  const comma = uri.indexOf(',')
  if (comma < 0) refuseModel({ code: 'BAD_DATA_ADDRESS', at })
  const text = uri.slice(comma + 1)
  try {
    const binary = /;\s*base64\s*$/i.test(uri.slice(0, comma))
      ? atob(decodeURIComponent(text))
      : unescaped(text)
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch {
    return refuseModel({ code: 'BAD_DATA_ADDRESS', at })
  }
}

const unescaped = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
