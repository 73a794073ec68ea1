import * as THREE from 'three'
import { at, type Vec3 } from '../../kit/vector'

/** A closed tube of rows (each row a ring of points); caps the ends unless the rows close on themselves. */
export const loft = (rows: readonly (readonly Vec3[])[], closed: boolean): THREE.BufferGeometry => {
  const around = at(rows, 0).length
  const indices: number[] = []
  const last = closed ? rows.length : rows.length - 1
  for (let r = 0; r < last; r++)
    for (let i = 0; i < around; i++) {
      const a = r * around + i
      const b = r * around + ((i + 1) % around)
      const c = ((r + 1) % rows.length) * around + i
      const d = ((r + 1) % rows.length) * around + ((i + 1) % around)
      indices.push(a, b, d, a, d, c)
    }
  if (!closed)
    for (const end of [0, rows.length - 1])
      for (let i = 1; i + 1 < around; i++) {
        const [a, b, c] = [end * around, end * around + i, end * around + i + 1]
        indices.push(...(end === 0 ? [a, c, b] : [a, b, c]))
      }
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(rows.flat(2), 3))
  geometry.setIndex(indices)
  geometry.computeVertexNormals()
  return geometry
}
