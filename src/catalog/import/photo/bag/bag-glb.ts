import type { Bounds } from '../../../../look/facts/model-source'
import type { ShadedSurface } from '../../model/clean/surface'
import { glbParts } from '../../model/write/glb-parts'
import { materialWriter } from '../../model/write/material-writer'
import { packedPrimitives } from '../../model/write/packed-mesh'
import type { BodyMesh } from '../body/mesh/body-mesh'
import type { TextureFile } from '../model/gltf-parts'
import type { BagAnchor, BagBody } from './bag-body'

/** Of the longest side. */
const STEPS = 16_383

/**
 * An own bag's GLB to the contract of built-in carriers (modeling/README.md): a top node of its id with extras `dangle`, in
 * which `field` is written as it is given, one mesh a material, and a node for each place. Pictures by the numbers that the
 * body's materials know them by.
 */
export async function bagGlb(
  body: BagBody,
  model: {
    readonly id: string
    readonly field: object
    readonly pictures: ReadonlyMap<number, TextureFile>
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = glbParts()
  const look = materialWriter(parts, model.pictures)
  const { min, max } = boundsOfBag(body)
  const origin = [min[0] / 1000, min[1] / 1000, min[2] / 1000] as const
  const step = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 1000 / STEPS
  const surfaces = body.parts.map(({ meshes, material }): ShadedSurface => {
    const mesh = joined(meshes)
    const isPlain = Object.keys(material.pictures).length === 0
    return {
      material,
      indices: mesh.indices,
      positions: mesh.positions.map((mm) => mm / 1000),
      normals: mesh.normals,
      uvs: isPlain ? null : mesh.uvs,
      colors: null,
    }
  })
  const primitives = await packedPrimitives(parts, surfaces, origin, step)
  const materials = body.parts.map(({ material, name }) => look.add(material, name))
  const { parts: named, anchors } = body
  const places = { translation: rounded(origin, 7), scale: [step, step, step] }
  return parts.write({
    asset: { version: '2.0', generator: 'Dangle' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [
      {
        name: model.id,
        children: Array.from({ length: named.length + anchors.length }, (_, k) => k + 1),
        extras: { dangle: { id: model.id, field: model.field } },
      },
      ...named.map(({ name }, mesh) => ({ name: `bag_${name}`, mesh, ...places })),
      ...anchors.map(anchorNode),
    ],
    meshes: primitives.map((primitive, k) => ({
      name: `bag_${named[k]?.name}_mesh`,
      primitives: [{ ...primitive, material: materials[k] }],
    })),
    ...look.json(),
  })
}

function anchorNode({ id, at, normal: [x, , z], bar }: BagAnchor): object {
  const across = Math.sqrt(x * x + z * z)
  const half = across > 0 ? Math.sqrt(Math.max(0, 1 + z / across) / 2) : 1
  const turn = across > 0 ? (half === 0 ? 1 : x / across / (2 * half)) : 0
  return {
    name: `anchor_${id}`,
    translation: rounded([at[0] / 1000, at[1] / 1000, at[2] / 1000], 7),
    rotation: rounded([0, turn, 0, half], 8),
    extras: { dangle: { bar } },
  }
}

const rounded = (values: readonly number[], digits: number): readonly number[] =>
  values.map((value) => Number(value.toFixed(digits)) + 0)

function joined(meshes: readonly BodyMesh[]): BodyMesh {
  const total = (of: (mesh: BodyMesh) => { readonly length: number }): number =>
    meshes.reduce((sum, mesh) => sum + of(mesh).length, 0)
  const all = {
    positions: new Float32Array(total((mesh) => mesh.positions)),
    normals: new Float32Array(total((mesh) => mesh.normals)),
    uvs: new Float32Array(total((mesh) => mesh.uvs)),
    indices: new Uint32Array(total((mesh) => mesh.indices)),
  }
  let [vertices, corners] = [0, 0]
  for (const { positions, normals, uvs, indices } of meshes) {
    all.positions.set(positions, 3 * vertices)
    all.normals.set(normals, 3 * vertices)
    all.uvs.set(uvs, 2 * vertices)
    all.indices.set(
      indices.map((index) => index + vertices),
      corners,
    )
    vertices += positions.length / 3
    corners += indices.length
  }
  return all
}

/** The box round all of a bag's body, mm. */
export function boundsOfBag({ parts }: BagBody): Bounds {
  const min: [number, number, number] = [1e9, 1e9, 1e9]
  const max: [number, number, number] = [-1e9, -1e9, -1e9]
  for (const { meshes } of parts)
    for (const { positions } of meshes)
      for (const [i, at] of positions.entries()) {
        const k = (i % 3) as 0 | 1 | 2
        min[k] = Math.min(min[k], at)
        max[k] = Math.max(max[k], at)
      }
  return { min, max }
}
