import * as THREE from 'three'
import { meshOf } from '../../kit/mesh'
import { loopsOf, type Outline } from '../../kit/outline'
import { at, type Vec2 } from '../../kit/vector'

/** A grain of waxed thread lying along +X with its middle at the origin, domed to +Z: a half ellipsoid of few triangles. */
const grainOfThread = (
  length: number,
  width: number,
  height: number,
  detail: number,
): THREE.BufferGeometry => {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const sides = 2 * detail
  const places = Array.from({ length: sides + 1 }, (_, i) => (2 * i) / sides - 1)
  for (const x of places)
    for (const y of places) {
      const taper = 1 - 0.28 * x * x
      const z = Math.sqrt(Math.max(0, 1 - y * y)) * taper
      positions.push((x * length) / 2, (y * taper * width) / 2, z * height * (1 - x * x) - 0.1 * x * x)
      const n = new THREE.Vector3(x ** 3 * 0.9, y, 0.25 + z).normalize()
      normals.push(n.x, n.y, n.z)
      uvs.push(0.5, 0.5)
    }
  for (let i = 0; i < sides; i++)
    for (let j = 0; j < sides; j++) {
      const a = i * (sides + 1) + j
      const b = a + sides + 1
      indices.push(a, b, b + 1, a, b + 1, a + 1)
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
  readonly detail?: number
}

/** Saddle stitches along every loop of an outline, evenly spaced. */
export const saddleStitches = (seam: Outline, options: SeamOptions): readonly THREE.BufferGeometry[] =>
  loopsOf(seam).flatMap((loop) => stitchesAlong([...loop, at(loop, 0)], options))

/** Saddle stitches along an open line. */
export const stitchesAlong = (
  line: readonly Vec2[],
  options: SeamOptions,
): readonly THREE.BufferGeometry[] => {
  const { width, z, slant = 0.16, back = false, detail = 1 } = options
  const { step, holes } = pricked(line, options)
  return holes.map(([a, b]) => {
    const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    const geometry = grainOfThread(step * 0.8, width, width * 0.55, detail)
    const turn = Math.atan2(b[1] - a[1], b[0] - a[0])
    // Pulled tight, a third of the thread lies in the leather.
    geometry.translate(0, 0, -width * 0.18)
    if (back) geometry.rotateX(Math.PI)
    return geometry.rotateZ(turn + slant).translate(x, y, z(x, y))
  })
}

/** The holes that stitches of an outline go into, as flat as the face about them. */
export const awlHoles = (seam: Outline, options: SeamOptions): readonly THREE.BufferGeometry[] => {
  const { width, z, back = false } = options
  const dot = (x: number, y: number): THREE.BufferGeometry => {
    const geometry = new THREE.CircleGeometry(width * 0.22, 8).translate(0, 0, 0.03)
    if (back) geometry.rotateX(Math.PI)
    return geometry.translate(x, y, z(x, y))
  }
  return loopsOf(seam).flatMap((loop) => {
    const { holes } = pricked([...loop, at(loop, 0)], options)
    return holes.flat().map(([x, y]) => dot(x, y))
  })
}

/** Where the thread of each stitch goes in and out, and how long a stitch is with its gap. */
const pricked = (line: readonly Vec2[], { pitch }: Pick<SeamOptions, 'pitch'>) => {
  const lengths = line.slice(1).map((p, i) => Math.hypot(p[0] - at(line, i)[0], p[1] - at(line, i)[1]))
  const total = lengths.reduce((sum, l) => sum + l, 0)
  const count = Math.max(1, Math.round(total / pitch))
  const step = total / count
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
  const holes = Array.from(
    { length: count },
    (_, i) => [place((i + 0.14) * step), place((i + 0.86) * step)] as const,
  )
  return { step, holes }
}
