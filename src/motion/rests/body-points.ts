import * as THREE from 'three'
import { sineAndCosine, withinHalfTurn } from '../vec'

/** Points spread evenly over a body's surface: where, the way the surface looks there, and how much of it each stands for. */
export interface BodyPoint {
  readonly at: THREE.Vector3
  readonly normal: THREE.Vector3
  readonly weight: number
}

const COUNT = 64
/** Fractions that fill a square evenly (R2, Roberts 2018). */
const PLASTIC = 1.324717957244746

/** Of a mesh, from the corners of its triangles, nine numbers each. */
export function pointsOverMesh(corners: ArrayLike<number>): readonly BodyPoint[] {
  const triangle = new THREE.Triangle()
  const read = (t: number): THREE.Triangle => {
    triangle.a.fromArray(corners, t)
    triangle.b.fromArray(corners, t + 3)
    triangle.c.fromArray(corners, t + 6)
    return triangle
  }
  const sums: number[] = []
  for (let t = 0; t + 8 < corners.length; t += 9) sums.push((sums.at(-1) ?? 0) + read(t).getArea())
  const area = sums.at(-1) ?? 0
  return Array.from({ length: COUNT }, (_, k) => {
    const share = ((k + 0.5) / COUNT) * area
    read(
      9 *
        Math.max(
          0,
          sums.findIndex((sum) => sum >= share),
        ),
    )
    const [u, v] = [(0.5 + (k + 1) / PLASTIC) % 1, (0.5 + (k + 1) / (PLASTIC * PLASTIC)) % 1]
    const root = Math.sqrt(u)
    const at = new THREE.Vector3()
      .addScaledVector(triangle.a, 1 - root)
      .addScaledVector(triangle.b, root * (1 - v))
      .addScaledVector(triangle.c, root * v)
    return { at, normal: triangle.getNormal(new THREE.Vector3()), weight: 1 }
  })
}

/** Of an ellipsoid (Fibonacci's spiral, Swinbank & Purser 2006, each point for as much as its patch of the ball is stretched). */
export function pointsOverEllipsoid(middle: THREE.Vector3, radii: THREE.Vector3): readonly BodyPoint[] {
  return Array.from({ length: COUNT }, (_, k) => {
    const y = 1 - (2 * (k + 0.5)) / COUNT
    const around = Math.sqrt(1 - y * y)
    const [sine, cosine] = sineAndCosine(withinHalfTurn(k * Math.PI * (3 - Math.sqrt(5))))
    const on = new THREE.Vector3(around * cosine, y, around * sine)
    const normal = on.clone().divide(radii)
    const weight = normal.length() * radii.x * radii.y * radii.z
    return { at: on.multiply(radii).add(middle), normal: normal.normalize(), weight }
  })
}

/** Rows and columns of looks at a face. */
const LOOKS = 12

/** Where looks straight at an ellipsoid's face meet it. */
export function faceOfEllipsoid(middle: THREE.Vector3, radii: THREE.Vector3): readonly THREE.Vector3[] {
  return looksAt().flatMap(([x, y]) => {
    const z2 = 1 - x * x - y * y
    return z2 < 0 ? [] : [new THREE.Vector3(x, y, Math.sqrt(z2)).multiply(radii).add(middle)]
  })
}

/** Points spread evenly over the square from −1 to 1. */
export const looksAt = (): readonly (readonly [number, number])[] =>
  Array.from({ length: LOOKS * LOOKS }, (_, index) => [
    (2 * ((index % LOOKS) + 0.5)) / LOOKS - 1,
    (2 * (Math.floor(index / LOOKS) + 0.5)) / LOOKS - 1,
  ])
