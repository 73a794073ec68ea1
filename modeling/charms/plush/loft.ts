import * as THREE from 'three'
import { at, type Vec3 } from '../../kit/vector'

/**
 * A closed tube of rows (each row a ring of points); caps the ends unless the rows close on themselves.
 * UVs are millimeters: along the rows' first points, around each row.
 */
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
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(lengths(rows), 2))
  return geometry
}

const lengths = (rows: readonly (readonly Vec3[])[]): number[] => {
  const uv: number[] = []
  let along = 0
  rows.forEach((row, r) => {
    if (r > 0) along += distance(at(row, 0), at(at(rows, r - 1), 0))
    let around = 0
    row.forEach((p, i) => {
      if (i > 0) around += distance(p, at(row, i - 1))
      uv.push(along, around)
    })
  })
  return uv
}

const distance = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
