import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  type Material,
  Matrix3,
  type Matrix4,
  type Mesh,
  Vector3,
} from 'three'

/** Shapes of one material as one mesh: one draw call, however many there are and wherever they stand. */
export interface Joined {
  readonly mesh: Mesh<BufferGeometry, Material>
  /** Takes everything away, to be put anew. */
  readonly clear: () => void
  /** Shows a shape once more, at a place in the mesh's frame. */
  readonly put: (shape: BufferGeometry, at: Matrix4) => void
  /** The corners of a shape are others than before. */
  readonly bend: (shape: BufferGeometry) => void
  /** After the last was put: writes what is not as it was. */
  readonly finish: () => void
}

interface Part {
  readonly shape: BufferGeometry
  readonly at: Matrix4
  /** Its first corner. */
  first: number
  stale: boolean
}

/** How much more room there is than is needed at first. */
const SPARE = 1.25

/** `meshOf` makes the mesh of an empty geometry, with its material. */
export function joined(meshOf: (geometry: BufferGeometry) => Mesh<BufferGeometry, Material>): Joined {
  const mesh = meshOf(new BufferGeometry())
  mesh.frustumCulled = false
  mesh.raycast = () => {}
  const parts: Part[] = []
  let count = 0
  let others = false

  const lay = (): void => {
    let [corners, index] = [0, 0]
    for (const part of parts) {
      part.first = corners
      part.stale = true
      corners += part.shape.getAttribute('position').count
      index += part.shape.index?.count ?? 0
    }
    const { attributes, index: known } = mesh.geometry
    if ((attributes['position']?.count ?? 0) < corners || (known?.count ?? 0) < index) {
      mesh.geometry.dispose()
      mesh.geometry = roomFor(Math.ceil(corners * SPARE), Math.ceil(index * SPARE))
    }
    const to = mesh.geometry.index as BufferAttribute
    let at = 0
    for (const { shape, first } of parts)
      for (const corner of shape.index?.array ?? []) to.setX(at++, first + corner)
    to.needsUpdate = true
    mesh.geometry.setDrawRange(0, index)
  }
  return {
    mesh,
    clear() {
      count = 0
    },
    put(shape, at) {
      const part = parts[count]
      if (part?.shape !== shape) {
        parts[count] = { shape, at: at.clone(), first: 0, stale: true }
        others = true
      } else if (!part.at.equals(at)) {
        part.at.copy(at)
        part.stale = true
      }
      count += 1
    },
    bend(shape) {
      for (const part of parts) if (part.shape === shape) part.stale = true
    },
    finish() {
      mesh.visible = count > 0
      if (others || count !== parts.length) {
        parts.length = count
        lay()
      }
      others = false
      for (const part of parts)
        if (part.stale) {
          write(part, mesh.geometry)
          part.stale = false
        }
    },
  }
}

function roomFor(corners: number, index: number): BufferGeometry {
  const geometry = new BufferGeometry()
  for (const name of ['position', 'normal']) {
    const numbers = new BufferAttribute(new Float32Array(3 * corners), 3)
    geometry.setAttribute(name, numbers.setUsage(DynamicDrawUsage))
  }
  // White: all have the color of their material.
  geometry.setAttribute('color', new BufferAttribute(new Uint8Array(3 * corners).fill(255), 3, true))
  return geometry.setIndex(new BufferAttribute(new Uint32Array(index), 1))
}

const [corner, turn] = [new Vector3(), new Matrix3()]

function write({ shape, at, first }: Part, { attributes }: BufferGeometry): void {
  turn.getNormalMatrix(at)
  const [from, facing] = [shape.getAttribute('position'), shape.attributes['normal']]
  const { position, normal } = attributes
  for (let i = 0; i < from.count; i++) {
    corner.fromBufferAttribute(from, i).applyMatrix4(at)
    position?.setXYZ(first + i, corner.x, corner.y, corner.z)
    if (!facing) continue
    corner.fromBufferAttribute(facing, i).applyMatrix3(turn).normalize()
    normal?.setXYZ(first + i, corner.x, corner.y, corner.z)
  }
  for (const attribute of [position, normal]) if (attribute) attribute.needsUpdate = true
}
