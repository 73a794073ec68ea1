import {
  BufferAttribute,
  BufferGeometry,
  type InterleavedBufferAttribute,
  type Material,
  Matrix3,
  Matrix4,
  Mesh,
  type Object3D,
  Vector3,
} from 'three'
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js'
import { Caster, shadowOnly } from './caster'
import { isShown } from './is-shown'

export type Solid = Mesh<BufferGeometry, Material>

/** Parts of one material as one mesh: one draw call, however they move against each other. */
export interface Merged {
  readonly mesh: Mesh
  /** Follows the parts to where they are now; `toGroup` leads from the world to the mesh's parent. */
  readonly follow: (toGroup: Matrix4) => void
  /** Whether they moved against each other as they were followed last. */
  readonly isAnew: () => boolean
  readonly dispose: () => void
}

const [place, turn, corner] = [new Matrix4(), new Matrix3(), new Vector3()]

/** Merges parts of a tree, whose own way does not count: only what moves within it is written anew. */
export function merged(parts: readonly [Solid, ...Solid[]], root: Object3D): Merged {
  const shapes = parts.map(({ geometry }) => unpacked(geometry, Object.keys(geometry.attributes)))
  const mesh = new Mesh(mergeGeometries([...shapes]), parts[0].material)
  mesh.receiveShadow = true
  return follower(mesh, parts, shapes, root)
}

/** Throws the shadow of parts of a tree at once, and is not seen itself. */
export function caster(parts: readonly [Solid, ...Solid[]], root: Object3D): Merged {
  const shapes = parts.map(({ geometry }) => unpacked(geometry, ['position']))
  const mesh = new Caster(mergeGeometries([...shapes]), shadowOnly(parts[0].material))
  return follower(mesh, parts, shapes, root)
}

function follower(
  mesh: Mesh,
  parts: readonly Solid[],
  shapes: readonly BufferGeometry[],
  root: Object3D,
): Merged {
  const { geometry } = mesh
  const [position, normal] = ['position', 'normal'].map((name) => geometry.attributes[name])
  mesh.matrixAutoUpdate = false
  mesh.frustumCulled = false
  mesh.raycast = () => {}
  let anew = false
  const written = parts.map(() => new Matrix4().set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

  const write = (shape: BufferGeometry, first: number, at: Matrix4): void => {
    turn.getNormalMatrix(at)
    const [from, facing] = [shape.getAttribute('position'), shape.attributes['normal']]
    for (let i = 0; i < from.count; i++) {
      corner.fromBufferAttribute(from, i).applyMatrix4(at)
      position?.setXYZ(first + i, corner.x, corner.y, corner.z)
      if (!facing || !normal) continue
      corner.fromBufferAttribute(facing, i).applyMatrix3(turn).normalize()
      normal.setXYZ(first + i, corner.x, corner.y, corner.z)
    }
  }
  return {
    mesh,
    follow(toGroup) {
      mesh.matrix.multiplyMatrices(toGroup, root.matrixWorld)
      mesh.matrixWorldNeedsUpdate = true
      mesh.visible = isShown(root)
      let first = 0
      anew = false
      for (const [i, part] of parts.entries()) {
        const shape = shapes[i] as BufferGeometry
        const known = written[i] as Matrix4
        const at = within(root, part)
        if (!known.equals(at)) {
          write(shape, first, known.copy(at))
          anew = true
        }
        first += shape.getAttribute('position').count
      }
      if (!anew) return
      for (const attribute of [position, normal]) if (attribute) attribute.needsUpdate = true
    },
    isAnew: () => anew,
    dispose: () => geometry.dispose(),
  }
}

/** Where a part is in its root's frame; all in one point while it is hidden. */
function within(root: Object3D, part: Object3D): Matrix4 {
  place.identity()
  for (let at: Object3D | null = part; at && at !== root; at = at.parent) {
    if (!at.visible) return place.makeScale(0, 0, 0)
    place.premultiply(at.matrix)
  }
  return place
}

/** Some attributes of a shape, corners and normals as plain numbers, to be written over. */
function unpacked(shape: BufferGeometry, names: readonly string[]): BufferGeometry {
  const plain = new BufferGeometry().setIndex(shape.index)
  for (const name of names) {
    const packed = shape.getAttribute(name)
    plain.setAttribute(name, WRITTEN.has(name) ? asFloats(packed) : packed)
  }
  return plain
}

const WRITTEN = new Set(['position', 'normal'])

function asFloats(packed: BufferAttribute | InterleavedBufferAttribute): BufferAttribute {
  const numbers = new Float32Array(3 * packed.count)
  for (let i = 0; i < packed.count; i++) numbers.set([packed.getX(i), packed.getY(i), packed.getZ(i)], 3 * i)
  return new BufferAttribute(numbers, 3)
}
