/** Pictures that are read. */
export type PictureKind = 'png' | 'jpeg' | 'webp'

/** What people drop and what is not read, by name. */
export type OtherKind =
  | 'gif'
  | 'svg'
  | 'heic'
  | 'avif'
  | 'bmp'
  | 'tiff'
  | 'pdf'
  | 'zip'
  | 'archive'
  | 'video'
  | 'sound'
  | 'model'
  | 'web_page'
  | 'program'
  | 'empty'
  | 'unknown'

/** What the bytes are, whatever the file is called. */
export type FileKind = PictureKind | 'text' | OtherKind

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Beginnings as text, one character a byte. */
const BEGINNINGS: readonly (readonly [string, FileKind])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ\0', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['\x1aE\xdf\xa3', 'video'],
  ['OggS', 'sound'],
  ['ID3', 'sound'],
  ['fLaC', 'sound'],
  ['glTF', 'model'],
  ['Kaydara FBX', 'model'],
  ['BLENDER', 'model'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\0asm', 'program'],
]

/** Brands of the ISO base media format (ISO/IEC 14496-12) that are pictures. */
const STILL_BRANDS: ReadonlyMap<string, FileKind> = new Map([
  ['avif', 'avif'],
  ['avis', 'avif'],
  ['heic', 'heic'],
  ['heix', 'heic'],
  ['hevc', 'heic'],
  ['mif1', 'heic'],
  ['msf1', 'heic'],
])

const RIFF: ReadonlyMap<string, FileKind> = new Map([
  ['WEBP', 'webp'],
  ['AVI ', 'video'],
  ['WAVE', 'sound'],
])

const LOOKED_AT = 4096

/** Text that is something in particular, or just text. */
function kindOfText(bytes: Uint8Array): FileKind {
  if (bytes.subarray(0, LOOKED_AT).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)))
    return 'unknown'
  const beginning = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)).trimStart()
  if (beginning === '') return 'empty'
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/is.test(beginning)) return 'svg'
  if (/^(<!doctype html|<html|<head|<body)/i.test(beginning)) return 'web_page'
  if (/^(solid |# .*blender|o |v |mtllib )/im.test(beginning) && /^\s*(v |facet normal)/m.test(beginning))
    return 'model'
  return 'text'
}

/** What a file is by its first bytes; never by its name. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const start = ascii(bytes, 0, 16)
  const known = BEGINNINGS.find(([beginning]) => start.startsWith(beginning))
  if (known) return known[1]
  if (start.startsWith('RIFF')) return RIFF.get(start.slice(8, 12)) ?? 'unknown'
  if (start.slice(4, 8) === 'ftyp') return STILL_BRANDS.get(start.slice(8, 12)) ?? 'video'
  return kindOfText(bytes)
}
