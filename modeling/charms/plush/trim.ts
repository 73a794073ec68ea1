import * as THREE from 'three'
import { felt, type Material } from '../../kit/materials'
import { type Part, part } from '../../kit/part'
import { svgTexture } from '../../kit/texture'

/** Everything on a plush that is not pile: cloth and dyed threads of all colors in one material and draw call. */
export interface Trim {
  readonly material: Material
  /** Mottled cloth, laid over the piece obliquely so that no side of it is stretched much. */
  readonly cloth: (geometry: THREE.BufferGeometry) => Part
  /** A piece in one plain dye. */
  readonly dyed: (dye: number, geometry: THREE.BufferGeometry) => Part
}

const size = 256
const cells = 6
const reachMm = 190

/** `clothColor` and up to six `dyes` share one small picture; `mottled` is how woolly the cloth looks (0 = satin). */
export const trim = async (
  label: string,
  clothColor: string,
  dyes: readonly string[],
  { mottled = 1, ...more }: Partial<Material> & { readonly mottled?: number } = {},
): Promise<Trim> => {
  const cell = size / cells
  const swatches = dyes
    .map((hex, i) => `<rect x="208" y="${i * cell}" width="48" height="${cell + 1}" fill="${hex}"/>`)
    .join('')
  const shade = (id: string, seed: number, rgb: number): string =>
    `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.3 0.4" numOctaves="3" seed="${seed}"/><feColorMatrix values="0 0 0 0 ${rgb} 0 0 0 0 ${rgb} 0 0 0 0 ${rgb} 1.9 0 0 0 -0.75"/></filter>`
  const map = await svgTexture(
    `${label}_trim`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><defs>${shade('dark', 3, 0)}${shade('light', 8, 1)}</defs><rect width="${size}" height="${size}" fill="${clothColor}"/><rect width="${size}" height="${size}" filter="url(#dark)" opacity="${0.3 * mottled}"/><rect width="${size}" height="${size}" filter="url(#light)" opacity="${0.22 * mottled}"/>${swatches}</svg>`,
    { width: size, quality: 72 },
  )
  const material = felt(label, '#FFFFFF', { map, ...more })
  const mapped = (
    geometry: THREE.BufferGeometry,
    uvOf: (x: number, y: number, z: number) => readonly [number, number],
  ): Part => {
    const position = geometry.getAttribute('position')
    const uv = new THREE.BufferAttribute(new Float32Array(position.count * 2), 2)
    for (let i = 0; i < position.count; i++)
      uv.setXY(i, ...uvOf(position.getX(i), position.getY(i), position.getZ(i)))
    geometry.setAttribute('uv', uv)
    return part(geometry, material)
  }
  const into = (mm: number): number => 0.02 + 0.74 * Math.min(1, Math.max(0, mm / reachMm + 0.5))
  return {
    material,
    cloth: (geometry) => mapped(geometry, (x, y, z) => [into(x + 0.6 * z), into(y - 60 + 0.35 * z)]),
    dyed: (dye, geometry) => mapped(geometry, () => [0.9, (dye + 0.5) / cells]),
  }
}
