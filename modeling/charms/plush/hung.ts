import * as THREE from 'three'
import { boundsOf, moved, type Part } from '../../kit/part'
import type { Vec3 } from '../../kit/vector'

/** A fitted body whose LAST part is its sewn loop of a wire that thick, moved so that the loop stands over the origin. */
export const hungByLoop = (
  parts: readonly Part[],
  wireMm: number,
): { readonly body: readonly Part[]; readonly attach: Vec3 } => {
  const { min, max } = boundsOf(parts.slice(-1))
  return {
    body: moved(parts, [-(min[0] + max[0]) / 2, 0, -(min[2] + max[2]) / 2]),
    attach: [0, max[1] - wireMm, 0],
  }
}

/** What `fitted` (and a shift) did to one part, done to others: clothes that are not worn when the body is measured. */
export const alikeTo = (before: Part, after: Part): ((parts: readonly Part[]) => readonly Part[]) => {
  const [a, b] = [before, after].map(({ geometry }) =>
    new THREE.Box3().setFromBufferAttribute(geometry.getAttribute('position') as THREE.BufferAttribute),
  ) as [THREE.Box3, THREE.Box3]
  const scale = b.getSize(new THREE.Vector3()).divide(a.getSize(new THREE.Vector3()))
  const shift = b.min.clone().sub(a.min.clone().multiply(scale))
  const matrix = new THREE.Matrix4().makeScale(...scale.toArray()).setPosition(shift)
  return (parts) =>
    parts.map(({ geometry, material }) => ({ geometry: geometry.clone().applyMatrix4(matrix), material }))
}
