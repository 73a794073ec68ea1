import { cord, fabric, leather, type Material, silicone } from '../materials'
import { moved, type Part, part, turned } from '../part'
import { lathe, oval, roundedBox, smoothPath, superellipse, sweep, torus } from '../solids'
import type { Vec3 } from '../vector'

/** What does not swing, in mm. */

/** Spring clip, 35 mm: two jaws over an edge of up to 5 mm (edge at the origin, cloth below it). */
export const springClip = (metal: Material): readonly Part[] => {
  const grip = silicone('grip', '#2B2C30')
  const jaw = (side: 1 | -1): readonly Vec3[] => [
    [0, 8.6, side * 4.2],
    [0, 4.5, side * 2.6],
    [0, 0, side * 3.7],
    [0, -10, side * 3.6],
    [0, -21, side * 2.7],
    [0, -24.6, side * 2.2],
  ]
  const jaws = ([1, -1] as const).map((side) =>
    part(
      sweep(smoothPath(jaw(side), 20), superellipse(1.1, 12, 6, 14), {
        up: [1, 0, 0],
        fixedUp: true,
        noses: 2,
      }),
      metal,
    ),
  )
  const coil = part(
    sweep(
      Array.from({ length: 49 }, (_, i): Vec3 => {
        const angle = (i / 48) * 8 * Math.PI
        return [(i / 48 - 0.5) * 8, 4.6 + 1.5 * Math.sin(angle), 1.5 * Math.cos(angle)]
      }),
      superellipse(1, 1, 2, 6),
      { noses: 1 },
    ),
    metal,
  )
  const pads = ([1, -1] as const).map((side) =>
    part(roundedBox(10.5, 4, 1.6, 0.6).translate(0, -22.6, side * 1.9), grip),
  )
  return [...jaws, coil, ...pads]
}

/** The loop in front of a spring clip that a chain hangs from, at (0, −16.4, 5.2). */
export const clipLoop = (metal: Material): readonly Part[] => [
  part(oval(8, 6.4, 0.75, 24, 8).translate(0, -14, 5.2), metal),
]

/** Fold-over magnetic tab, 22 mm: padded leather over an edge of up to 3 mm (edge at the origin). */
export const magnetTab = (metal: Material): readonly Part[] => {
  const tab: readonly Vec3[] = [
    [0, -21, 2.9],
    [0, -12, 3.1],
    [0, -3, 2.9],
    [0, 0.6, 1.9],
    [0, 1.1, 0],
    [0, 0.6, -1.9],
    [0, -3, -2.9],
    [0, -12, -3.1],
    [0, -21, -2.9],
  ]
  const strap = sweep(smoothPath(tab, 30), superellipse(2.1, 16, 6, 14), {
    up: [1, 0, 0],
    fixedUp: true,
    noses: 3,
  })
  const rivet = lathe(
    [
      [0, 0],
      [2.6, 0],
      [2.6, 0.4],
      [1.8, 0.9],
      [0, 1.1],
    ],
    22,
    0.8,
  )
    .rotateX(-Math.PI / 2)
    .translate(0, -15, -4.1)
  return [part(strap, leather('strap', '#C9A36A')), part(rivet, metal)]
}

/** Safety-pin back, 26 mm across the origin, the middle of the body it holds: cloth at z = 0, the body's back at about z = 2.5. */
export const pinBack = (metal: Material): readonly Part[] => {
  const half = 13
  const plate = roundedBox(half * 2, 3.6, 0.8, 0.35).translate(0, 0, 2.1)
  const needle = sweep(
    smoothPath(
      [
        [-half + 1, 0, 1.4],
        [-half + 0.4, 0, 0.2],
        [-half + 1.6, 0, -0.8],
        [0, 0.4, -1.2],
        [half - 2.4, 0, -0.5],
        [half - 0.9, 0, 0.5],
      ],
      18,
    ),
    superellipse(0.76, 0.76, 2, 7),
    { noses: 2 },
  )
  const hinge = lathe(
    [
      [0, -1.9],
      [1, -1.9],
      [1.15, -1.6],
      [1.15, 1.6],
      [1, 1.9],
      [0, 1.9],
    ],
    14,
  ).translate(-half + 1, 0, 1)
  const catchBox = roundedBox(2.4, 3.2, 2, 0.6).translate(half - 1.2, 0, 1)
  return [plate, needle, hinge, catchBox].map((geometry) => part(geometry, metal))
}

/** A padded band about a 65 × 12 mm strap pad whose outer face is at z = 0, at the height of the origin. */
export const strapBand = (): readonly Part[] => {
  const [width, depth] = [65, 12]
  const [w, d, r] = [width / 2 + 1.4, depth / 2 + 1.4, depth / 2 + 1.4]
  const arc = (cx: number, from: number): readonly Vec3[] =>
    Array.from({ length: 9 }, (_, i): Vec3 => {
      const angle = from + (i / 8) * Math.PI
      return [cx + r * Math.cos(angle), 0, -depth / 2 + d * Math.sin(angle)]
    })
  const path = smoothPath([...arc(w - r, -Math.PI / 2), ...arc(-(w - r), Math.PI / 2)], 40, true)
  const along = { closed: true, up: [0, 1, 0] as Vec3, fixedUp: true }
  const band = part(sweep(path, superellipse(2.6, 24, 4, 12), along), fabric('', '#2A2B30'))
  const pipes = [-12, 12].flatMap((dy) =>
    moved([part(sweep(path, superellipse(1.9, 1.9, 2, 6), along), cord('band', '#17181B'))], [0, dy, 0]),
  )
  return [band, ...pipes]
}

/** Two bridges on the back of a lace ornament, its middle at the origin; the lace (up to 9 mm) runs between them and the body. */
export const lacePlate = (metal: Material): readonly Part[] =>
  [-3.4, 3.4].map((dx) =>
    part(
      sweep(
        smoothPath(
          [
            [dx, 5.6, 2.2],
            [dx, 5.4, 0.2],
            [dx, 4, -0.9],
            [dx, -4, -0.9],
            [dx, -5.4, 0.2],
            [dx, -5.6, 2.2],
          ],
          22,
        ),
        superellipse(1.6, 0.9, 3, 10),
        { up: [1, 0, 0], fixedUp: true },
      ),
      metal,
    ),
  )

/** A silicone ring of 4.4 mm inside over a glasses arm along X; what it holds hangs from its lower inside at y = −4.4. */
export const templeRing = (): readonly Part[] => {
  const [inner, wire] = [4.4, 0.8]
  const soft = silicone('ring', '#DADDE0')
  const across = turned([part(torus(inner / 2 + wire, wire, 26, 9), soft)], [0, Math.PI / 2 - 0.35, 0])
  return moved(across, [0, -inner / 2, 0])
}
