import * as THREE from 'three'
import { meshOf } from '../../kit/mesh'
import { loopsOf, type Outline } from '../../kit/outline'
import { at, type Vec2, type Vec3 } from '../../kit/vector'

/** A grain of waxed thread lying along +X with its middle at the origin, domed to +Z: a half ellipsoid of few triangles. */
const grainOfThread = (length: number, width: number, height: number): THREE.BufferGeometry => {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const across = [-1, 0, 1]
  const along = [-1, 0, 1]
  for (const x of along)
    for (const y of across) {
      const taper = x === 0 ? 1 : 0.72
      const z = Math.sqrt(Math.max(0, 1 - y * y)) * taper
      positions.push((x * length) / 2, (y * taper * width) / 2, x === 0 ? z * height : -0.1)
      const n = new THREE.Vector3(x ** 3 * 0.9, y, 0.25 + z).normalize()
      normals.push(n.x, n.y, n.z)
      uvs.push(0.5, 0.5)
    }
  for (let i = 0; i < 2; i++)
    for (let j = 0; j < 2; j++) {
      const a = i * 3 + j
      indices.push(a, a + 3, a + 4, a, a + 4, a + 1)
    }
  return meshOf({ positions, normals, uvs, indices })
}

export interface SeamOptions {
  /** Distance between two holes. */
  readonly pitch: number
  readonly width: number
  /** Height of the leather's face at (x, y). */
  readonly z: (x: number, y: number) => number
  /** Slant of a stitch to its seam, radians: the awl's diamond holes turn every stitch the same way. */
  readonly slant?: number
  /** Seen from −Z instead. */
  readonly back?: boolean
}

/** Saddle stitches along every loop of an outline, evenly spaced. */
export const saddleStitches = (seam: Outline, options: SeamOptions): readonly THREE.BufferGeometry[] =>
  loopsOf(seam).flatMap((loop) => stitchesAlong([...loop, at(loop, 0)], options))

/** Saddle stitches along an open line. */
export const stitchesAlong = (
  line: readonly Vec2[],
  { pitch, width, z, slant = 0.16, back = false }: SeamOptions,
): readonly THREE.BufferGeometry[] => {
  const lengths = line.slice(1).map((p, i) => Math.hypot(p[0] - at(line, i)[0], p[1] - at(line, i)[1]))
  const total = lengths.reduce((sum, l) => sum + l, 0)
  const count = Math.max(1, Math.round(total / pitch))
  const place = (s: number): Vec2 => {
    let rest = s
    for (let i = 0; i < lengths.length; i++) {
      const l = at(lengths, i)
      if (rest <= l || i === lengths.length - 1) {
        const [a, b] = [at(line, i), at(line, i + 1)]
        const t = l === 0 ? 0 : rest / l
        return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
      }
      rest -= l
    }
    return at(line, 0)
  }
  return Array.from({ length: count }, (_, i) => {
    const step = total / count
    const [a, b] = [place((i + 0.14) * step), place((i + 0.86) * step)]
    const middle: Vec3 = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, z((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)]
    const geometry = grainOfThread(step * 0.8, width, width * 0.55)
    const turn = Math.atan2(b[1] - a[1], b[0] - a[0])
    if (back) geometry.rotateX(Math.PI)
    return geometry.rotateZ(turn + slant).translate(...middle)
  })
}
