import * as THREE from 'three'
import { leather, type Material } from '../../kit/materials'
import { type Part, part } from '../../kit/part'
import { normalTexture, svgTexture, tilingNoise } from '../../kit/texture'

/** Millimeters of hide in one tile across; down, the picture holds each dye once. */
const tileMm = 24
const tallMm = 88
const smallMm = 40
const plainMm = 8
const allMm = tallMm + smallMm + plainMm

export interface Hides {
  readonly material: Material
  /** A large piece, at most 78 mm tall, foot at y ≥ 0. */
  readonly large: (geometry: THREE.BufferGeometry) => Part
  /** A small piece of the second dye, at most 30 mm tall wherever it lies. */
  readonly small: (geometry: THREE.BufferGeometry) => Part
  /** Painted edges: one even tone of the second dye. */
  readonly edge: (geometry: THREE.BufferGeometry) => Part
  readonly thread: (geometry: THREE.BufferGeometry) => Part
  /** Eyes, burnt in with an iron. */
  readonly ink: (geometry: THREE.BufferGeometry) => Part
}

/**
 * Vegetable-tanned leather in two dyes and the thread that sews it, in one material and draw call: fine wrinkled grain,
 * and the cloudy tone that handling gives it.
 */
export const tannedHides = async (
  label: string,
  [tan, brown, linen]: readonly [string, string, string],
  random: () => number,
): Promise<Hides> => {
  const perMm = 6
  const [width, height] = [tileMm * perMm, allMm * perMm]
  const cells = tilingNoise(random, 48, 240)
  const wrinkles = tilingNoise(random, 20, 104)
  const broad = tilingNoise(random, 7, 40)
  const grain = (u: number, v: number): number =>
    v > (tallMm + smallMm) / allMm
      ? 0.5
      : 0.6 * Math.abs(2 * cells(u, v) - 1) ** 0.7 +
        0.5 * Math.abs(2 * wrinkles(u, v) - 1) ** 0.5 +
        0.25 * broad(u, v)
  const cloud = (id: string, seed: number, rgb: number): string =>
    `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.022" numOctaves="4" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 ${rgb} 0 0 0 0 ${rgb} 0 0 0 0 ${rgb} 2.4 0 0 0 -1"/></filter>`
  const sheet = `width="${width}" height="${(tallMm + smallMm) * perMm}"`
  const bands = [
    [0, tallMm, tan],
    [tallMm, smallMm, brown],
    [tallMm + smallMm, plainMm, linen],
  ] as const
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>${cloud('dark', 4, 0.1)}${cloud('light', 9, 1)}</defs>${bands
    .map(
      ([from, tall, hex]) =>
        `<rect y="${from * perMm}" width="${width}" height="${tall * perMm}" fill="${hex}"/>`,
    )
    .join(
      '',
    )}<rect x="${width / 2}" y="${(tallMm + smallMm) * perMm}" width="${width / 2}" height="${plainMm * perMm}" fill="#20140D"/><rect ${sheet} filter="url(#dark)" opacity="0.13"/><rect ${sheet} filter="url(#light)" opacity="0.12"/></svg>`
  const material = leather(label, '#FFFFFF', {
    map: await svgTexture(`${label}_tone`, svg, { width, height, quality: 74 }),
    normalMap: await normalTexture(`${label}_grain`, 256, grain, { strength: 1.6, quality: 60 }),
    roughness: 0.46,
  })
  const cutFrom =
    (from: number, foot: (geometry: THREE.BufferGeometry) => number) =>
    (geometry: THREE.BufferGeometry): Part => {
      const low = foot(geometry)
      const position = geometry.getAttribute('position')
      const normal = geometry.getAttribute('normal')
      const uv = new Float32Array(position.count * 2)
      for (let i = 0; i < position.count; i++) {
        const [nx, ny, nz] = [normal.getX(i), normal.getY(i), normal.getZ(i)].map(Math.abs)
        const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)]
        const sideways = (nx ?? 0) > (nz ?? 0) && (nx ?? 0) >= (ny ?? 0)
        const upward = (ny ?? 0) > (nz ?? 0) && !sideways
        uv[i * 2] = (sideways ? z : x) / tileMm
        uv[i * 2 + 1] = (from + 5 + (upward ? z + 8 : y - low)) / allMm
      }
      geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
      return part(geometry, material)
    }
  const plain = (geometry: THREE.BufferGeometry, mm: number, across = 0.25): Part => {
    const count = geometry.getAttribute('position').count
    const uv = Float32Array.from({ length: count * 2 }, (_, i) => (i % 2 === 0 ? across : mm / allMm))
    geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
    return part(geometry, material)
  }
  return {
    material,
    large: cutFrom(0, () => 0),
    small: cutFrom(tallMm, (geometry) => {
      geometry.computeBoundingBox()
      return geometry.boundingBox?.min.y ?? 0
    }),
    edge: (geometry) => plain(geometry, tallMm + smallMm / 2),
    thread: (geometry) => plain(geometry, allMm - plainMm / 2),
    ink: (geometry) => plain(geometry, allMm - plainMm / 2, 0.75),
  }
}
