import { type BufferGeometry, Group, InstancedMesh, Matrix4, Mesh, type Object3D } from 'three'
import { letOtherThrow } from '../light/shadowless'
import { coarsen } from './coarsen'
import { caster, type Merged, merged, type Solid } from './merged'

/** Draws trees with few calls: in each what is of one material at once, and all shadows at once. */
export interface Gathering {
  /** Stands in the frame that the trees stand in. */
  readonly group: Object3D
  /** Draws a tree, its shadow too if it `casts`; gives back how it leaves. Who takes its materials apart does so before. */
  readonly take: (root: Object3D, casts: boolean) => () => void
  /** Follows everything to where it is now. */
  readonly write: () => void
  readonly dispose: () => void
}

const toGroup = new Matrix4()

export function createGathering(): Gathering {
  const group = new Group()
  const all = new Set<Merged>()
  const fresh = new Set<Merged>()
  return {
    group,
    take(root, casts) {
      const solid = solidIn(root)
      const thrown = solid.filter(({ castShadow }) => casts && castShadow)
      const seen = alikeIn(solid).map((alike) => merged(alike, root))
      const casters = grouped(thrown, ({ material }) => `${material.side}`).map((one) => caster(one, root))
      const own = [...seen, ...casters]
      for (const node of alikeIn(solid).flat()) node.layers.disableAll()
      if (casts) for (const mesh of [...thrown, ...seen.map(({ mesh }) => mesh)]) letOtherThrow(mesh)
      for (const one of own) {
        group.add(one.mesh)
        all.add(one)
      }
      for (const one of casters) fresh.add(one)
      return () => {
        for (const one of own) {
          group.remove(one.mesh)
          all.delete(one)
          fresh.delete(one)
          one.dispose()
        }
      }
    },
    write() {
      toGroup.copy(group.matrixWorld).invert()
      for (const { follow } of all) follow(toGroup)
      // Without a network the first time, shadows are thrown by all there is.
      for (const { mesh } of fresh) coarsen(mesh.geometry).catch(() => {})
      fresh.clear()
      group.updateMatrixWorld()
    },
    dispose() {
      for (const { dispose } of all) dispose()
    },
  }
}

/** What keeps its shape and is of one material, with no holes cut by a picture, its triangles as they are modeled. */
function solidIn(root: Object3D): readonly Solid[] {
  const found: Solid[] = []
  root.traverse((node) => {
    if (!(node instanceof Mesh) || node instanceof InstancedMesh || Array.isArray(node.material)) return
    const isMirrored = node.matrixWorld.determinant() < 0
    if (node.geometry.index && node.material.alphaTest === 0 && !isMirrored) found.push(node)
  })
  return found
}

type Some = readonly [Solid, ...Solid[]]

function grouped(meshes: readonly Solid[], keyOf: (mesh: Solid) => string): readonly Some[] {
  const groups = new Map<string, [Solid, ...Solid[]]>()
  for (const mesh of meshes) {
    const group = groups.get(keyOf(mesh))
    if (group) group.push(mesh)
    else groups.set(keyOf(mesh), [mesh])
  }
  return [...groups.values()]
}

/** Two or more of one material and the same attributes; what one sees through is sorted by itself. */
const alikeIn = (meshes: readonly Solid[]): readonly Some[] =>
  grouped(
    meshes.filter(({ material }) => !material.transparent),
    ({ material, geometry }) => [material.uuid, ...attributesOf(geometry)].join(),
  ).filter(({ length }) => length > 1)

const attributesOf = ({ attributes }: BufferGeometry): readonly string[] =>
  Object.entries(attributes)
    .map(([name, { itemSize, normalized, array }]) =>
      [name, itemSize, normalized, array.BYTES_PER_ELEMENT].join(' '),
    )
    .toSorted()
