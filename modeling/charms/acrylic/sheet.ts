import type * as THREE from 'three'
import type { Material } from '../../kit/materials'
import { circle, cut, joined, type Outline, offset, rounded } from '../../kit/outline'
import { type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { svgTexture } from '../../kit/texture'
import type { PlanarUv } from '../../kit/uv'
import { planarUv } from '../../kit/uv'
import { type Ink, silhouette } from './vector-art'

export interface Cut {
  readonly inks: readonly Ink[]
  /** The printed area with its white border. */
  readonly printed: Outline
  /** The sheet without its hole; its box is as wide and high as asked, the middle of its top at the origin. */
  readonly sheet: Outline
  readonly hole: Outline
}

export interface CutOptions {
  readonly whiteMm?: number
  readonly clearMm?: number
  readonly holeRadius?: number
  /** Where the tab stands, as a share of the sheet's width from its middle. */
  readonly tabAt?: number
}

/** Scales the drawing until border, clear margin and hanging tab fill exactly w × h mm. */
export const cutSheet = (
  drawing: readonly Ink[],
  { w, h }: { readonly w: number; readonly h: number },
  { whiteMm = 1.15, clearMm = 2.6, holeRadius = 1.75, tabAt = 0 }: CutOptions = {},
): Cut => {
  let inks = drawing
  for (let pass = 0; ; pass++) {
    const printed = rounded(offset(silhouette(inks), whiteMm, 64), 0.5, 64)
    const near = offset(offset(printed, clearMm + 3.4), -3.4)
    const { min, max } = near.bounds()
    const tabRadius = holeRadius + clearMm
    const middle = (min[0] + max[0]) / 2 + tabAt * (max[0] - min[0])
    const tabY = max[1] - tabRadius + 0.6
    const tab = circle(tabRadius, 64, [middle, tabY])
    const sheet = rounded(joined(near, tab), 1.6)
    const box = sheet.bounds()
    const [sx, sy] = [w / (box.max[0] - box.min[0]), h / (box.max[1] - box.min[1])]
    const move: [number, number] = [-(box.min[0] + box.max[0]) / 2, -box.max[1]]
    if (Math.max(Math.abs(sx - 1), Math.abs(sy - 1)) < 0.001 || pass > 8) {
      const hole = circle(holeRadius, 40, [middle, tabY + 0.35])
      return {
        inks: inks.map(({ shape, paint }) => ({ shape: shape.translate(move), paint })),
        printed: cut(printed, offset(hole, 0.8)).translate(move),
        sheet: sheet.translate(move),
        hole: hole.translate(move),
      }
    }
    inks = inks.map(({ shape, paint }) => ({ shape: shape.scale([sx, sy]), paint }))
  }
}

export const frameOf = (outline: Outline): PlanarUv => {
  const { min, max } = outline.bounds()
  return { left: min[0], right: max[0], bottom: min[1], top: max[1] }
}

/** Pixels of a picture over the frame whose longer side has `most`. */
export const pixelsOf = (
  { left, right, bottom, top }: PlanarUv,
  most = 1024,
): { readonly width: number; readonly height: number } => {
  const scale = most / Math.max(right - left, top - bottom)
  return { width: Math.round((right - left) * scale), height: Math.round((top - bottom) * scale) }
}

/** Only a plate's flat faces, or only its bevels and walls. */
const only = (which: 'faces' | 'walls', geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const normal = geometry.getAttribute('normal')
  const index = geometry.getIndex()
  if (index === null) return geometry
  const corners = [...index.array]
  const kept = corners.filter((_, i) => {
    const first = i - (i % 3)
    const flat = [0, 1, 2].every((k) => Math.abs(normal.getZ(corners[first + k] ?? 0)) > 0.99)
    return flat === (which === 'faces')
  })
  return geometry.setIndex(kept)
}

/** One flat face of the outline at height z: to the front, or to the back and read from there unmirrored. */
export const facing = (outline: Outline, z: number, side: 1 | -1 = 1): THREE.BufferGeometry => {
  const front = only(
    'faces',
    plate(side > 0 ? outline : outline.mirror([1, 0]), {
      depth: 0.2,
      bevel: 0.01,
      segments: 1,
      z: side * z - 0.1,
      open: true,
    }),
  )
  return side > 0 ? front : front.rotateY(Math.PI)
}

/** Share of the lookup's width that is the face's clearness; the rest is the cut edge from back to front. */
const faceShare = 0.2

/** From a rim to the middle of the cut, as shares of the thickness: where, which color, how dense. */
const cutStops: readonly (readonly [number, string, number])[] = [
  [0, '#FFFFFF', 0.5],
  [0.05, '#FFFFFF', 0.92],
  [0.1, '#FFFFFF', 0.86],
  [0.155, '#6F8794', 0.62],
  [0.22, '#9DB3BE', 0.4],
  [0.36, '#DCE8EE', 0.22],
]

/**
 * Clear acrylic without a transmission pass: a mirror so thin that what lies behind shines through. How dense it is
 * comes from a strip of alpha: faint on the faces, bright on the bevels where a cut sheet gathers its light, dark where
 * it turns it back inside, thin again in the middle of the cut. Of sheet that is dyed to shine, all cuts are `lit`.
 */
export const clearAcrylic = async (face = 0.15, lit?: string): Promise<Material> => {
  const stops = [...cutStops, ...cutStops.map(([at, ...rest]) => [1 - at, ...rest] as const).toReversed()]
    .map(
      ([at, color, alpha]) =>
        `<stop offset="${at}" stop-color="${lit ?? color}" stop-opacity="${lit === undefined ? alpha : 0.55 + 0.45 * alpha}"/>`,
    )
    .join('')
  const strip = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 4" preserveAspectRatio="none"><defs><linearGradient id="cut">${stops}</linearGradient></defs><rect width="${128 * faceShare}" height="4" fill="#FFFFFF" fill-opacity="${face}"/><rect x="${128 * faceShare}" width="${128 * (1 - faceShare)}" height="4" fill="url(#cut)"/></svg>`
  return {
    name: 'acrylic',
    color: '#FFFFFF',
    map: await svgTexture('acrylic', strip, { width: 128, height: 4 }),
    roughness: 0.03,
    metalness: lit === undefined ? 0.8 : 0.1,
    alphaMode: 'BLEND',
    emissive: lit === undefined ? '#3A4448' : '#401408',
  }
}

/** The same surface seen from inside. Two single sides throw one shadow, from behind; one double side would shade its own print. */
const turnedIn = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const inside = geometry.clone()
  const normal = inside.getAttribute('normal')
  for (let i = 0; i < normal.count; i++) normal.setXYZ(i, -normal.getX(i), -normal.getY(i), -normal.getZ(i))
  return inside.setIndex([...(geometry.getIndex()?.array ?? [])].toReversed())
}

/**
 * The clear body of a sheet about z = 0. Its faces swell by `swell` (slope at the rim), as poured epoxy and thick
 * acrylic do, so that the lights of a room draw streaks over them.
 */
export const clearBody = (
  blank: Outline,
  depth: number,
  acrylic: Material,
  {
    bevel = 0.45,
    swell = 0.5,
    z = 0,
    sides = [-1, 1],
  }: {
    readonly bevel?: number
    readonly swell?: number
    readonly z?: number
    /** Which of its faces are open; sheets in a stack show their outer ones. */
    readonly sides?: readonly (1 | -1)[]
  } = {},
): readonly Part[] => {
  const outline = blank.simplify(0.03)
  const { min, max } = outline.bounds()
  const [cx, cy] = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2]
  const reach = Math.max(max[0] - min[0], max[1] - min[1]) / 2
  const flat = (side: 1 | -1): THREE.BufferGeometry => {
    const geometry = facing(offset(outline, -bevel).simplify(0.02), z + (side * depth) / 2, side)
    const [position, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')]
    const uv = planarUv(geometry, { left: 0, right: 1, bottom: 0, top: 1 }).getAttribute('uv')
    for (let i = 0; i < position.count; i++) {
      const [nx, ny] = [((position.getX(i) - cx) / reach) * swell, ((position.getY(i) - cy) / reach) * swell]
      const length = Math.hypot(nx, ny, 1)
      normal.setXYZ(i, nx / length, ny / length, side / length)
      uv.setXY(i, faceShare / 2, 0.5)
    }
    return geometry
  }
  const walls = only('walls', plate(outline, { depth, bevel, segments: 1, z }))
  const position = walls.getAttribute('position')
  const uv = planarUv(walls, { left: 0, right: 1, bottom: 0, top: 1 }).getAttribute('uv')
  for (let i = 0; i < position.count; i++)
    uv.setXY(i, faceShare + (1 - faceShare) * ((position.getZ(i) - z) / depth + 0.5), 0.5)
  return [walls, ...(sides.length > 1 ? [turnedIn(walls)] : []), ...sides.map(flat)].map((geometry) =>
    part(geometry, acrylic),
  )
}

/** A picture on both sides of a white layer in the middle of a sheet. */
export const printed = (
  outline: Outline,
  frame: PlanarUv,
  material: Material,
  { z = 0, half = 0.12 }: { readonly z?: number; readonly half?: number } = {},
): readonly Part[] =>
  ([1, -1] as const).map((side) =>
    part(planarUv(facing(outline.simplify(0.02), z + side * half, side), frame), material),
  )
