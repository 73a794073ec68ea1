import { MeshoptEncoder } from 'meshoptimizer/encoder'
import { glbParts } from '../../model/write/glb-parts'
import type { OwnBody } from '../body/build-body'
import type { BodyPart } from '../body/kinds/built-body'
import { placedMesh, type Vector } from '../body/mesh/body-mesh'
import { gltfMaterial, type TextureFile } from './gltf-parts'
import { type PackedStream, type PositionGrid, packedMesh, positionGridOf } from './packed-body'

/** What a charm's model says for motion, m, from the anchor as it hangs straight. */
export interface OwnExtras {
  readonly massCenter: Vector
  readonly ellipsoids: readonly {
    readonly center: Vector
    readonly radii: Vector
    readonly rotation: readonly [number, number, number, number]
  }[]
  /** Balls under its skin, four whole tenths of a mm each. */
  readonly felt: readonly number[]
  readonly solid: readonly number[]
}

export interface OwnModel {
  readonly id: string
  readonly dropMm: number
  /** Leather of the strap that it hangs by. */
  readonly strapHex?: string
  /** How far in front of the anchor the middle of its depth is, mm. */
  readonly forwardMm: number
  readonly extras: OwnExtras
  readonly pictures: { readonly skin: TextureFile; readonly cut?: TextureFile }
}

const UNSIGNED_SHORT = 5123
const UNSIGNED_INT = 5125
const BYTE = 5120
const ARRAY_BUFFER = 34962
const ELEMENT_ARRAY_BUFFER = 34963

const fine = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0
const meters = (millimeters: readonly number[], digits = 7): readonly number[] =>
  millimeters.map((mm) => fine(mm / 1000, digits))

/**
 * An own charm's GLB to the contract of the catalog's: meters, nodes `attach` and `body`, extras `dangle`, meshopt. Its bytes
 * depend on body, pictures and numbers alone.
 */
export async function ownCharmGlb(body: OwnBody, model: OwnModel): Promise<Uint8Array<ArrayBuffer>> {
  await MeshoptEncoder.ready
  const attach: Vector = [body.attach[0], body.attach[1] - model.dropMm, body.attach[2] + model.forwardMm]
  const parts = glbParts()
  const accessor = ({ bytes, ...packed }: PackedStream, more: object): number => {
    const target = packed.mode === 'TRIANGLES' ? ELEMENT_ARRAY_BUFFER : ARRAY_BUFFER
    return parts.accessor({ bufferView: parts.view({ bytes, target, packed }), count: packed.count, ...more })
  }

  const kinds = (['skin', 'cut'] as const).filter((kind) => model.pictures[kind])
  const images = kinds.map((kind) => {
    const { bytes, type } = model.pictures[kind] as TextureFile
    return { name: kind, mimeType: type, bufferView: parts.view({ bytes }) }
  })
  const isWebp = images.some(({ mimeType }) => mimeType === 'image/webp')
  const textures = images.map(({ mimeType }, source) => ({
    sampler: 0,
    ...(mimeType === 'image/webp' ? { extensions: { EXT_texture_webp: { source } } } : { source }),
  }))

  const all = [...body.parts, ...body.fitting].map(({ material }) => material)
  const materials = all.filter((one, i) => all.findIndex(({ name }) => name === one.name) === i)
  const lattices: PositionGrid[] = []
  const meshOf = (name: string, bodies: readonly BodyPart[]) => {
    const local = bodies.map(({ mesh, material }) => ({
      material,
      mesh: placedMesh(mesh, 1, [-body.attach[0], -body.attach[1], -body.attach[2]]),
    }))
    const lattice = positionGridOf(local.map(({ mesh }) => mesh))
    lattices.push(lattice)
    return {
      name,
      primitives: local.map(({ mesh, material }) => {
        const packed = packedMesh(
          mesh,
          lattice,
          material.picture !== undefined || material.furMm !== undefined,
        )
        const { min, max } = packed.positions
        return {
          attributes: {
            POSITION: accessor(packed.positions, { type: 'VEC3', componentType: UNSIGNED_SHORT, min, max }),
            NORMAL: accessor(packed.normals, { type: 'VEC3', componentType: BYTE, normalized: true }),
            ...(packed.uvs && {
              TEXCOORD_0: accessor(packed.uvs, {
                type: 'VEC2',
                componentType: UNSIGNED_SHORT,
                normalized: true,
              }),
            }),
          },
          indices: accessor(packed.indices, {
            type: 'SCALAR',
            componentType: packed.indices.stride === 2 ? UNSIGNED_SHORT : UNSIGNED_INT,
          }),
          material: materials.findIndex(({ name }) => name === material.name),
        }
      }),
    }
  }
  const meshes = [meshOf('body_mesh', body.parts)]
  if (body.fitting.length > 0) meshes.push(meshOf('fitting_mesh', body.fitting))
  const meshNode = (name: string, mesh: number) => {
    const { scale, origin } = lattices[mesh] as PositionGrid
    return { name, mesh, translation: meters(origin), scale: meters([scale, scale, scale], 12) }
  }

  const used = (test: boolean, name: string): readonly string[] => (test ? [name] : [])
  const hasFitting = meshes.length > 1
  return parts.write({
    asset: { generator: 'Dangle', version: '2.0' },
    extensionsUsed: used(isWebp, 'EXT_texture_webp'),
    extensionsWelcome: [
      ...used(
        materials.some(({ clearcoat }) => clearcoat),
        'KHR_materials_clearcoat',
      ),
      ...used(
        materials.some(({ sheen }) => sheen),
        'KHR_materials_sheen',
      ),
    ],
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [
      {
        name: model.id,
        children: [1, 2],
        extras: { dangle: { id: model.id, dropMm: model.dropMm, ...model.extras } },
      },
      {
        name: 'attach',
        translation: meters(attach),
        extras: {
          dangle: {
            ringMm: body.ringMm,
            ...(model.strapHex === undefined ? {} : { strap: model.strapHex }),
          },
        },
      },
      { name: 'body', translation: meters(attach), children: hasFitting ? [3, 4] : [3] },
      meshNode('body_mesh', 0),
      ...(hasFitting ? [{ name: 'fitting', children: [5] }, meshNode('fitting_mesh', 1)] : []),
    ],
    meshes,
    materials: materials.map((one) => gltfMaterial(one, (picture) => kinds.indexOf(picture))),
    samplers: [{ wrapS: 33071, wrapT: 33071 }],
    textures,
    images,
  })
}
