import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { metal, metalOf } from '../../kit/materials'
import { fitted, type Part, part } from '../../kit/part'
import { at, type Vec2, type Vec3 } from '../../kit/vector'

/** Flat triangles with their own normals, bent a little so that light runs over each. */
const facetsOf = (
  triangles: readonly (readonly [Vec3, Vec3, Vec3])[],
  bend: number,
): THREE.BufferGeometry => {
  const positions: number[] = []
  const normals: number[] = []
  for (const corners of triangles) {
    const [a, b, c] = corners.map((p) => new THREE.Vector3(...p)) as [
      THREE.Vector3,
      THREE.Vector3,
      THREE.Vector3,
    ]
    const normal = b.clone().sub(a).cross(c.clone().sub(a)).normalize()
    const middle = a.clone().add(b).add(c).divideScalar(3)
    for (const p of [a, b, c]) {
      positions.push(...p.toArray())
      normals.push(...normal.clone().addScaledVector(p.clone().sub(middle), bend).normalize().toArray())
    }
  }
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3))
  geometry.setIndex(positions.flatMap((_, i) => (i % 3 === 0 ? [i / 3] : [])))
  return geometry
}

interface StarShape {
  readonly center: Vec2
  readonly outer: number
  readonly inner: number
  readonly turn: number
  /** Heights of the back, the rim and the peak. */
  readonly z: readonly [number, number, number]
}

/** A five-pointed star of ten ridged facets: its top, its thin bright chamfer and its wall. */
const ridgedStar = ({ center, outer, inner, turn, z: [back, rim, peak] }: StarShape) => {
  const ring = (shrink: number, z: number): readonly Vec3[] =>
    Array.from({ length: 10 }, (_, k): Vec3 => {
      const angle = turn + Math.PI / 2 + (k * Math.PI) / 5
      const r = k % 2 === 0 ? outer - shrink * 1.7 : inner - shrink * 0.5
      return [center[0] + r * Math.cos(angle), center[1] + r * Math.sin(angle), z]
    })
  const around = (low: readonly Vec3[], high: readonly Vec3[]) =>
    low.flatMap((p, k): (readonly [Vec3, Vec3, Vec3])[] => [
      [p, at(low, k + 1), at(high, k + 1)],
      [p, at(high, k + 1), at(high, k)],
    ])
  const fan = (rows: readonly Vec3[], tip: Vec3): (readonly [Vec3, Vec3, Vec3])[] =>
    rows.map((p, k) => [p, at(rows, k + 1), tip] as const)
  const chamfer = 0.3
  const top = ring(chamfer, rim + chamfer * 0.6)
  // The wall leans in towards the back, so that no tip shows a blunt end.
  const foot = ring(0.55, back)
  return {
    faces: fan(top, [...center, peak]),
    chamfers: around(ring(0, rim), top),
    walls: [
      ...around(foot, ring(0, rim)),
      ...fan(foot, [...center, back]).map(([a, b, c]) => [b, a, c] as const),
    ],
  }
}

/** Two ridged gold stars, the small one riding on the large one's shoulder, for the laces of one shoe. */
export const laceStars = defineCharm('me-lace-stars', ({ facts, colors }): CharmModel => {
  const [, , shade] = colors
  const gold = metal('gold')
  const bright = metalOf('edge', '#F2D98E', 0.16)
  const dark = metalOf('wall', shade, 0.3)
  const large = ridgedStar({ center: [-1.3, -9.9], outer: 8.7, inner: 4.6, turn: 0.2, z: [-1.2, -0.1, 1.3] })
  const small = ridgedStar({ center: [4.9, -4.4], outer: 4.4, inner: 2.2, turn: -0.3, z: [-0.6, 0.9, 1.7] })
  const body: readonly Part[] = [
    part(facetsOf([...large.faces, ...small.faces], 0.05), gold),
    part(facetsOf([...large.chamfers, ...small.chamfers], 0.2), bright),
    part(facetsOf([...large.walls, ...small.walls], 0.05), dark),
  ]
  return {
    hanger: hang(facts),
    body: fitted(body, facts.dims_mm, { z: 4 }),
    occlusionMm: 1.6,
    massCenter: [0, -9, 4],
    ellipsoids: [{ center: [0, -9, 4], radii: [8, 8, 1.6] }],
  }
})
