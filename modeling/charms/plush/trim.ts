import * as THREE from 'three'
import { felt, type Material } from '../../kit/materials'
import { type Part, part } from '../../kit/part'
import { randomFrom } from '../../kit/random'
import { normalTexture, svgTexture, tilingNoise } from '../../kit/texture'

/** Everything on a plush that is not pile: cloth and dyed threads of all colors in one material and draw call. */
export interface Trim {
  readonly material: Material
  /** Lofted cloth; its UVs in millimeters become tiles along and a share of the picture around. */
  readonly cloth: (geometry: THREE.BufferGeometry) => Part
  /** A piece in one plain dye. */
  readonly dyed: (dye: number, geometry: THREE.BufferGeometry) => Part
}

export interface TrimOptions extends Partial<Material> {
  /** How woolly the cloth is: 1 = felt with a nap, 0 = smooth satin. */
  readonly woolly?: number
}

const size = 256
/** The upper part of the picture is cloth, which tiles sideways; the rest holds the dyes side by side. */
const clothShare = 0.75
const tileMm = 34
const aroundMm = 34

/** `clothColor` and up to eight `dyes` share one small picture. */
export const trim = async (
  label: string,
  clothColor: string,
  dyes: readonly string[],
  { woolly = 1, ...more }: TrimOptions = {},
): Promise<Trim> => {
  const cell = size / 8
  const swatches = dyes
    .map(
      (hex, i) =>
        `<rect x="${i * cell}" y="${size * clothShare}" width="${cell}" height="${size}" fill="${hex}"/>`,
    )
    .join('')
  const nap = (id: string, seed: number, rgb: number): string =>
    `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.12 0.2" numOctaves="3" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 ${rgb} 0 0 0 0 ${rgb} 0 0 0 0 ${rgb} 1.9 0 0 0 -0.75"/></filter>`
  const sheet = `width="${size}" height="${size}"`
  const map = await svgTexture(
    `${label}_trim`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><defs>${nap('dark', 3, 0)}${nap('light', 8, 1)}</defs><rect ${sheet} fill="${clothColor}"/><rect ${sheet} filter="url(#dark)" opacity="${0.17 * woolly}"/><rect ${sheet} filter="url(#light)" opacity="${0.13 * woolly}"/>${swatches}</svg>`,
    { width: size, quality: 72 },
  )
  const random = randomFrom(label)
  const [coarse, fine] = [tilingNoise(random, 40, 56), tilingNoise(random, 90)]
  const bumps =
    woolly === 0
      ? {}
      : {
          normalMap: await normalTexture(
            `${label}_nap`,
            size,
            (u, v) => (v < clothShare ? woolly * (0.7 * coarse(u, v) + 0.5 * fine(u, v)) : 0),
            { strength: 2.2, quality: 60 },
          ),
          normalScale: 0.8,
        }
  const material = felt(label, '#FFFFFF', { map, ...bumps, ...more })
  const mapped = (
    geometry: THREE.BufferGeometry,
    uvOf: (u: number, v: number) => readonly [number, number],
  ): Part => {
    const given = geometry.getAttribute('uv')
    const count = geometry.getAttribute('position').count
    const uv = new THREE.BufferAttribute(new Float32Array(count * 2), 2)
    for (let i = 0; i < count; i++) uv.setXY(i, ...uvOf(given?.getX(i) ?? 0, given?.getY(i) ?? 0))
    geometry.setAttribute('uv', uv)
    return part(geometry, material)
  }
  return {
    material,
    cloth: (geometry) =>
      mapped(geometry, (along, around) => [
        along / tileMm,
        0.015 + Math.min(0.72, (around / aroundMm) * clothShare),
      ]),
    dyed: (dye, geometry) => mapped(geometry, () => [(dye + 0.5) / 8, (1 + clothShare) / 2]),
  }
}
