import { converter, formatHex } from 'culori'
import { cordHexOf, metalToneOf } from '../../src/look/hardware/tones'
import type { Texture } from './texture'

/** A material by its role. The name is what the app and the check see: lower case, underscores, no dots. */
export interface Material {
  readonly name: string
  /** sRGB hex. */
  readonly color: string
  readonly roughness: number
  readonly metalness?: number
  readonly alpha?: number
  /** MASK cuts at 0.5; BLEND is for acrylic sheets and glass. */
  readonly alphaMode?: 'MASK' | 'BLEND'
  readonly clearcoat?: number
  readonly clearcoatRoughness?: number
  readonly sheen?: string
  readonly sheenRoughness?: number
  /** Strength of the brush along U, 0…1; needs UVs. */
  readonly anisotropy?: number
  readonly iridescence?: number
  readonly emissive?: string
  readonly emissiveStrength?: number
  readonly doubleSided?: boolean
  readonly map?: Texture
  readonly normalMap?: Texture
  readonly normalScale?: number
  /** The map also glows (screens, windows). */
  readonly emissiveMap?: Texture
  readonly fur?: Fur
  /** Light goes through it; drawn by the app (`src/scene/matter`), and only on what has a clearcoat. */
  readonly passes?: Passing
  /** Takes no baked occlusion: flush fills and prints have too few vertices to carry it without blotches. */
  readonly unoccluded?: boolean
}

export interface Fur {
  readonly lengthMm: number
  readonly shells?: number
}

/** Light that goes through: clear glass bends it, frosted plastic scatters it. */
export interface Passing {
  readonly kind: 'glass' | 'frost'
  /** How much deeper the color is where the way through is longest. */
  readonly depth: number
  /** Radius of the bore as a share of the bead's; of the lamp in frost as a share of half the mesh's longest side; 0 none. */
  readonly inside?: number
  /** sRGB hex: the wire in the bore, the lamp in the frost. */
  readonly insideColor?: string
}

export type Tone = 'gold' | 'silver' | 'gunmetal' | 'black'

/** Whether a material's vertices carry baked occlusion. */
export const takesOcclusion = (material: Material): boolean =>
  material.alphaMode !== 'BLEND' && material.emissive === undefined && material.unoccluded !== true

/** How bright a polished metal is in the studio's daylight for its base color: the mean of the room that it mirrors. */
const MIRRORED = 0.48

/** What a surface so metallic (0…1) gives back in daylight of its base color, linear. */
export const givenBack = (metalness: number): number => 1 - metalness * (1 - MIRRORED)

/** The base color of a metal that looks so in daylight, sRGB hex; what would have to give back more than it gets keeps its hue. */
export const metalThatLooks = (seen: string, metalness = 1): string => {
  const { r, g, b } = converter('lrgb')(seen) ?? { r: 0, g: 0, b: 0 }
  const by = 1 / Math.max(givenBack(metalness), r, g, b)
  return formatHex({ mode: 'lrgb', r: r * by, g: g * by, b: b * by })
}

const key = (role: string, label: string | undefined): string =>
  label === undefined || label === '' ? role : `${role}_${label}`

const TONES: readonly string[] = ['gold', 'silver', 'gunmetal', 'black'] satisfies readonly Tone[]
const isTone = (text: string): text is Tone => TONES.includes(text)

/** Polished plated metal of the hardware tones. */
export const metal = (tone: Tone, more: Partial<Material> = {}): Material => {
  const { hex, roughness } = metalToneOf(tone)
  return { name: `metal_${tone}`, metalness: 1, color: hex, roughness, ...more }
}

/** Another metal by how it looks in daylight: brass, bronze, rose gold, steel. */
export const metalOf = (
  label: string,
  seen: string,
  roughness = 0.22,
  more: Partial<Material> = {},
): Material => ({
  name: key('metal', label),
  color: metalThatLooks(seen, more.metalness),
  roughness,
  metalness: 1,
  ...more,
})

/** Hard enamel: glassy under clearcoat. */
export const enamel = (label: string, color: string, more: Partial<Material> = {}): Material => ({
  name: key('enamel', label),
  color,
  roughness: 0.16,
  clearcoat: 1,
  clearcoatRoughness: 0.03,
  unoccluded: true,
  ...more,
})

/** A printed picture; MASK keeps its cut crisp without a transmission pass. */
export const print = (label: string, map: Texture, more: Partial<Material> = {}): Material => ({
  name: key('print', label),
  color: '#FFFFFF',
  roughness: 0.3,
  map,
  alphaMode: 'MASK',
  clearcoat: 0.6,
  clearcoatRoughness: 0.08,
  unoccluded: true,
  ...more,
})

const plain =
  (role: string, base: Omit<Material, 'name' | 'color'>) =>
  (label: string, color: string, more: Partial<Material> = {}): Material => ({
    name: key(role, label),
    color,
    ...base,
    ...more,
  })

export const pvc = plain('pvc', { roughness: 0.5, clearcoat: 0.12, clearcoatRoughness: 0.5 })
export const gloss = plain('gloss', { roughness: 0.2, clearcoat: 0.6, clearcoatRoughness: 0.05 })
export const ceramic = plain('ceramic', { roughness: 0.22, clearcoat: 1, clearcoatRoughness: 0.06 })
export const silk = plain('silk', { roughness: 0.45, sheen: '#484848', sheenRoughness: 0.35 })
export const felt = plain('felt', { roughness: 1, sheen: '#3A3A3A', sheenRoughness: 0.7 })
export const yarn = plain('yarn', { roughness: 0.95, sheen: '#303030', sheenRoughness: 0.6 })
export const fabric = plain('fabric', { roughness: 0.88, sheen: '#2A2A2A', sheenRoughness: 0.55 })
export const cord = plain('cord', { roughness: 0.72, sheen: '#303030', sheenRoughness: 0.5 })
export const leather = plain('leather', { roughness: 0.52, sheen: '#151515', sheenRoughness: 0.5 })
export const silicone = plain('silicone', { roughness: 0.6, sheen: '#202020', sheenRoughness: 0.6 })
export const thread = plain('thread', { roughness: 0.75, sheen: '#404040', sheenRoughness: 0.4 })
/** Safety eyes, pupils, beads: black glass under a coat. */
export const eye = plain('eye', { roughness: 0.08, clearcoat: 1, clearcoatRoughness: 0.02 })

/** Plush pile drawn as shells by the app: the mesh carries UVs (boxUv(geometry, 10)) and stays below 3.5k triangles. */
export const fur = (
  label: string,
  color: string,
  lengthMm: number,
  more: Partial<Material> = {},
): Material => ({
  name: key('fur', label),
  color,
  roughness: 0.95,
  sheen: '#3A3A3A',
  sheenRoughness: 0.5,
  fur: { lengthMm },
  ...more,
})

/** The cord material for a hardware tone word of the catalog ("red", "grey" …) or a hex. */
export const cordOf = (tone: string): Material => cord('', cordHexOf(tone))

/** The metal for a hardware tone word; cord colors fall back to silver. */
export const metalFor = (tone: string): Material => metal(isTone(tone) ? tone : 'silver')

/** A color with its channels scaled, so that color × gray picture gives back the catalog's color on average. */
export const brightened = (hex: string, by: number): string =>
  `#${[1, 3, 5]
    .map((i) => Math.min(255, Math.round(Number.parseInt(hex.slice(i, i + 2), 16) * by)))
    .map((v) => v.toString(16).padStart(2, '0'))
    .join('')}`
