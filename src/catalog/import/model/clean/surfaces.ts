import type { Piece } from '../pose/piece'
import type { DressedPiece } from './fewer-materials'
import type { KeptMaterial, PictureTransform } from './kept-material'
import type { Surface } from './surface'
import { welded } from './weld'

/** What a vertex has, of three numbers or two or four. */
type Stream = 'positions' | 'normals' | 'uvs' | 'colors'
const SIZES: Readonly<Record<Stream, number>> = { positions: 3, normals: 3, uvs: 2, colors: 4 }
const MISSING: Readonly<Record<Stream, number>> = { positions: 0, normals: 0, uvs: 0, colors: 1 }

/** One welded surface a material, `scale` times as large as its pieces; another for what comes without normals. */
export function surfacesOf(dressed: readonly DressedPiece[], scale: number): readonly Surface[] {
  const groups = new Map<string, { readonly material: KeptMaterial; readonly pieces: Piece[] }>()
  for (const { piece, material } of dressed) {
    const key = `${JSON.stringify(material)} ${piece.normals !== null}`
    const group = groups.get(key) ?? { material, pieces: [] }
    group.pieces.push(piece)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map(({ material, pieces }) => welded(joined(material, pieces, scale)))
    .filter(({ indices }) => indices.length > 0)
}

function joined(material: KeptMaterial, pieces: readonly Piece[], scale: number): Surface {
  const vertices = pieces.reduce((sum, { positions }) => sum + positions.length / 3, 0)
  const gather = (stream: Stream): Float32Array => {
    const size = SIZES[stream]
    const out = new Float32Array(vertices * size).fill(MISSING[stream])
    let at = 0
    for (const piece of pieces) {
      const values = piece[stream]
      if (values) out.set(values.subarray(0, (piece.positions.length / 3) * size), at)
      at += (piece.positions.length / 3) * size
    }
    return out.map((value) => (Number.isFinite(value) ? value : MISSING[stream]))
  }
  const indices = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.indices.length, 0))
  let [at, base] = [0, 0]
  for (const piece of pieces) {
    indices.set(
      piece.indices.map((index) => index + base),
      at,
    )
    at += piece.indices.length
    base += piece.positions.length / 3
  }
  const hasPictures = Object.keys(material.pictures).length > 0 && pieces.some(({ uvs }) => uvs !== null)
  return {
    material: hasPictures ? material : { ...material, pictures: {} },
    indices,
    positions: gather('positions').map((value) => value * scale),
    normals: pieces.some(({ normals }) => normals !== null) ? unit(gather('normals')) : null,
    uvs: hasPictures ? transformed(gather('uvs'), material.transform) : null,
    colors: pieces.some(({ colors }) => colors !== null) ? gather('colors') : null,
  }
}

function unit(normals: Float32Array): Float32Array {
  for (let i = 0; i < normals.length; i += 3) {
    const [x, y, z] = [normals[i] ?? 0, normals[i + 1] ?? 0, normals[i + 2] ?? 0]
    const length = Math.sqrt(x * x + y * y + z * z)
    const isThere = length > 1e-6
    normals[i] = isThere ? x / length : 0
    normals[i + 1] = isThere ? y / length : 0
    normals[i + 2] = isThere ? z / length : 1
  }
  return normals
}

/** Texture coordinates as KHR_texture_transform moves them: stretched, turned, shifted. */
function transformed(uvs: Float32Array, transform: PictureTransform | null): Float32Array {
  if (!transform) return uvs
  const { offset, scale, rotation } = transform
  const [sin, cos] = [Math.sin(rotation), Math.cos(rotation)]
  for (let i = 0; i < uvs.length; i += 2) {
    const [u, v] = [(uvs[i] ?? 0) * scale[0], (uvs[i + 1] ?? 0) * scale[1]]
    uvs[i] = cos * u + sin * v + offset[0]
    uvs[i + 1] = cos * v - sin * u + offset[1]
  }
  return uvs
}
