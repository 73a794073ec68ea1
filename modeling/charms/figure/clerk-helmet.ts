import { BufferAttribute, BufferGeometry } from 'three'
import { ellipsoid } from '../../kit/sdf'
import { superellipse } from '../../kit/solids'
import type { Vec2, Vec3 } from '../../kit/vector'

/** The helmet's ellipsoid: middle and half axes in mm. */
export const helmet = { center: [0, -19.5, -0.4], radii: [20.6, 19.5, 18.4] } as const

/** The helmet as a field. */
export const dome = ellipsoid(helmet.radii, helmet.center)

/** The helmet's front surface. */
export const shellAt = (x: number, y: number): number => {
  const [, cy, cz] = helmet.center
  const [a, b, c] = helmet.radii
  return cz + c * Math.sqrt(Math.max(0, 1 - (x / a) ** 2 - ((y - cy) / b) ** 2))
}

/** Half a circle from back to front with the molding seam as a fine notch; open behind the visor. */
export const helmetProfile: readonly Vec2[] = [
  ...Array.from({ length: 10 }, (_, i) => -Math.PI / 2 + (i / 9) * (Math.PI / 2 - 0.275)),
  -0.264,
  -0.256,
  ...Array.from({ length: 9 }, (_, i) => -0.245 + (i / 8) * (1.05 + 0.245)),
].map((angle): Vec2 => {
  const depth = Math.abs(angle + 0.26) < 0.01 ? 0.986 : 1
  return [depth * Math.cos(angle), depth * Math.sin(angle)]
})

/** Height of the visor's middle. */
export const visorMiddle = -20.6
/** The visor's outline about its middle. */
export const visorRim: readonly Vec2[] = superellipse(30.4, 22, 2.9, 48)

/** The visor: rings from its rim to its middle, swollen out of the helmet. */
export const visorMesh = (): BufferGeometry => {
  const rings = 7
  const height = (k: number, [x, y]: Vec2): Vec3 => [
    x * k,
    visorMiddle + y * k,
    shellAt(x * k, visorMiddle + y * k) + 0.1 + 1.5 * (1 - k * k),
  ]
  const points: Vec3[] = [height(0, [0, 0])]
  for (let r = 1; r <= rings; r++) for (const p of visorRim) points.push(height((r / rings) ** 0.8, p))
  const count = visorRim.length
  const index: number[] = []
  const id = (r: number, i: number): number => (r === 0 ? 0 : 1 + (r - 1) * count + (i % count))
  for (let r = 0; r < rings; r++)
    for (let i = 0; i < count; i++) {
      if (r > 0) index.push(id(r, i), id(r + 1, i), id(r, i + 1))
      index.push(id(r + 1, i), id(r + 1, i + 1), id(r, i + 1))
    }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(points.flat()), 3))
  geometry.setIndex(index)
  geometry.computeVertexNormals()
  return geometry
}
