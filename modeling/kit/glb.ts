import {
  Document,
  type Material as GltfMaterial,
  type Texture as GltfTexture,
  Logger,
  type Node,
  NodeIO,
} from '@gltf-transform/core'
import {
  ALL_EXTENSIONS,
  EXTTextureWebP,
  KHRMaterialsAnisotropy,
  KHRMaterialsClearcoat,
  KHRMaterialsEmissiveStrength,
  KHRMaterialsIridescence,
  KHRMaterialsSheen,
} from '@gltf-transform/extensions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import * as THREE from 'three'
import { writeBalls } from '../../src/motion/body/balls'
import { ballsUnderSkin, FAT, FINE } from '../../src/motion/body/under-skin'
import { bakeOcclusion } from './ambient-occlusion'
import type { CharmFacts } from './catalog-facts'
import { bodyParts, type CharmModel, ellipsoidIn, movingNode, volumeCenter } from './charm'
import { type Material, takesOcclusion } from './materials'
import { boundsOf, moved, type Part } from './part'
import type { Texture } from './texture'
import { plus, type Vec3 } from './vector'

/** Reads and writes GLBs with every extension the pipeline uses. */
export const glbIo = async (): Promise<NodeIO> => {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready])
  return new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder })
}

/** sRGB hex to linear RGB (IEC 61966-2-1). */
const linear = (hex: string): [number, number, number] => {
  const channel = (i: number): number => {
    const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const still: Vec3 = [0, 0, 0]

const round = (value: number): number => Math.round(value * 1e6) / 1e6
const meters = (v: Vec3): Vec3 => [round(v[0] / 1000), round(v[1] / 1000), round(v[2] / 1000)]

/**
 * Occlusion as the charm comes; what its first state hides is shaded by what it is seen together with in the first state
 * that shows it.
 */
const bakeByState = (
  always: readonly Part[],
  nodes: readonly { readonly name: string; readonly parts: readonly Part[] }[],
  hiddenIn: readonly (readonly string[])[],
  reachMm: number,
): void => {
  const shaded = new Set<string>()
  for (const [index, hidden] of (hiddenIn.length > 0 ? hiddenIn : [[]]).entries()) {
    const seen = nodes.filter(({ name }) => !hidden.includes(name))
    const fresh = seen.filter(({ name }) => !shaded.has(name))
    for (const { name } of fresh) shaded.add(name)
    const receivers = [...(index === 0 ? always : []), ...fresh.flatMap(({ parts }) => parts)]
    if (receivers.length > 0)
      bakeOcclusion([...always, ...seen.flatMap(({ parts }) => parts)], reachMm, receivers)
  }
}

/** Corners of all triangles, nine numbers each, m. */
const cornersIn = (parts: readonly Part[]): readonly number[] =>
  parts.flatMap(({ geometry }) => {
    const { array } = (geometry.getIndex() ? geometry.toNonIndexed() : geometry).getAttribute('position')
    return Array.from(array, (value) => value / 1000)
  })

const sizeOf = (parts: readonly Part[]): Vec3 => {
  const { min, max } = boundsOf(parts)
  const extent = (k: 0 | 1 | 2): number => Math.round((max[k] - min[k]) * 100) / 100
  return [extent(0), extent(1), extent(2)]
}

/** The charm's GLB document to the contract: meters, nodes `attach` and `body`, extras `dangle`; not yet compressed. */
export const charmDocument = (facts: CharmFacts, model: CharmModel): Document => {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN))
  document.createBuffer()
  document.getRoot().getAsset().generator = 'dangle modeling kit'
  const drop: Vec3 = [0, -facts.drop_mm, 0]
  const { hanger } = model
  const { attach } = hanger
  const place = (parts: readonly Part[]): readonly Part[] => moved(parts, drop)
  const body = place(model.body)
  const fitting = place(model.fitting ?? [])
  const nodes = Object.entries(model.nodes ?? {}).map(([name, node]) => {
    const { parts } = movingNode(node)
    const moving = 'parts' in node ? { pivot: plus(node.pivot, drop), parent: node.parent } : null
    return { name, parts: place(parts), pivot: moving?.pivot ?? attach, parent: moving?.parent ?? null }
  })
  bakeByState(
    [...body, ...fitting],
    nodes,
    Object.values(model.states ?? {}).map(({ hidden = [] }) => hidden),
    model.occlusionMm ?? 6,
  )

  const shared = nothingShared()
  const group = (
    name: string,
    parts: readonly Part[],
    pivot: Vec3,
    parent: Node,
    parentPivot: Vec3,
  ): Node => {
    const offset: Vec3 = [pivot[0] - parentPivot[0], pivot[1] - parentPivot[1], pivot[2] - parentPivot[2]]
    const node = document.createNode(name).setTranslation([...meters(offset)])
    parent.addChild(node)
    if (parts.length > 0) {
      const local = moved(parts, [-pivot[0], -pivot[1], -pivot[2]])
      node.addChild(
        document.createNode(`${name}_mesh`).setMesh(addMesh(document, `${name}_mesh`, local, shared)),
      )
    }
    return node
  }
  const top = document.createNode(facts.id)
  document.createScene(facts.id).addChild(top)
  document.getRoot().setDefaultScene(document.getRoot().listScenes()[0] ?? null)
  top.addChild(
    document
      .createNode('attach')
      .setTranslation([...meters(attach)])
      .setRotation(hanger.holeAxis === 'x' ? [0, Math.SQRT1_2, 0, Math.SQRT1_2] : [0, 0, 0, 1])
      .setExtras({
        dangle: {
          ringMm: hanger.ringMm,
          ...(hanger.strapColor === undefined ? {} : { strap: hanger.strapColor }),
        },
      }),
  )
  const bodyNode = group('body', body, attach, top, [0, 0, 0])
  if (fitting.length > 0) group('fitting', fitting, attach, bodyNode, attach)
  const made = new Map<string, { readonly node: Node; readonly pivot: Vec3 }>()
  for (const { name, parts, pivot, parent } of nodes) {
    const carrier = parent === null ? { node: bodyNode, pivot: attach } : made.get(parent)
    if (carrier === undefined) throw new Error(`${name} comes before its parent ${parent}`)
    made.set(name, { node: group(name, parts, pivot, carrier.node, carrier.pivot), pivot })
  }
  const knownNodes = (names: readonly string[]): void => {
    for (const name of names) if (!made.has(name)) throw new Error(`${facts.id} has no node ${name}`)
  }

  /** Mass and shape in meters, charm frame, as the body is in a state. */
  const bulk = (own: Pick<CharmModel, 'massCenter' | 'ellipsoids'>, state?: string) => {
    const measured = bodyParts(model, state)
    const ellipsoids = own.ellipsoids ?? [ellipsoidIn(boundsOf(measured))]
    const corners = cornersIn(place([...measured, ...(model.fitting ?? [])]))
    return {
      felt: writeBalls(ballsUnderSkin(corners, FINE)),
      solid: writeBalls(ballsUnderSkin(corners, FAT)),
      massCenter: meters(plus(own.massCenter ?? volumeCenter(measured), drop)),
      ellipsoids: ellipsoids.map((e) => ({
        center: meters(plus(e.center, drop)),
        radii: meters(e.radii),
        rotation: e.rotation ?? [0, 0, 0, 1],
      })),
    }
  }
  const states = Object.entries(model.states ?? {}).map(([id, state], index) => {
    knownNodes([...Object.keys(state.poses ?? {}), ...(state.hidden ?? [])])
    const poses = Object.entries(state.poses ?? {}).map(([name, pose]) => {
      const { turn = still, shift = still } = pose
      const { x, y, z, w } = new THREE.Quaternion().setFromEuler(new THREE.Euler(...turn))
      return [name, { rotation: [x, y, z, w].map(round), shift: meters(shift) }]
    })
    const moves = index > 0 && (poses.length > 0 || state.hidden !== undefined)
    return [
      id,
      {
        ...(poses.length === 0 ? {} : { poses: Object.fromEntries(poses) }),
        ...(state.hidden === undefined ? {} : { hidden: state.hidden }),
        ...(state.glow === undefined ? {} : { glow: state.glow }),
        ...(moves ? { ...bulk(state, id), sizeMm: sizeOf(bodyParts(model, id)) } : {}),
      },
    ]
  })
  const writing = Object.entries(model.writing ?? {}).map(([field, { node, widthMm, heightMm, ink }]) => {
    knownNodes([node])
    return [field, { node, width: round(widthMm / 1000), height: round(heightMm / 1000), ink }]
  })
  knownNodes([...Object.keys(model.spinning ?? {}), ...(model.loose?.nodes ?? [])])
  top.setExtras({
    dangle: {
      id: facts.id,
      dropMm: facts.drop_mm,
      ...bulk(model),
      ...(states.length === 0 ? {} : { states: Object.fromEntries(states) }),
      ...(writing.length === 0 ? {} : { writing: Object.fromEntries(writing) }),
      ...(model.spinning === undefined ? {} : { spinning: model.spinning }),
      ...(model.loose === undefined
        ? {}
        : {
            loose: {
              center: meters(plus(model.loose.center, drop)),
              radius: round(model.loose.radius / 1000),
              nodes: model.loose.nodes,
            },
          }),
      ...(model.slots === undefined
        ? {}
        : { slots: model.slots.map((slot) => ({ id: slot.id, at: meters(slot.at) })) }),
    },
  })
  return document
}

/** What the meshes of a document share. */
interface Shared {
  readonly materials: Map<string, { readonly material: Material; readonly gltf: GltfMaterial }>
  readonly textures: Map<string, GltfTexture>
}

export const nothingShared = (): Shared => ({ materials: new Map(), textures: new Map() })

/** One mesh, one primitive a material; parts in mm become meters. */
export const addMesh = (
  document: Document,
  name: string,
  parts: readonly Part[],
  { materials, textures }: Shared,
) => {
  const mesh = document.createMesh(name)
  const byMaterial = new Map<string, Part[]>()
  for (const item of parts)
    byMaterial.set(item.material.name, [...(byMaterial.get(item.material.name) ?? []), item])
  for (const [materialName, group] of byMaterial) {
    const material = group[0]?.material
    if (material === undefined) continue
    for (const other of group)
      if (!sameMaterial(other.material, material)) throw new Error(`two materials are called ${materialName}`)
    const known = materials.get(materialName)
    if (known !== undefined && !sameMaterial(known.material, material))
      throw new Error(`two materials are called ${materialName}`)
    const gltf = known?.gltf ?? gltfMaterial(document, material, textures)
    materials.set(materialName, { material, gltf })
    const primitive = primitiveOf(document, group, material).setMaterial(gltf)
    mesh.addPrimitive(primitive)
  }
  return mesh
}

const sameMaterial = (a: Material, b: Material): boolean =>
  a === b || JSON.stringify(plainOf(a)) === JSON.stringify(plainOf(b))

const plainOf = (material: Material): unknown => ({
  ...material,
  map: material.map?.name,
  normalMap: material.normalMap?.name,
  emissiveMap: material.emissiveMap?.name,
})

/** Normals of length 1; where triangles without area left none, they point forward. */
const unitNormals = (normals: Float32Array): Float32Array => {
  for (let i = 0; i < normals.length; i += 3) {
    const [x = 0, y = 0, z = 0] = normals.subarray(i, i + 3)
    if (Math.hypot(x, y, z) < 1e-6) normals.set([0, 0, 1], i)
  }
  return normals
}

const needsUv = (material: Material): boolean =>
  material.map !== undefined ||
  material.normalMap !== undefined ||
  material.emissiveMap !== undefined ||
  material.fur !== undefined ||
  material.anisotropy !== undefined

const primitiveOf = (document: Document, parts: readonly Part[], material: Material) => {
  const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer()
  const total = parts.reduce((sum, { geometry }) => sum + geometry.getAttribute('position').count, 0)
  const gather = (attribute: string, size: number, scale: number, fallback: number): Float32Array => {
    const out = new Float32Array(total * size)
    let offset = 0
    for (const { geometry } of parts) {
      const source = geometry.getAttribute(attribute)
      const count = geometry.getAttribute('position').count
      for (let i = 0; i < count; i++)
        for (let k = 0; k < size; k++)
          out[offset + i * size + k] = source === undefined ? fallback : source.getComponent(i, k) * scale
      offset += count * size
    }
    return out
  }
  const indices: number[] = []
  let base = 0
  for (const { geometry } of parts) {
    const index = geometry.getIndex()
    const count = geometry.getAttribute('position').count
    if (index === null) for (let i = 0; i < count; i++) indices.push(base + i)
    else for (let i = 0; i < index.count; i++) indices.push(base + index.getX(i))
    base += count
  }
  const accessor = (type: 'VEC2' | 'VEC3' | 'VEC4', array: Float32Array) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer)
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', gather('position', 3, 0.001, 0)))
    .setAttribute('NORMAL', accessor('VEC3', unitNormals(gather('normal', 3, 1, 0))))
    .setIndices(
      document.createAccessor().setType('SCALAR').setArray(new Uint32Array(indices)).setBuffer(buffer),
    )
  if (needsUv(material)) {
    if (parts.some(({ geometry }) => !geometry.hasAttribute('uv')))
      throw new Error(`${material.name} needs UVs on every part`)
    primitive.setAttribute('TEXCOORD_0', accessor('VEC2', gather('uv', 2, 1, 0)))
  }
  if (material.anisotropy !== undefined && parts.every(({ geometry }) => geometry.hasAttribute('tangent')))
    primitive.setAttribute('TANGENT', accessor('VEC4', gather('tangent', 4, 1, 0)))
  if (takesOcclusion(material)) primitive.setAttribute('COLOR_0', accessor('VEC3', gather('color', 3, 1, 1)))
  return primitive
}

const gltfMaterial = (
  document: Document,
  source: Material,
  textures: Map<string, GltfTexture>,
): GltfMaterial => {
  if (!/^[a-z0-9_]+$/.test(source.name)) throw new Error(`material name ${source.name} must be lower_case`)
  const texture = (t: Texture): GltfTexture => {
    document.createExtension(EXTTextureWebP).setRequired(true)
    const made =
      textures.get(t.name) ?? document.createTexture(t.name).setImage(t.webp).setMimeType('image/webp')
    textures.set(t.name, made)
    return made
  }
  const material = document
    .createMaterial(source.name)
    .setBaseColorFactor([...linear(source.color), source.alpha ?? 1])
    .setRoughnessFactor(source.roughness)
    .setMetallicFactor(source.metalness ?? 0)
    .setAlphaMode(source.alphaMode ?? 'OPAQUE')
    .setDoubleSided(source.doubleSided ?? false)
  if (source.map !== undefined) material.setBaseColorTexture(texture(source.map))
  if (source.normalMap !== undefined)
    material.setNormalTexture(texture(source.normalMap)).setNormalScale(source.normalScale ?? 1)
  if (source.emissiveMap !== undefined) material.setEmissiveTexture(texture(source.emissiveMap))
  if (source.emissive !== undefined) material.setEmissiveFactor(linear(source.emissive))
  if (source.emissiveStrength !== undefined && source.emissiveStrength !== 1)
    material.setExtension(
      'KHR_materials_emissive_strength',
      document
        .createExtension(KHRMaterialsEmissiveStrength)
        .createEmissiveStrength()
        .setEmissiveStrength(source.emissiveStrength),
    )
  if (source.clearcoat !== undefined)
    material.setExtension(
      'KHR_materials_clearcoat',
      document
        .createExtension(KHRMaterialsClearcoat)
        .createClearcoat()
        .setClearcoatFactor(source.clearcoat)
        .setClearcoatRoughnessFactor(source.clearcoatRoughness ?? 0.05),
    )
  if (source.sheen !== undefined)
    material.setExtension(
      'KHR_materials_sheen',
      document
        .createExtension(KHRMaterialsSheen)
        .createSheen()
        .setSheenColorFactor(linear(source.sheen))
        .setSheenRoughnessFactor(source.sheenRoughness ?? 0.5),
    )
  if (source.anisotropy !== undefined)
    material.setExtension(
      'KHR_materials_anisotropy',
      document
        .createExtension(KHRMaterialsAnisotropy)
        .createAnisotropy()
        .setAnisotropyStrength(source.anisotropy),
    )
  if (source.iridescence !== undefined)
    material.setExtension(
      'KHR_materials_iridescence',
      document
        .createExtension(KHRMaterialsIridescence)
        .createIridescence()
        .setIridescenceFactor(source.iridescence)
        .setIridescenceThicknessMinimum(180)
        .setIridescenceThicknessMaximum(420),
    )
  if (source.fur !== undefined) material.setExtras({ fur: { ...source.fur } })
  if (source.passes !== undefined) {
    const { kind, depth, inside = 0, insideColor = '#FFFFFF' } = source.passes
    material.setExtras({ passes: { kind, depth, inside, insideColor: linear(insideColor).map(round) } })
  }
  return material
}
