import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { Charm } from '../../src/look/facts/charm'
import { hardwareOf } from '../../src/look/facts/hardware'
import { hardwareFor } from '../../src/look/hardware/hardware-row'
import type { CharmPose } from '../../src/motion/pose'
import { layingOf } from '../../src/scene/hardware/laying'
import type { HardwareOrder } from '../../src/scene/hardware/order'
import type { Bar } from '../../src/scene/hardware/rack'
import { HARDWARE_KINDS } from '../kit/hardware/library'

/** What a charm's hardware is made to, from its GLB. */
export function orderIn(charm: Charm, document: Document): HardwareOrder {
  const node = document
    .getRoot()
    .listNodes()
    .find((one) => one.getName() === 'attach')
  if (node === undefined) throw new Error(`${charm.id} has no node attach`)
  const [x, y, z] = node.getTranslation()
  const spec = hardwareOf(charm)
  const { ringMm } = node.getExtras()['dangle'] as { readonly ringMm: number }
  return {
    spec,
    row: hardwareFor(spec, [x * 1000, y * 1000, z * 1000]),
    hole: {
      axis: new THREE.Vector3(0, 0, 1).applyQuaternion(new THREE.Quaternion(...node.getRotation())),
      ringMm,
      strap: null,
    },
    attach: new THREE.Vector3(x, y, z),
    bodyHeightMm: charm.dimsMm.h,
  }
}

/** Triangles of hardware as it is drawn, in the frame in which the charm hangs, meters: one geometry a part, by its kind. */
export function drawnHardware(
  order: HardwareOrder,
  pose: CharmPose,
  bar: Bar,
): readonly { readonly kind: string; readonly geometry: THREE.BufferGeometry }[] {
  const laying = layingOf(order, () => bar)
  const drawn: { readonly kind: string; readonly geometry: THREE.BufferGeometry }[] = []
  const toMeters = new THREE.Matrix4().makeScale(0.001, 0.001, 0.001)
  laying.lay(pose, (kind, at) => {
    const stands = at.clone().multiply(toMeters)
    for (const { geometry } of HARDWARE_KINDS[kind] ?? [])
      drawn.push({ kind, geometry: geometry.clone().applyMatrix4(stands) })
  })
  for (const { geometry, role } of laying.bent) drawn.push({ kind: role, geometry })
  return drawn
}
