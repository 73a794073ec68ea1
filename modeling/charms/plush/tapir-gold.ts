import type * as THREE from 'three'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { applique } from './applique'
import { satinStitch, stitch } from './needlework'
import { hit, onSurface } from './soft'
import { back, barrel, body, eyeX, eyeY, face, feet, front, head, low } from './tapir-body'

const onFace = (points: readonly Vec2[], radius: number, lift = 1, count = 10): THREE.BufferGeometry =>
  head.worn(
    stitch(
      face,
      points.map(([x, y]) => hit(face, [x, y, 80], [0, 0, -1])),
      { radius, lift, count },
    ),
  )

const spiral = (
  [cx, cy]: Vec2,
  { from, turns, inner, outer, way }: SpiralOptions,
  count = 12,
): readonly Vec2[] =>
  steps(count).map((t): Vec2 => {
    const angle = from + way * t * turns * 2 * Math.PI
    const r = mix(inner, outer, t)
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
  })

interface SpiralOptions {
  /** Angle of its inner end. */
  readonly from: number
  readonly turns: number
  readonly inner: number
  readonly outer: number
  readonly way: 1 | -1
}

/** One auspicious cloud: two curls under a round crown, and the trail it leaves. */
const cloud = (): readonly (readonly Vec2[])[] => {
  const half = spiral([5.4, 0], { from: 0.4, turns: 1.34, inner: 1.1, outer: 4.6, way: 1 }, 13)
  const crown: readonly Vec2[] = [
    [4.6, 6.2],
    [3, 9],
    [0, 10.2],
  ]
  const right = [...half, ...crown]
  const left = right.toReversed().map(([x, y]): Vec2 => [-x, y])
  return [
    [...right, ...left.slice(1)],
    [
      [-8.6, -3.4],
      [-3, -6],
      [4, -5],
      [11, -6.6],
      [17, -4.4],
    ],
    [
      [-2, -9],
      [4, -8.2],
      [9.4, -9.6],
    ],
  ]
}

/** Gold thread laid along a line and couched, on one flank. */
const couched = (
  side: 1 | -1,
  points: readonly Vec2[],
  radius: number,
  count: number,
): THREE.BufferGeometry => {
  const [up, out] = [0.42, 0.9]
  const way: Vec3 = [0, up, out * side]
  const path = points.map(([x, y]): Vec3 => {
    const from: Vec3 = [x, 44 + y * out + way[1] * 70, -2 + side * (-y * up + out * 70)]
    return hit(barrel, from, [0, -way[1], -way[2]])
  })
  return stitch(barrel, path, { radius, lift: 1.9, count })
}

export const clouds = (): readonly THREE.BufferGeometry[] =>
  ([1, -1] as const).flatMap((side) =>
    (
      [
        [22, 3.4, 1.3, 1],
        [-12.6, 13.4, 0.8, -1],
      ] as const
    ).flatMap(([x, y, size, way]) =>
      cloud().map((points, i) =>
        couched(
          side,
          points.map(([u, v]): Vec2 => [x + way * u * size, y + v * size]),
          0.68,
          i === 0 ? 44 : i === 1 ? 11 : 7,
        ),
      ),
    ),
  )

/** A gold cord where navy meets cream. */
export const seams = (): readonly THREE.BufferGeometry[] => {
  const bands = [front, back].map((edge) => {
    const path = steps(15).map((t): Vec3 => {
      const angle = mix(-2.06, 2.06, t)
      const way: Vec3 = [0, Math.cos(angle), Math.sin(angle)]
      const round = (x: number): Vec3 =>
        hit(barrel, [x, 45 + way[1] * 60, -2 + way[2] * 60], [0, -way[1], -way[2]])
      return round(edge(round(edge(45))[1]))
    })
    return stitch(barrel, path, { radius: 0.8, lift: 1.6, count: 30 })
  })
  const hems = [1, -1].map((side) =>
    stitch(
      body,
      steps(11).map((t): Vec3 => {
        const x = mix(front(26), back(26), t)
        return hit(body, [x, low(x), side * 80], [0, 0, -side])
      }),
      { radius: 0.8, lift: 1.6, count: 18 },
    ),
  )
  return [...bands, ...hems]
}

/** Closed eyes with lashes, a smile beside the trunk. */
export const sleep = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) => [
    onFace(
      [
        [side * (eyeX - 4.2), eyeY + 1.6],
        [side * (eyeX - 2.2), eyeY - 0.6],
        [side * (eyeX + 1), eyeY - 1.2],
        [side * (eyeX + 4.4), eyeY + 1],
      ],
      0.8,
      1.1,
      12,
    ),
    ...(
      [
        [-0.6, -1.5, -0.6, -4],
        [2, -1, 3, -3.4],
        [4.2, 0.6, 6.2, -0.8],
      ] as const
    ).map(([ax, ay, bx, by]) =>
      onFace(
        [
          [side * (eyeX + ax), eyeY + ay],
          [side * (eyeX + (ax + bx) / 2), eyeY + (ay + by) / 2 - 0.1],
          [side * (eyeX + bx), eyeY + by],
        ],
        0.45,
        1,
        6,
      ),
    ),
  ])

/** Folds of the trunk in gold thread, above. */
export const folds = (): readonly THREE.BufferGeometry[] =>
  (
    [
      [-9, 21.4, 9.4, 0.68, 0.73],
      [-13.8, 25.2, 8.1, 0.66, 0.75],
      [-18.4, 28.2, 7.3, 0.78, 0.62],
    ] as const
  ).map(([y, z, r, up, out]) =>
    head.worn(
      stitch(
        face,
        [-1.15, -0.6, 0, 0.6, 1.15].map((angle) => {
          const [c, s] = [r * Math.cos(angle), r * Math.sin(angle)]
          return onSurface(face, [s, y + up * c, z + out * c])
        }),
        { radius: 0.5, lift: 0.7, count: 10 },
      ),
    ),
  )

export const claws = (): readonly THREE.BufferGeometry[] =>
  feet.flatMap(([x, , z]) =>
    [-1, 0, 1].map((k) => {
      const angle = -0.35 + k * 0.5
      const [cx, cz] = [x - 2.4 + Math.sin(angle) * 11.8, z + 1.6 + Math.cos(angle) * 12.2]
      return sweep(
        smoothPath(
          [
            [mix(x, cx, 0.86), 8.6, mix(z, cz, 0.9)],
            [cx, 6.6, cz],
            [mix(x, cx, 1.1), 2.6, mix(z, cz, 1.1)],
          ],
          4,
        ),
        superellipse(3.4, 3.4, 2, 6),
        { scale: (t) => mix(1, 0.4, t), noses: 1 },
      )
    }),
  )

/** Tiger stripes on the near sides of the legs. */
export const stripes = (): readonly THREE.BufferGeometry[] =>
  feet
    .filter(([, , z]) => z > 0)
    .flatMap(([x]) =>
      [15.4, 20.4].map((y, k) =>
        stitch(
          body,
          [-1, 0, 1].map((u) => hit(body, [x - 1 + u * (6.4 - k), y + 1.4 * u * u, 80], [0, 0, -1])),
          { radius: 0.7, lift: 1, count: 9 },
        ),
      ),
    )

export const moon = (): THREE.BufferGeometry => {
  const outer = steps(11).map((t): Vec2 => {
    const angle = mix(-2.5, 0.9, t)
    return [4.6 * Math.cos(angle), 9 + 4.6 * Math.sin(angle)]
  })
  const inner = steps(9)
    .slice(1, -1)
    .map((t): Vec2 => {
      const angle = mix(0.66, -2.26, t)
      return [-1.5 + 3.7 * Math.cos(angle), 10.6 + 3.7 * Math.sin(angle)]
    })
  return head.worn(applique(face, { outline: [...outer, ...inner], lift: 0.8, dome: 0.5, rings: 2 }))
}

export const nostrils = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) =>
    satinStitch(face, {
      top: (u) => [side * 2.2 + mix(-0.9, 0.9, u), -12.2],
      bottom: (u) => [side * 2.2 + mix(-0.9, 0.9, u), -14.4],
      threads: 2,
      radius: 0.6,
      lift: 0.3,
      dome: 0,
    }).map(head.worn),
  )
