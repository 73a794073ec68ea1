import type { Piece } from '../pose/piece'
import type { KeptMaterial } from './kept-material'
import { surfaceArea } from './surface-area'

/** A piece and the material it is drawn with. */
export interface DressedPiece {
  readonly piece: Piece
  readonly material: KeptMaterial
}

/** Mean color and opacity of the model's pictures, sRGB 0…1, by their number. */
export type PictureMeans = ReadonlyMap<number, readonly [number, number, number, number]>

const METALLIC = 0.5

/**
 * Pieces in at most so many materials. Where there are more, those without pictures become one that takes its color
 * from the vertices (metal, and what is seen through, by themselves); then those whose pictures cover least do.
 */
export function withFewerMaterials(
  dressed: readonly DressedPiece[],
  most: number,
  means: PictureMeans,
): readonly DressedPiece[] {
  const groups = new Map<string, { readonly material: KeptMaterial; area: number }>()
  for (const { piece, material } of dressed) {
    const key = JSON.stringify(material)
    const group = groups.get(key) ?? { material, area: 0 }
    group.area += surfaceArea(piece)
    groups.set(key, group)
  }
  if (groups.size <= most) return dressed
  const textured = [...groups]
    .filter(([, { material }]) => Object.keys(material.pictures).length > 0)
    .toSorted(([, a], [, b]) => b.area - a.area)
    .map(([key]) => key)
  for (let kept = Math.min(most, textured.length); ; kept--) {
    const stay = new Set(textured.slice(0, kept))
    const classes = new Map<string, { area: number; rough: number; metal: number; doubleSided: boolean }>()
    for (const [key, { material, area }] of groups) {
      if (stay.has(key)) continue
      const merged = classes.get(classOf(material)) ?? { area: 0, rough: 0, metal: 0, doubleSided: false }
      merged.area += area
      merged.rough += area * material.roughness
      merged.metal += area * material.metalness
      merged.doubleSided ||= material.doubleSided
      classes.set(classOf(material), merged)
    }
    if (kept + classes.size > most) continue
    return dressed.map(({ piece, material }) => {
      const merged = stay.has(JSON.stringify(material)) ? undefined : classes.get(classOf(material))
      if (!merged) return { piece, material }
      return {
        piece: { ...piece, uvs: null, colors: tinted(piece, material, means) },
        material: {
          ...material,
          color: [1, 1, 1, 1],
          roughness: merged.rough / merged.area,
          metalness: merged.metal / merged.area,
          emissive: [0, 0, 0],
          alphaMode: material.alphaMode === 'BLEND' ? 'BLEND' : 'OPAQUE',
          alphaCutoff: 0.5,
          doubleSided: merged.doubleSided,
          normalScale: 1,
          transform: null,
          pictures: {},
        },
      }
    })
  }
}

/** There are four of them. */
const classOf = ({ alphaMode, metalness }: KeptMaterial): string =>
  `${alphaMode === 'BLEND' ? 'clear' : 'solid'} ${metalness > METALLIC ? 'metal' : 'plain'}`

/** A piece's vertex colors with its material's own, and its picture's mean, in them. */
function tinted(
  { positions, colors }: Piece,
  { color, pictures }: KeptMaterial,
  means: PictureMeans,
): Float32Array {
  const [red, green, blue, alpha] = means.get(pictures.color?.image ?? -1) ?? [1, 1, 1, 1]
  const mean = [linear(red), linear(green), linear(blue), alpha]
  const out = new Float32Array((positions.length / 3) * 4)
  for (let i = 0; i < out.length; i++) out[i] = (colors?.[i] ?? 1) * (color[i % 4] ?? 1) * (mean[i % 4] ?? 1)
  return out
}

/** sRGB to linear (IEC 61966-2-1). */
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
