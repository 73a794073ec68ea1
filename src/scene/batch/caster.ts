import {
  BackSide,
  type BufferGeometry,
  DoubleSide,
  FrontSide,
  InstancedMesh,
  type Material,
  Matrix4,
  MeshBasicMaterial,
  type Side,
} from 'three'

const casting = (side: Side): Material =>
  new MeshBasicMaterial({ side, depthWrite: false, colorWrite: false })
const bySide: Readonly<Record<Side, Material>> = {
  [FrontSide]: casting(FrontSide),
  [BackSide]: casting(BackSide),
  [DoubleSide]: casting(DoubleSide),
}

/** The material of what throws shadows as one of some material would, and is not seen. */
export const shadowOnly = ({ side }: Material): Material => bySide[side]

/** Throws a shadow and is not seen: three draws no call for instances of which there are none. */
export class Caster extends InstancedMesh<BufferGeometry, Material> {
  constructor(geometry: BufferGeometry, material: Material) {
    super(geometry, material, 1)
    this.setMatrixAt(0, new Matrix4())
    this.castShadow = true
  }
  override userData: Record<string, unknown> = { unseen: true }
  override onBeforeRender(): void {
    this.count = 0
  }
  override onAfterRender(): void {
    this.count = 1
  }
}
