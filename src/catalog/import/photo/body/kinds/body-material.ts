import { metalToneOf } from '../../../../../look/hardware/tones'
import { lightOfHex } from '../skin/light-curve'

/** A material of glTF's metallic-roughness model; colors in linear light. */
export interface BodyMaterial {
  /** Lower case and underscores; equal names mean equal materials. */
  readonly name: string
  readonly color: readonly [number, number, number]
  readonly roughness: number
  readonly metalness?: number
  readonly clearcoat?: { readonly factor: number; readonly roughness: number }
  readonly sheen?: { readonly color: readonly [number, number, number]; readonly roughness: number }
  readonly emissive?: readonly [number, number, number]
  readonly blends?: boolean
  /** Which of the body's pictures lies on it. */
  readonly picture?: 'skin' | 'cut'
  /** Length of its pile. */
  readonly furMm?: number
}

const WHITE = [1, 1, 1] as const
const gray = (light: number) => [light, light, light] as const

/** The ink layer inside a clear sheet: matt by itself, the gloss is the sheet's. */
export const PRINT: BodyMaterial = { name: 'print', color: WHITE, roughness: 0.5, picture: 'skin' }
/** A mirror so thin that what is behind it shows; how dense it is says its picture. */
export const CLEAR: BodyMaterial = {
  name: 'acrylic',
  color: WHITE,
  roughness: 0.03,
  metalness: 0.8,
  emissive: lightOfHex('#3A4448'),
  blends: true,
  picture: 'cut',
}
export const FILM: BodyMaterial = {
  name: 'film',
  color: WHITE,
  roughness: 0.3,
  clearcoat: { factor: 1, roughness: 0.04 },
  picture: 'skin',
}
export const ENAMEL: BodyMaterial = {
  name: 'enamel',
  color: WHITE,
  roughness: 0.2,
  clearcoat: { factor: 1, roughness: 0.03 },
  picture: 'skin',
}
export const RESIN: BodyMaterial = {
  name: 'pvc',
  color: WHITE,
  roughness: 0.42,
  clearcoat: { factor: 0.35, roughness: 0.3 },
  picture: 'skin',
}
export const FELT_CLOTH: BodyMaterial = {
  name: 'felt',
  color: WHITE,
  roughness: 1,
  sheen: { color: gray(0.042), roughness: 0.7 },
  picture: 'skin',
}
export const furOf = (furMm: number): BodyMaterial => ({
  name: 'fur',
  color: WHITE,
  roughness: 0.95,
  sheen: { color: gray(0.042), roughness: 0.5 },
  picture: 'skin',
  ...(furMm > 0 ? { furMm } : {}),
})
export const TIN: BodyMaterial = { name: 'metal_tin', color: gray(0.78), roughness: 0.3, metalness: 1 }
export const cordOfTone = (hex: string): BodyMaterial => ({
  name: 'cord',
  color: lightOfHex(hex),
  roughness: 0.72,
  sheen: { color: gray(0.03), roughness: 0.5 },
})
export const metalOfTone = (tone: string): BodyMaterial => {
  const { hex, roughness } = metalToneOf(tone)
  return { name: 'metal', color: lightOfHex(hex), roughness, metalness: 1 }
}

/** What a polished metal gives back in daylight of its base color. */
export const MIRRORED = 0.48
