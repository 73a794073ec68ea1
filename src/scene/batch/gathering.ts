import { type BufferGeometry, Group, InstancedMesh, Matrix4, Mesh, type Object3D } from 'three'
import { onDemand } from '../../state/on-demand'
import { letOtherThrow } from '../light/shadowless'
import { coarsen } from './coarsen'
import type { JointCasters } from './joint-casters'
import type { JointPlain } from './joint-plain'
import { loadedJoint } from './load-joint'
import { caster, type Merged, merged, type Solid } from './merged'

/** Draws trees with few calls: in each what is of one material at once, in all what is small and of a material that they share, and all shadows at once. */
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

const loadCasters = onDemand(() => import('./joint-casters'))

export function createGathering(): Gathering {
  const group = new Group()
  const all = new Set<Merged>()
  const fresh = new Set<Merged>()
  const add = (mesh: Mesh): void => void group.add(mesh)
  let plain: JointPlain | undefined
  let shadows: JointCasters | undefined
  /** How casters leave what throws all shadows at once. */
  const leavers = new Map<Merged, () => void>()

  const coarse = async (one: Merged): Promise<void> => {
    await coarsen(one.mesh.geometry)
    const { createJointCasters } = await loadCasters()
    if (!all.has(one)) return
    shadows ??= createJointCasters(add)
    group.remove(one.mesh)
    leavers.set(one, shadows.take(one))
  }
  return {
    group,
    take(root, casts) {
      const solid = solidIn(root)
      const thrown = solid.filter(({ castShadow }) => casts && castShadow)
      const alike = alikeIn(solid)
      const seen = alike.map((some) => merged(some, root))
      const drawn = new Set(alike.flat())
      const joint = loadedJoint()
      const small = solid.filter((one) => !drawn.has(one) && joint?.isSmallPlain(one))
      if (small.length > 0) plain ??= joint?.createJointPlain(add)
      const leave = small.flatMap((one) => plain?.take(one) ?? [])
      const casters = grouped(thrown, ({ material }) => `${material.side}`).map((one) => caster(one, root))
      const own = [...seen, ...casters]
      for (const node of [...drawn, ...small]) node.layers.disableAll()
      if (casts) for (const mesh of [...thrown, ...seen.map(({ mesh }) => mesh)]) letOtherThrow(mesh)
      for (const one of own) {
        group.add(one.mesh)
        all.add(one)
      }
      for (const one of casters) fresh.add(one)
      return () => {
        for (const gone of leave) gone()
        for (const one of own) {
          group.remove(one.mesh)
          all.delete(one)
          fresh.delete(one)
          leavers.get(one)?.()
          leavers.delete(one)
          one.dispose()
        }
      }
    },
    write() {
      toGroup.copy(group.matrixWorld).invert()
      for (const { follow } of all) follow(toGroup)
      plain?.write(toGroup)
      shadows?.write()
      // Without a network the first time, shadows are thrown by all there is.
      for (const one of fresh) coarse(one).catch(() => {})
      fresh.clear()
      group.updateMatrixWorld()
    },
    dispose() {
      for (const one of [...all, plain, shadows]) one?.dispose()
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
