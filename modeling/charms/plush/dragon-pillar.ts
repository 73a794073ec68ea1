import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { boundsOf, fitted, part } from '../../kit/part'
import { capsule, ellipsoid, mirroredX, moved, type Sdf, smoothMin, turned, union } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { at, mix, steps, type Vec3 } from '../../kit/vector'
import { cordLoop } from './cord-loop'
import { loft } from './loft'
import { buttonEye, satinStitch, stitch } from './needlework'
import { pile } from './pile'
import { ease, headTop, hit, outward, softMesh } from './soft'
import { alongSpine, beside, type SpineKnot, spine, type Vertebra } from './spine'
import { trim } from './trim'

const place = (shape: Sdf, where: Vec3, turn: Vec3 = [0, 0, 0]): Sdf => moved(turned(shape, turn), where)

/** Two turns about an invisible pillar, tail tip up on its left, neck rising out of the middle. */
const knots: readonly SpineKnot[] = (
  [
    [55, 47, 19, 2.6, [0.9, 0.1, 0.4]],
    [57.5, 36, 17, 4.6, [0.9, -0.2, 0.4]],
    [53, 23, 15, 8, [0.4, -0.6, 0.7]],
    [38, 15, 20, 12.4, [0, -0.6, 0.8]],
    [14, 15, 21.5, 15, [0, -0.6, 0.8]],
    [-16, 16.4, 21, 16, [0, -0.6, 0.8]],
    [-38, 20, 15, 16.4, [-0.6, -0.6, 0.5]],
    [-45, 26, -3, 16.6, [-0.9, -0.5, 0]],
    [-30, 33, -16.5, 16.8, [-0.4, -0.6, -0.7]],
    [0, 38, -19, 17, [0, -0.6, -0.8]],
    [30, 41.2, -15.5, 17, [0.4, -0.6, -0.7]],
    [44.5, 44.5, -2, 17, [0.9, -0.5, 0]],
    [34, 47.7, 16, 17, [0.5, -0.6, 0.7]],
    [8, 50.3, 21, 16.8, [0, -0.55, 0.85]],
    [-20, 52.9, 20, 16.4, [-0.2, -0.55, 0.85]],
    [-36, 57.4, 4, 15.8, [-0.9, -0.4, 0.3]],
    [-27, 63.3, -13, 15.2, [-0.5, -0.3, -0.5]],
    [-9, 69.1, -17, 14.6, [0, 0.2, 0.9]],
    [1, 83, -11, 14, [0, 0.3, 1]],
    [0, 98, -5, 13.6, [0, 0, 1]],
    [0, 116, -2, 13.4, [0, 0, 1]],
  ] as readonly (readonly [number, number, number, number, Vec3])[]
).map(([x, y, z, radius, belly]) => ({ at: [x, y, z], radius, belly }))

const bones = spine(knots, 110)
const coil = alongSpine(bones)

const skull = union(
  7,
  ellipsoid([25.5, 20.5, 21], [0, 133, 0]),
  mirroredX(ellipsoid([12, 10.5, 12], [15.5, 124.5, 7])),
)
const snout = union(
  5,
  ellipsoid([17.5, 10.5, 13], [0, 122.5, 21]),
  mirroredX(ellipsoid([6.4, 5.6, 6], [8.6, 128.6, 28.5])),
)
const ear = mirroredX(place(ellipsoid([13, 5.8, 2.8], [11, 0, 0]), [21, 141, -6], [0.5, 0.35, 0.32]))
const brow = mirroredX(place(ellipsoid([8.4, 3.6, 4.6]), [11.8, 146.4, 14.5], [0, 0.3, 0.32]))
const arm = mirroredX(
  union(4, capsule([11, 85, 6], [23, 78, 22], 7.4, 7), ellipsoid([8.6, 6.8, 8.2], [25.5, 73.5, 29])),
)
const foot = mirroredX(
  union(4, capsule([30, 18, 20], [35, 9, 28], 8.6, 7.6), ellipsoid([9.4, 6.6, 8.4], [36, 7.2, 30])),
)
const face = (p: Vec3): number =>
  smoothMin(smoothMin(smoothMin(skull(p), snout(p), 5), ear(p), 2), brow(p), 2)

/** The head is modeled at its own size and sits on the neck larger, as a child would draw it. */
const headSize = 1.16
const headDrop = -26
const onBody =
  (shape: Sdf): Sdf =>
  ([x, y, z]) =>
    headSize * shape([x / headSize, (y - headDrop) / headSize, z / headSize])
const worn = (geometry: THREE.BufferGeometry): THREE.BufferGeometry =>
  geometry.scale(headSize, headSize, headSize).translate(0, headDrop, 0)
const head = onBody(face)

/** Stuffing that closes the eye of the coil. */
const core = union(4, ellipsoid([36, 25, 14], [0, 37, 0]), ellipsoid([17, 13, 12], [34, 31, 8]))
const red: Sdf = (p) =>
  smoothMin(core(p), smoothMin(smoothMin(smoothMin(coil(p), head(p), 2), arm(p), 2), foot(p), 1.6), 3)

const tuft = (where: Vec3, tip: Vec3, thick: number): Sdf =>
  union(
    3,
    capsule(
      where,
      [mix(where[0], tip[0], 0.55), mix(where[1], tip[1], 0.55), mix(where[2], tip[2], 0.55)],
      thick,
      thick * 0.8,
    ),
    capsule(
      [mix(where[0], tip[0], 0.5), mix(where[1], tip[1], 0.5), mix(where[2], tip[2], 0.5)],
      tip,
      thick * 0.85,
      thick * 0.3,
    ),
  )
/** A lock that leaves the head, sweeps up and thins out to its tip. */
const lock = (root: Vec3, bend: Vec3, tip: Vec3, thick: number): Sdf => {
  const path = smoothPath([root, bend, tip], 6)
  return union(
    1,
    ...path
      .slice(1)
      .map((p, i) => capsule(at(path, i), p, thick * (1 - 0.17 * i), thick * (1 - 0.17 * (i + 1)))),
  )
}
const headMane = union(
  2,
  ellipsoid([24, 22, 13], [0, 133, -11]),
  mirroredX(lock([18, 121, -4], [33, 112, -6], [43, 118, -9], 6.2)),
  mirroredX(lock([20, 129, -7], [37, 124, -10], [46, 134, -14], 6.4)),
  mirroredX(lock([19, 138, -9], [33, 138, -13], [41, 151, -16], 6.2)),
  mirroredX(lock([10, 146, -12], [18, 153, -17], [20, 166, -19], 5.8)),
  lock([0, 148, -12], [3, 157, -19], [-2, 168, -21], 6),
  mirroredX(lock([8, 137, -18], [16, 132, -28], [25, 140, -30], 6.2)),
  lock([0, 140, -19], [2, 134, -29], [-3, 146, -32], 6),
  mirroredX(lock([6, 127, -17], [10, 117, -27], [19, 118, -31], 6)),
  lock([0, 120, -16], [-2, 106, -25], [4, 101, -31], 6.4),
  mirroredX(lock([12, 117, -12], [21, 105, -18], [31, 104, -23], 6)),
  lock([0, 113, 20], [-1.5, 103, 23], [2, 96, 26], 4.8),
)
const tailTuft = union(
  2,
  tuft([55, 46, 19], [47, 66, 24], 4.6),
  tuft([55, 46, 19], [57, 70, 17], 4.8),
  tuft([56, 44, 18], [64, 60, 14], 4),
)
const mane = union(0, onBody(headMane), tailTuft)

const eyeX = 12.6
const eyeY = 137.2

const bellyAngle = (p: Vec3): number => {
  let best = at(bones, 0)
  let least = Number.POSITIVE_INFINITY
  for (const bone of bones) {
    const away = Math.hypot(p[0] - bone.center[0], p[1] - bone.center[1], p[2] - bone.center[2]) - bone.radius
    if (away < least) [best, least] = [bone, away]
  }
  const d = best.center.map((c, k) => (p[k] ?? 0) - c)
  const dot = (v: Vec3): number => v.reduce((sum, x, k) => sum + x * (d[k] ?? 0), 0)
  return coil(p) > 1.5 ? Math.PI : Math.abs(Math.atan2(dot(best.side), dot(best.belly)))
}

const redPile = (p: Vec3): number =>
  ease(0.62, 0.86, bellyAngle(p)) *
  ease(-1, 1.2, mane(p)) *
  mix(
    0.2,
    1,
    ease(
      5.5,
      8.5,
      Math.hypot(Math.abs(p[0]) / headSize - eyeX, (p[1] - headDrop) / headSize - eyeY) + (p[2] < 5 ? 20 : 0),
    ),
  )

const total = at(bones, -1).from
const fine = spine(knots, 1200)
const boneAt = (from: number): Vertebra => at(fine, Math.round(Math.min(1, Math.max(0, from / total)) * 1199))

/** Gold scutes from the tail to the throat, each a little over the next. */
const bellyPlates = (): readonly THREE.BufferGeometry[] => {
  const runs: (readonly Vec3[])[][] = [[]]
  const plate = 9.4
  const columns = 7
  for (let from = 20; from < total - 14; from += plate) {
    const [, y, z] = boneAt(from + plate / 2).center
    // Where the neck leaves the coil the belly turns from outside to front: no plates on the twist.
    if (y > 52 && y < 77 && z < 4) {
      if (at(runs, -1).length > 0) runs.push([])
      continue
    }
    for (const [t, rise] of [
      [0, -0.5],
      [0.07, 1.5],
      [0.6, 2.4],
    ] as const) {
      const bone = boneAt(from + t * plate)
      const half = mix(0.5, 0.88, ease(20, 70, from)) * mix(1, 0.8, ease(total - 90, total - 30, from))
      const outer = steps(columns).map((v): Vec3 => {
        const rim = Math.sqrt(Math.max(0, 1 - (2 * v - 1) ** 4))
        return beside(bone, mix(-half, half, v), bone.radius + 0.3 + rise * mix(0.35, 1, rim))
      })
      at(runs, -1).push([...outer, beside(bone, 0, bone.radius - 3)])
    }
  }
  return runs.filter((rows) => rows.length > 3).map((rows) => loft(rows, false))
}

/** Angle from belly to back: opposite on the neck, outward and up on the coil, where it can be seen. */
const backOf = (bone: Vertebra): number => {
  const angle = mix(2.05, Math.PI, ease(total - 120, total - 60, bone.from))
  return beside(bone, angle, 1)[1] > beside(bone, -angle, 1)[1] ? angle : -angle
}

/** A padded satin flame on the back, leaning towards the tail. */
const spike = (bone: Vertebra, height: number, base: number): THREE.BufferGeometry => {
  const back = backOf(bone)
  const middle = beside(bone, back, 1)
  const up = middle.map((v, k) => v - (bone.center[k] ?? 0))
  const across = beside(bone, back + Math.PI / 2, 1).map((v, k) => v - (bone.center[k] ?? 0))
  return loft(
    [0, 0.35, 0.72, 1].map((t) => {
      const rise = bone.radius - 1.5 + height * t
      const lean = -height * 0.6 * t * t
      const half = (base / 2) * (1 - t ** 1.5) + 0.3
      const thick = mix(2, 0.5, t)
      return Array.from({ length: 6 }, (_, i): Vec3 => {
        const angle = (-i / 6) * 2 * Math.PI
        const [u, w] = [Math.cos(angle) * half + lean, Math.sin(angle) * thick]
        const on = (k: 0 | 1 | 2): number =>
          bone.center[k] + (up[k] ?? 0) * rise + bone.along[k] * u + (across[k] ?? 0) * w
        return [on(0), on(1), on(2)]
      })
    }),
    false,
  )
}

const spikes = (): readonly THREE.BufferGeometry[] => {
  const list: THREE.BufferGeometry[] = []
  for (let from = 24; from < total - 30; from += 13.5) {
    const size = ease(10, 110, from)
    list.push(spike(boneAt(from), mix(5, 10, size), mix(8, 14, size)))
  }
  return list
}

const horns = (side: 1 | -1): readonly THREE.BufferGeometry[] => {
  const thorn = (points: readonly Vec3[], thick: number): THREE.BufferGeometry =>
    sweep(
      smoothPath(
        points.map(([x, y, z]): Vec3 => [side * x, y, z]),
        8,
      ),
      superellipse(thick * 2, thick * 2, 2, 7),
      {
        scale: (t) => mix(1, 0.5, t ** 1.4),
        noses: 2,
      },
    )
  return [
    thorn(
      [
        [8, 149, -2],
        [11, 157, -3],
        [13.4, 163, -5],
        [13.2, 168.6, -8],
      ],
      2.9,
    ),
    thorn(
      [
        [11.6, 158, -3],
        [16, 161.4, -1.6],
        [18.4, 165.4, -2],
      ],
      2.1,
    ),
  ]
}

const claws = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) =>
    (
      [
        [25.5, 71.5, 36, 3.8],
        [36, 5.6, 37, 3.9],
      ] as const
    ).flatMap(([x, y, z, apart]) =>
      [-1, 0, 1].map((k) =>
        sweep(
          smoothPath(
            [
              [side * (x + k * apart), y + 1.6, z - 2 - Math.abs(k)],
              [side * (x + k * apart * 1.12), y + 1, z + 1.6 - Math.abs(k)],
              [side * (x + k * apart * 1.2), y - 2.2, z + 3.2 - Math.abs(k)],
            ],
            4,
          ),
          superellipse(3.6, 3.6, 2, 6),
          { scale: (t) => mix(1, 0.35, t), noses: 1 },
        ),
      ),
    ),
  )

const whiskers = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].map((side) =>
    sweep(
      smoothPath(
        [
          [side * 13, 125.5, 27],
          [side * 24, 121, 32],
          [side * 36, 124, 28],
          [side * 44, 133, 21],
          [side * 51, 134, 17],
          [side * 53.5, 128, 18],
        ],
        17,
      ),
      superellipse(2.2, 2.2, 2, 5),
      { scale: (t) => mix(1.1, 0.45, t), noses: 2 },
    ),
  )

const embroidery = (): readonly THREE.BufferGeometry[] => {
  const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
  const line = (points: readonly (readonly [number, number])[]): THREE.BufferGeometry =>
    stitch(
      face,
      points.map(([x, y]) => front(x, y)),
      { radius: 0.6, lift: 0.7, count: 13 },
    )
  const mouth = line([
    [-14.5, 121.5],
    [-10.5, 118.4],
    [-5, 117],
    [0, 118.2],
    [5, 117],
    [10.5, 118.4],
    [14.5, 121.5],
  ])
  const nostrils = [-1, 1].flatMap((side) =>
    satinStitch(face, {
      top: (u) => [side * 8.2 + mix(-1.9, 1.9, u), 129.8 - 0.8 * (2 * u - 1) ** 2],
      bottom: (u) => [side * 8 + mix(-1.9, 1.9, u), 127 + 0.9 * (2 * u - 1) ** 2],
      threads: 4,
      radius: 0.6,
      lift: 0.35,
      dome: 0.4,
    }),
  )
  return [mouth, ...nostrils]
}

const fangs = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].map((side) => {
    const p = hit(face, [side * 9.6, 118.4, 80], [0, 0, -1])
    return sweep(
      [
        [p[0], p[1] + 0.6, p[2] - 0.4],
        [p[0], p[1] - 1.4, p[2] + 0.5],
        [p[0] * 0.98, p[1] - 3.4, p[2] + 0.1],
      ],
      superellipse(2.9, 2.4, 2, 7),
      { scale: (t) => mix(1, 0.3, t), noses: 2 },
    )
  })

/** The felt white behind a button eye. */
const eyeWhite = (side: number): THREE.BufferGeometry => {
  const where = hit(face, [side * eyeX, eyeY, 80], [0, 0, -1], 0.4)
  const n = outward(face, where)
  const pad = new THREE.SphereGeometry(6.3, 14, 5, 0, 2 * Math.PI, 0, Math.PI / 2).scale(1, 0.24, 1.08)
  pad.applyQuaternion(
    new THREE.Quaternion().setFromUnitVectors(
      new THREE.Vector3(0, 1, 0),
      new THREE.Vector3(n[0] * 0.8, n[1] * 0.8, n[2] * 0.8 + 0.25).normalize(),
    ),
  )
  return pad.translate(...where)
}

/** The Pillar Dragonet: red velvet wound twice about nothing, a green mane, gold belly plates. */
export const dragonPillar = defineCharm(
  'pl-dragon-pillar',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [redColor, gold, green] = colors
    const main = pile('main', redColor, 1.3)
    const hair = pile('mane', green, 3.6)
    const satin = await trim('satin', gold, [gold, green, '#241410', '#F5EBD3'], {
      woolly: 0,
      roughness: 0.5,
      sheen: '#4A4A4A',
      sheenRoughness: 0.35,
      doubleSided: true,
    })
    const glass = eye('button', '#15100D')
    const body = softMesh(red, {
      min: [-66, -3, -46],
      max: [66, 166, 50],
      edge: 2.2,
      triangles: 2480,
      pile: redPile,
      hiddenIn: mane,
      hiddenMm: 2.5,
    })
    const maneMesh = softMesh(mane, {
      min: [-54, 40, -46],
      max: [68, 172, 36],
      edge: 1.8,
      triangles: 1000,
      hiddenIn: red,
      hiddenMm: 1,
    })
    const loop = satin.dyed(0, cordLoop({ height: 12, width: 6.4, wire: 1.15, y: headTop(head) }))
    const parts = fitted(
      [
        part(body, main),
        part(maneMesh, hair),
        ...bellyPlates().map(satin.cloth),
        ...[...claws(), ...[...horns(1), ...horns(-1), ...whiskers()].map(worn)].map((g) => satin.dyed(0, g)),
        ...spikes().map((g) => satin.dyed(1, g)),
        ...embroidery().map((g) => satin.dyed(2, worn(g))),
        ...[...fangs(), eyeWhite(1), eyeWhite(-1)].map((g) => satin.dyed(3, worn(g))),
        ...[-1, 1].map((side) =>
          part(
            worn(
              buttonEye(face, { x: side * (eyeX - 1.1), y: eyeY - 0.4, radius: 4.3, lift: 1.9, flat: 0.55 }),
            ),
            glass,
          ),
        ),
        loop,
      ],
      facts.dims_mm,
    )
    const { min, max } = boundsOf(parts.slice(-1))
    return {
      hanger: hang(facts, {
        attach: [(min[0] + max[0]) / 2, max[1] - 2.3, (min[2] + max[2]) / 2],
      }),
      body: parts,
      occlusionMm: 13,
      massCenter: [0, -108, 0],
      ellipsoids: [
        { center: [0, -131, 0], radii: [64, 39, 41] },
        { center: [0, -41, 2], radii: [34, 30, 34] },
        { center: [0, -82, -2], radii: [26, 26, 28] },
      ],
    }
  },
)
