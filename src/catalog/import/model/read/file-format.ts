/** What a file is, by its first bytes. */
export type FileFormat =
  | 'glb'
  | 'gltf'
  | 'png'
  | 'jpeg'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'gif'
  | 'ktx2'
  | 'svg'
  | 'html'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'fbx'
  | 'obj'
  | 'stl'
  | 'ply'
  | 'blend'
  | 'unknown'

/** Bytes that files begin with, as latin letters, and where. */
const MAGIC: readonly (readonly [FileFormat, at: number, bytes: string])[] = [
  ['glb', 0, 'glTF'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['webp', 8, 'WEBP'],
  ['avif', 4, 'ftypavif'],
  ['avif', 4, 'ftypavis'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftyphevc'],
  ['heic', 4, 'ftypmif1'],
  ['gif', 0, 'GIF8'],
  ['ktx2', 0, '\xabKTX 20\xbb'],
  ['zip', 0, 'PK\x03\x04'],
  ['gzip', 0, '\x1f\x8b'],
  ['pdf', 0, '%PDF-'],
  ['fbx', 0, 'Kaydara FBX Binary'],
  ['fbx', 0, '; FBX '],
  ['ply', 0, 'ply\n'],
  ['ply', 0, 'ply\r\n'],
  ['blend', 0, 'BLENDER'],
]

/** How texts begin, behind blanks. */
const OPENINGS: readonly (readonly [FileFormat, RegExp])[] = [
  ['svg', /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/i],
  ['html', /^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|script)[\s>]/i],
  ['stl', /^solid\s/],
  ['gltf', /^\{[\s\S]*"asset"\s*:/],
]

const LOOKED_AT = 4096
/** A binary STL begins with anything: 80 bytes, the count of its triangles, 50 bytes for each. */
const STL_HEAD = 84
const STL_TRIANGLE = 50

/** What a file is. Only its beginning is looked at. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const head = String.fromCharCode(...bytes.subarray(0, LOOKED_AT))
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  const found =
    MAGIC.find(([, at, magic]) => head.startsWith(magic, at)) ??
    OPENINGS.find(([, opening]) => opening.test(text))
  if (found) return found[0]
  if (isObj(text)) return 'obj'
  return isBinaryStl(bytes) ? 'stl' : 'unknown'
}

const isObj = (head: string): boolean => {
  const first = head.split('\n').find((line) => !/^\s*$|^\s*#|^(mtllib|o|g|s|usemtl) /.test(line))
  return first !== undefined && /^v[nt]? +-?[\d.]/.test(first)
}

function isBinaryStl({ buffer, byteOffset, length }: Uint8Array): boolean {
  if (length < STL_HEAD) return false
  return new DataView(buffer, byteOffset).getUint32(80, true) * STL_TRIANGLE + STL_HEAD === length
}
