import type { Document, Texture } from '@gltf-transform/core'
import { converter, differenceCiede2000 } from 'culori'
import sharp from 'sharp'
import * as THREE from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { givenBack } from './materials'
import { eachPrimitive } from './measure'

export interface Swatch {
  readonly hex: string
  readonly share: number
}

export interface SwatchMatch extends Swatch {
  /** Share of the visible area nearest to this swatch. */
  readonly measuredShare: number
  /** Mean CIEDE2000 of that area to the swatch; 0 when nothing is near it. */
  readonly distance: number
}

interface Surface {
  readonly color: readonly [number, number, number]
  readonly image: Picture | null
  readonly uv: Float32Array | null
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const grid = 110

/**
 * Colors (material × texture, metals as bright as they are in daylight; linear sRGB) seen by a 110 × 110 grid of parallel
 * rays from the front and from 35° to both sides. Hardware is not seen.
 */
export const visibleColors = async (
  document: Document,
): Promise<readonly (readonly [number, number, number])[]> => {
  const { geometry, owners, surfaces } = await bodyOf(document)
  const bvh = new MeshBVH(geometry, { indirect: true })
  const box = new THREE.Box3().setFromBufferAttribute(
    geometry.getAttribute('position') as THREE.BufferAttribute,
  )
  const center = box.getCenter(new THREE.Vector3())
  const reach = box.getSize(new THREE.Vector3()).length() / 2
  const seen: (readonly [number, number, number])[] = []
  for (const yaw of [0, -0.6, 0.6]) {
    const turn = new THREE.Matrix4().makeRotationY(yaw)
    const direction = new THREE.Vector3(0, 0, -1).applyMatrix4(turn)
    for (let row = 0; row < grid; row++)
      for (let column = 0; column < grid; column++) {
        const origin = new THREE.Vector3(
          ((column + 0.5) / grid - 0.5) * 2 * reach,
          ((row + 0.5) / grid - 0.5) * 2 * reach,
          reach * 2,
        )
        const hit = bvh.raycastFirst(
          new THREE.Ray(origin.applyMatrix4(turn).add(center), direction),
          THREE.DoubleSide,
        )
        if (hit?.faceIndex === undefined || hit.faceIndex === null) continue
        const surface = surfaces[owners[hit.faceIndex] ?? 0]
        if (surface === undefined) continue
        const color = colorAt(geometry, surface, hit.faceIndex, hit.point)
        if (color !== null) seen.push(color)
      }
  }
  return seen
}

/** The visible colors of a charm, each sorted to the nearest palette swatch (CIEDE2000, Sharma 2005). */
export const matchPalette = async (
  document: Document,
  palette: readonly Swatch[],
): Promise<readonly SwatchMatch[]> => {
  const lab = converter('lab65')
  const difference = differenceCiede2000()
  const targets = palette.map((swatch) => lab(swatch.hex))
  const counts = palette.map(() => ({ hits: 0, distance: 0 }))
  const cache = new Map<string, { readonly index: number; readonly distance: number }>()
  let total = 0
  for (const color of await visibleColors(document)) {
    const key = color.map((c) => Math.round(c * 63)).join()
    const nearest = cache.get(key) ?? nearestOf(color)
    cache.set(key, nearest)
    const bin = counts[nearest.index]
    if (bin === undefined) continue
    bin.hits += 1
    bin.distance += nearest.distance
    total += 1
  }
  return palette.map((swatch, i) => {
    const { hits = 0, distance = 0 } = counts[i] ?? {}
    return {
      ...swatch,
      measuredShare: total === 0 ? 0 : hits / total,
      distance: hits === 0 ? 0 : distance / hits,
    }
  })

  function nearestOf([r, g, b]: readonly [number, number, number]): {
    readonly index: number
    readonly distance: number
  } {
    const own = lab({ mode: 'lrgb', r, g, b })
    const distances = targets.map((target) =>
      target === undefined || own === undefined ? 999 : difference(own, target),
    )
    const distance = Math.min(...distances)
    return { index: distances.indexOf(distance), distance }
  }
}

/** Linear base color at a hit; null where a cut-out print is empty. */
const colorAt = (
  geometry: THREE.BufferGeometry,
  surface: Surface,
  face: number,
  point: THREE.Vector3,
): readonly [number, number, number] | null => {
  if (surface.image === null || surface.uv === null) return surface.color
  const position = geometry.getAttribute('position')
  const corners = [0, 1, 2].map((k) => new THREE.Vector3().fromBufferAttribute(position, face * 3 + k))
  const [a, b, c] = corners
  if (a === undefined || b === undefined || c === undefined) return surface.color
  const weights = THREE.Triangle.getBarycoord(point, a, b, c, new THREE.Vector3())
  if (weights === null) return surface.color
  const w = weights.toArray()
  const uv = [0, 1].map((k) =>
    w.reduce((sum, weight, i) => sum + weight * (surface.uv?.[(face * 3 + i) * 2 + k] ?? 0), 0),
  )
  const { width, height, pixels } = surface.image
  const wrap = (t: number, size: number): number => Math.min(size - 1, Math.floor((t - Math.floor(t)) * size))
  const offset = (wrap(uv[1] ?? 0, height) * width + wrap(uv[0] ?? 0, width)) * 4
  if ((pixels[offset + 3] ?? 255) < 128) return null
  const channel = (k: 0 | 1 | 2): number => surface.color[k] * srgbToLinear((pixels[offset + k] ?? 0) / 255)
  return [channel(0), channel(1), channel(2)]
}

const srgbToLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)

const bodyOf = async (document: Document) => {
  const pictures = new Map<Texture, Picture>()
  for (const texture of document.getRoot().listTextures()) {
    const image = texture.getImage()
    if (image === null) continue
    const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    pictures.set(texture, { width: info.width, height: info.height, pixels: new Uint8Array(data) })
  }
  const positions: number[] = []
  const uvs: number[] = []
  const owners: number[] = []
  const surfaces: { color: readonly [number, number, number]; image: Picture | null }[] = []
  eachPrimitive(document, (primitive, world, isBody) => {
    const material = primitive.getMaterial()
    const position = primitive.getAttribute('POSITION')
    const indices = primitive.getIndices()
    if (!isBody || material === null || position === null || indices === null) return
    if (material.getAlphaMode() === 'BLEND') return
    const by = givenBack(material.getMetallicFactor())
    const [r = 1, g = 1, b = 1] = material.getBaseColorFactor().map((channel) => channel * by)
    const texture = material.getBaseColorTexture()
    surfaces.push({ color: [r, g, b], image: texture === null ? null : (pictures.get(texture) ?? null) })
    const transform = material.getBaseColorTextureInfo()?.getExtension('KHR_texture_transform') as
      | { getScale(): readonly number[]; getOffset(): readonly number[] }
      | null
      | undefined
    const [su = 1, sv = 1] = transform?.getScale() ?? [1, 1]
    const [ou = 0, ov = 0] = transform?.getOffset() ?? [0, 0]
    const uv = primitive.getAttribute('TEXCOORD_0')
    const point = new THREE.Vector3()
    const e: number[] = []
    for (let i = 0; i < indices.getCount(); i++) {
      const vertex = indices.getScalar(i)
      point.fromArray(position.getElement(vertex, e)).applyMatrix4(world)
      positions.push(point.x * 1000, point.y * 1000, point.z * 1000)
      const [u = 0, v = 0] = uv?.getElement(vertex, e) ?? [0, 0]
      uvs.push(u * su + ou, v * sv + ov)
      if (i % 3 === 0) owners.push(surfaces.length - 1)
    }
  })
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3))
  const uv = new Float32Array(uvs)
  return { geometry, owners, surfaces: surfaces.map((surface): Surface => ({ ...surface, uv })) }
}
