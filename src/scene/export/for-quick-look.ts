import {
  type BufferAttribute,
  type BufferGeometry,
  ClampToEdgeWrapping,
  Color,
  DoubleSide,
  FrontSide,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  type Object3D,
  type Texture,
} from 'three'
import { bothSides, shadeAsUv, withUvTransform } from './baked-geometry'
import { dyed, shadeRamp } from './baked-picture'
import { texturesOf } from './plain-material'
import { unmirror } from './unmirror'

/**
 * Rewrites an outfit into what AR Quick Look draws. It knows no colors of vertices (google/model-viewer#1596), takes the
 * tiling of every picture from the first (mrdoob/three.js#21852), and no color that a picture is multiplied with; so
 * all three are painted into the pictures and written into the UVs. Back sides become
 * triangles of their own, and nothing is mirrored.
 */
export function forQuickLook(outfit: Object3D, longestSide: number): void {
  unmirror(outfit)
  const baker = createBaker(longestSide)
  outfit.traverse((node) => {
    node.name = node.name.replaceAll('-', '_')
    if (!(node instanceof Mesh) || !(node.material instanceof MeshStandardMaterial)) return
    const { material, geometry } = node
    Object.assign(node, baker.bake(material, geometry))
  })
}

interface Baked {
  readonly material: MeshStandardMaterial
  readonly geometry: BufferGeometry
}

function createBaker(longestSide: number) {
  const materials = new Map<string, MeshStandardMaterial>()
  const shapes = new Map<string, BufferGeometry>()
  const pictures = new Map<string, Texture>()
  const once = <Made>(made: Map<string, Made>, key: string, make: () => Made): Made => {
    const one = made.get(key) ?? make()
    made.set(key, one)
    return one
  }
  const picture = (texture: Texture, color: Color, alpha: number | null): Texture =>
    once(pictures, JSON.stringify([texture.uuid, color.toArray(), alpha]), () =>
      dyed(texture, color, alpha, longestSide),
    )
  const wear = (material: MeshStandardMaterial, shaded: boolean): MeshStandardMaterial => {
    const plain = material.clone()
    plain.side = FrontSide
    plain.vertexColors = false
    if (plain instanceof MeshPhysicalMaterial) unfinish(plain)
    if (material.map) {
      plain.map = picture(
        material.map,
        material.color,
        material.transparent || material.alphaTest > 0 ? material.opacity : null,
      )
      plain.color.setHex(0xffffff)
      plain.opacity = 1
    } else if (shaded) {
      plain.map = once(pictures, `ramp ${material.color.getHexString()}`, () => shadeRamp(material.color))
      plain.map.wrapS = plain.map.wrapT = ClampToEdgeWrapping
      plain.color.setHex(0xffffff)
    }
    const shine = material.emissive.clone().multiplyScalar(material.emissiveIntensity)
    plain.emissiveIntensity = 1
    if (material.emissiveMap) {
      plain.emissiveMap = picture(material.emissiveMap, clamped(shine), null)
      plain.emissive.setHex(0xffffff)
    } else plain.emissive.copy(clamped(shine))
    for (const [place, texture] of texturesOf(plain))
      if (!isUntransformed(texture)) Object.assign(plain, { [place]: straight(texture) })
    return plain
  }
  const bake = (material: MeshStandardMaterial, geometry: BufferGeometry): Baked => {
    const [first] = texturesOf(material)
    const shaded = !first && material.vertexColors && geometry.hasAttribute('color')
    return {
      material: once(materials, `${material.uuid} ${shaded}`, () => wear(material, shaded)),
      geometry: once(shapes, `${geometry.uuid} ${material.uuid}`, () => {
        let shape = geometry.clone()
        const color = shape.getAttribute('color') as BufferAttribute | undefined
        if (shaded && color) shape.setAttribute('uv', shadeAsUv(color))
        shape.deleteAttribute('color')
        shape.deleteAttribute('tangent')
        if (first) withUvTransform(shape, first[1])
        if (material.side === DoubleSide) shape = bothSides(shape)
        return shape
      }),
    }
  }
  return { bake }
}

/** Finishes that USD's preview surface has no words for. */
function unfinish(material: MeshPhysicalMaterial): void {
  material.sheen = 0
  material.iridescence = 0
  material.anisotropy = 0
  material.clearcoatNormalMap = null
}

const isUntransformed = ({ repeat, offset, rotation }: Texture): boolean =>
  repeat.x === 1 && repeat.y === 1 && offset.x === 0 && offset.y === 0 && rotation === 0

/** The same picture lying straight: its UVs were moved instead. */
function straight(texture: Texture): Texture {
  const copy = texture.clone()
  copy.repeat.set(1, 1)
  copy.offset.set(0, 0)
  copy.rotation = 0
  return copy
}

const clamped = ({ r, g, b }: Color): Color => {
  const most = Math.max(r, g, b, 1)
  return new Color(r / most, g / most, b / most)
}
