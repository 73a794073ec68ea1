import { type Material, thread } from '../materials'
import { type Part, part } from '../part'
import { ball, lathe, oval, superellipse, sweep } from '../solids'
import type { Vec2, Vec3 } from '../vector'

/** What a line is made of, in mm; each piece's upper contact at the origin, hanging down. */

/** An oval link about Z: its inside is 3.4 × 5.2 mm. */
export const link = (metal: Material): readonly Part[] => [
  part(oval(3.4 + 1.15, 5.2 + 1.15, 1.15 / 2, 20, 8).translate(0, -2.6, 0), metal),
]

/** A round ring about Z of an inside diameter. */
export const ring =
  (inside: number, wire: number) =>
  (metal: Material): readonly Part[] => [
    part(oval(inside + wire, inside + wire, wire / 2, 28, 8).translate(0, -inside / 2, 0), metal),
  ]

/** The ring in the fold of a strap, 8.2 mm wide. */
export const strapRing = (metal: Material): readonly Part[] => [
  part(oval(9, 7.6, 0.8, 26, 8).translate(0, -3, 0), metal),
]

/** A bead of 2.4 mm about the origin and the wire down to the next, 3.05 mm below. */
export const bead = (metal: Material): readonly Part[] => {
  const sphere = lathe(
    Array.from({ length: 8 }, (_, i): Vec2 => {
      const angle = (i / 7 - 0.5) * Math.PI
      return [Math.max(0, 1.2 * Math.cos(angle)), 1.2 * Math.sin(angle)]
    }),
    12,
    1.2,
  )
  const wire = sweep(
    [
      [0, -1, 0],
      [0, -2.05, 0],
    ],
    superellipse(0.84, 0.84, 2, 6),
    { noses: 0 },
  )
  return [part(sphere, metal), part(wire, metal)]
}

/** The tube that closes a ball chain, from the origin down 6.4 mm. */
export const connector = (metal: Material): readonly Part[] => [
  part(
    lathe(
      [
        [0, -6.4],
        [1.2, -6.4],
        [1.5, -6.1],
        [1.5, -0.3],
        [1.2, 0],
        [0, 0],
      ],
      14,
    ),
    metal,
  ),
]

const CORD = 0.75

/** The stopper knot where a cord's strands meet, about 5 mm high, its middle at the origin. */
export const stopper = (cloth: Material): readonly Part[] => {
  const turns = [0, 1, 2].map((i) => {
    const path = Array.from({ length: 14 }, (_, k): Vec3 => {
      const angle = (k / 14) * 2 * Math.PI
      return [2 * Math.cos(angle), 0.5 * Math.sin(angle + i * 2.1), 1.7 * Math.sin(angle)]
    })
    return sweep(path, superellipse(CORD * 1.9, CORD * 1.9, 2, 7), { closed: true }).translate(
      0,
      (1 - i) * 1.15,
      0,
    )
  })
  return [...turns, ball(1.7, 10, 8)].map((geometry) => part(geometry, cloth))
}

/** The snap of a strap: a cap whose face looks along Z. */
export const snapCap = (metal: Material): readonly Part[] => {
  const cap = lathe(
    [
      [0, 0],
      [4.1, 0],
      [4.2, 0.5],
      [3.7, 1.15],
      [2.9, 1.35],
      [2.5, 1.15],
      [1.9, 1.3],
      [0, 1.6],
    ],
    24,
    0.7,
  )
  return [part(cap.rotateX(Math.PI / 2), metal)]
}

/** One stitch of 1.5 mm down from the origin, lying on what it holds, whose face looks along Z. */
export const stitch = (): readonly Part[] => [
  part(
    sweep(
      [
        [0, 0, 0],
        [0, -1.5, 0],
      ],
      superellipse(0.56, 0.56, 2, 5),
      { noses: 1 },
    ),
    thread('strap', '#D9CBB0'),
  ),
]
