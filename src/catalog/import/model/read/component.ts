import type { GltfAccessor } from './gltf-schema'

type ComponentType = GltfAccessor['componentType']

const BYTES: Readonly<Record<ComponentType, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
}
const COMPONENTS: Readonly<Record<GltfAccessor['type'], number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
}

export const componentsOf = ({ type }: Pick<GltfAccessor, 'type'>): number => COMPONENTS[type]

export const componentBytes = (type: ComponentType): number => BYTES[type]

/** Bytes of an accessor's element, without what pads it. */
export const elementBytes = (accessor: Pick<GltfAccessor, 'type' | 'componentType'>): number =>
  componentsOf(accessor) * componentBytes(accessor.componentType)

/** How a component is read (little endian), and by what integers are divided when they are normalized (glTF 2.0, 3.11). */
export const COMPONENT_READERS: Readonly<
  Record<ComponentType, { readonly read: (view: DataView, at: number) => number; readonly whole: number }>
> = {
  5120: { read: (view, at) => view.getInt8(at), whole: 127 },
  5121: { read: (view, at) => view.getUint8(at), whole: 255 },
  5122: { read: (view, at) => view.getInt16(at, true), whole: 32_767 },
  5123: { read: (view, at) => view.getUint16(at, true), whole: 65_535 },
  5125: { read: (view, at) => view.getUint32(at, true), whole: 4_294_967_295 },
  5126: { read: (view, at) => view.getFloat32(at, true), whole: 1 },
}
