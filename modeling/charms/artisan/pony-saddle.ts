import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { CrossSection } from '../../kit/manifold'
import { metal } from '../../kit/materials'
import {
  blob,
  joined,
  type Outline,
  offset,
  outlineDistance,
  polygon,
  rounded,
  roundedRect,
  stroke,
} from '../../kit/outline'
import { boundsOf, fitted, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { lathe, smoothPath } from '../../kit/solids'
import { at, type Vec2 } from '../../kit/vector'
import { tannedHides } from './hide'
import { awlHoles, saddleStitches, stitchesAlong } from './saddle-stitch'

type Blob = readonly [number, number, number]

/** A limb through circles (x, y, radius). */
const limb = (...circles: readonly Blob[]): Outline => {
  const dots = circles.map(([x, y, r]) => CrossSection.circle(r, 28).translate([x, y]))
  return CrossSection.union(dots.slice(1).map((dot, i) => CrossSection.hull([at(dots, i), dot])))
}

/** A strand that bends smoothly through its circles. */
const lockOf = (circles: readonly Blob[]): Outline => limb(...smoothPath(circles, 9))

/** The pony's cut: it looks to the right, one foreleg lifted. */
const cut = rounded(
  joined(
    limb([-17, 39, 15.5], [-2, 37, 13.6], [13, 39, 14]),
    limb([13, 43, 12.4], [18, 55, 9.6], [22.5, 65, 8.2]),
    limb([21, 65.5, 8.4], [29, 61, 6.8], [35.4, 55.4, 5.4]),
    polygon([
      [15.6, 70],
      [18.4, 80.4],
      [24.4, 72],
    ]),
    limb([-25.5, 34, 10.4], [-29.4, 21, 5.2], [-27.4, 13, 4], [-28.6, 4.2, 4.2]),
    limb([-17, 29, 7.6], [-14, 16, 4.3], [-14.2, 4.2, 4.2]),
    limb([13, 31, 8], [11, 16, 4.4], [10.6, 4.2, 4.2]),
    limb([20, 35, 7.4], [30, 27, 5], [28.6, 18, 4.1], [25, 12.6, 4.2]),
  ),
  1.5,
)

const feet = joined(
  ...[-28.6, -14.2, 10.6].map((x) => roundedRect(12, 5, 0.5).translate([x, 2.2])),
  roundedRect(12, 5, 0.5).rotate(-34).translate([23.6, 10]),
).intersect(offset(cut, 0.24))

const swell = 2
const face = 3.1
const toEdge = outlineDistance(cut.simplify(0.15))
const faceZ = (x: number, y: number): number => {
  const { min, max } = cut.bounds()
  const radius = Math.min(max[0] - min[0], max[1] - min[1]) / 2
  const t = Math.min(1, Math.max(0, -toEdge(x, y) / radius))
  return face + swell * (1 - (1 - t) ** 2)
}

/** Strands of the mane from the crest down the neck, forelock first. */
const mane: readonly (readonly Blob[])[] = [
  [
    [21.4, 74, 2.4],
    [25.6, 72.4, 2.2],
    [27, 68.8, 1],
  ],
  [
    [17.4, 73, 2.6],
    [13.4, 68.8, 2.7],
    [14.6, 62.4, 1.2],
  ],
  [
    [14.2, 70, 2.7],
    [10.4, 63.8, 2.6],
    [12, 56.6, 1.2],
  ],
  [
    [11.4, 64.6, 2.8],
    [7, 59, 2.7],
    [8.6, 50.6, 1.3],
  ],
  [
    [8, 59, 3.1],
    [3.6, 54.4, 2.6],
    [4.4, 46.6, 1.3],
  ],
]
const tail: readonly (readonly Blob[])[] = [
  [
    [-29.6, 47, 2.8],
    [-36.6, 44, 3.1],
    [-40, 32, 2.8],
    [-38.4, 19.6, 1.2],
  ],
  [
    [-30, 45, 2.6],
    [-35.4, 40, 3.2],
    [-36.8, 28, 2.8],
    [-34.6, 15.6, 1.1],
  ],
  [
    [-30, 47.6, 2.2],
    [-38, 46, 2.3],
    [-42, 36, 2],
    [-42.2, 25.6, 1],
  ],
]

/** The saddle over the back, its flap, and the girth under the belly. */
const seat = blob(
  [
    [-11.6, 56.2],
    [-7, 53.4],
    [-1, 52.8],
    [4, 55.2],
    [6.8, 55.4],
    [7, 51.6],
    [5, 46.4],
    [5.2, 39.6],
    [4, 35.4],
    [-0.6, 33.8],
    [-5.4, 35],
    [-7.2, 39.6],
    [-7.8, 45.4],
    [-12, 49.8],
    [-13, 53.8],
  ],
  5,
)
const girth = roundedRect(3.6, 14, 0.6).translate([-0.8, 29]).intersect(offset(cut, 0.3))
const bridle = joined(
  stroke(
    [
      [34.4, 63.6],
      [32, 57.8],
      [29.6, 51],
    ],
    1.9,
  ),
  stroke(
    [
      [32, 57.8],
      [25, 60.6],
      [18.4, 66],
    ],
    1.9,
  ),
).intersect(offset(cut, 0.2))
const rein: readonly Vec2[] = [
  [31, 56],
  [22, 51.6],
  [12, 51.6],
  [4.6, 54.8],
]

interface LaidOptions {
  readonly from: number
  readonly thick: number
  readonly bevel?: number
  readonly dome?: number
  readonly open?: boolean
}

/** A pony of veg-tanned leather: two panels with painted edges, saddle-stitched in linen round a thin filling. */
export const ponySaddle = defineCharm(
  'ar-pony-saddle',
  async ({ facts, random, colors, detail }): Promise<CharmModel> => {
    const [tan, dark, linen] = colors
    const hides = await tannedHides('hide', [tan, dark, linen], random)
    const brass = metal('gold')

    /** The same piece on both faces; `open` where nobody sees its back. */
    const laid = (
      outline: Outline,
      { from, thick, bevel = 0.35, dome = 0, open = false }: LaidOptions,
    ): readonly THREE.BufferGeometry[] => {
      const side = (shape: Outline): THREE.BufferGeometry =>
        plate(shape.simplify(0.1 / detail ** 2), {
          depth: thick,
          bevel,
          backBevel: 0.05,
          segments: 2 * detail,
          open,
          z: from + thick / 2,
          dome,
        })
      return [side(outline), side(outline.scale([-1, 1])).rotateY(Math.PI)]
    }
    /** Bends a flat piece onto the swollen face below it. */
    const onFace = (
      geometries: readonly THREE.BufferGeometry[],
      lift: number,
    ): readonly THREE.BufferGeometry[] =>
      geometries.map((geometry, side) => {
        const position = geometry.getAttribute('position')
        for (let i = 0; i < position.count; i++) {
          const rise = faceZ(position.getX(i), position.getY(i)) - face + lift
          position.setZ(i, position.getZ(i) + (side === 0 ? rise : -rise))
        }
        return geometry
      })
    const both = (z: (x: number, y: number) => number) =>
      [
        { z, back: false },
        { z: (x: number, y: number) => -z(x, y), back: true },
      ] as const
    const seam = offset(cut, -2.2).simplify(0.08)
    const stitches = both(faceZ).flatMap((side) =>
      saddleStitches(seam, { pitch: 3.4, width: 0.95, detail, ...side }),
    )
    const seatStitches = both((x, y) => faceZ(x, y) + 1.5).flatMap((side) =>
      saddleStitches(offset(seat, -1.5).simplify(0.08), { pitch: 2.9, width: 0.85, detail, ...side }),
    )
    const reins = both((x, y) => faceZ(x, y) + 0.1).flatMap((side) =>
      stitchesAlong(rein, { pitch: 2.6, width: 0.9, slant: 0.3, detail, ...side }),
    )
    // From afar they are too small to be seen.
    const holes =
      detail > 1 ? both(faceZ).flatMap((side) => awlHoles(seam, { pitch: 3.4, width: 0.95, ...side })) : []
    const rivet = (x: number, y: number, r: number, lift: number): readonly THREE.BufferGeometry[] =>
      [1, -1].map((side) =>
        lathe(
          [
            [r, 0],
            [r, 0.4],
            [r * 0.8, 0.8],
            [r * 0.35, 1],
            [0, 1.02],
          ],
          14,
          0.9,
        )
          .rotateX((side * Math.PI) / 2)
          .translate(x, y, side * (faceZ(x, y) + lift)),
      )
    const eyes = [1, -1].map((side) =>
      new THREE.SphereGeometry(1.95, 10 * detail, 6 * detail)
        .scale(1, 1.1, 0.55)
        .translate(27.6, 64.4, side * (faceZ(27.6, 64.4) + 0.15)),
    )
    const glints = [1, -1].map((side) =>
      new THREE.SphereGeometry(0.55, 6 * detail, 4 * detail).translate(
        28.1,
        65.1,
        side * (faceZ(27.6, 64.4) + 0.95),
      ),
    )
    const ring = eyelet(brass, { inner: 4.4, wire: 0.95, sink: 0.2, y: 54.8 })
    const brown = [
      plate(feet.simplify(0.06), { depth: face * 2 + 0.9, bevel: 0.5, segments: 2 }),
      ...mane.flatMap((lock, i) =>
        onFace(laid(lockOf(lock), { from: face - 0.3, thick: 0.9 + 0.12 * i }), 0.2),
      ),
      ...tail.map((lock, i) =>
        plate(lockOf(lock).simplify(0.06), { depth: at([3, 2, 3.8], i), bevel: 0.5, segments: 2 }),
      ),
      ...onFace(laid(seat, { from: face - 0.2, thick: 1.7, bevel: 0.5, dome: 0.06 }), 0),
      ...onFace(laid(girth, { from: face - 0.2, thick: 0.9, open: true }), 0),
      ...onFace(laid(bridle, { from: face - 0.2, thick: 0.8, bevel: 0.25, open: true }), 0),
    ]
    const body = fitted(
      [
        ...laid(cut, { from: 0.8, thick: face - 0.8, bevel: 0.7, dome: swell, open: true }).map(hides.large),
        hides.edge(plate(offset(cut, 0.16).simplify(0.08), { depth: 1.8, bevel: 0.5, segments: 1 })),
        ...brown.map(hides.small),
        ...[...eyes, ...holes].map(hides.ink),
        ...glints.map(hides.thread),
        ...[...stitches, ...seatStitches, ...reins].map(hides.thread),
        ...[...rivet(32, 57.8, 1.4, 0.5), ...rivet(-0.8, 37.2, 1.5, 1.3)].map((geometry) =>
          part(geometry, brass),
        ),
        ...ring.parts,
      ],
      facts.dims_mm,
      { slack: 0.25 },
    )
    const { min, max } = boundsOf(body.slice(-1))
    return {
      hanger: hang(facts, { attach: [(min[0] + max[0]) / 2, max[1] - 1.9, 0], strapColor: dark }),
      body,
      occlusionMm: 4,
      simplifyMm: 0.18,
      massCenter: [-1, -44, 0],
      ellipsoids: [
        { center: [-2, -42, 0], radii: [30, 15, 5.6] },
        { center: [24, -19, 0], radii: [15, 17, 4.6] },
        { center: [-20, -64, 0], radii: [10, 16, 4.4] },
        { center: [19, -64, 0], radii: [10, 16, 4.4] },
      ],
    }
  },
  { closeUp: 2 },
)
