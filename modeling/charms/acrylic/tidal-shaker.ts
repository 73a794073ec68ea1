import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import type { Material } from '../../kit/materials'
import { circle, cut, type Outline, offset, polygon, star } from '../../kit/outline'
import { moved, type Part, part, turned } from '../../kit/part'
import { plate } from '../../kit/plate'
import { lathe } from '../../kit/solids'
import { planarUv } from '../../kit/uv'
import { at, mix, type Vec2 } from '../../kit/vector'
import { sheetPrint } from './cut-charm'
import { type Film, layeredPrint } from './layered-print'
import { clearAcrylic, clearBody, facing } from './sheet'
import { fishes, foils, tideBack, tideDefs, tideFront, windowRadius } from './tide-drawing'

const lobes = 16
const tabHigh = 4.4
const sheetThick = 2
/** The room between the two outer sheets. */
const gapFrom = -2.5
const gapTo = 2.5

/** An oval with a wavy rim, w × h mm. */
const wavy = (w: number, h: number): Outline =>
  polygon(
    Array.from({ length: 192 }, (_, i): Vec2 => {
      const angle = (i / 192) * 2 * Math.PI
      const r = 1 - 0.05 * (1 - Math.cos(lobes * angle)) * 0.5
      return [(w / 2) * r * Math.cos(angle), (h / 2) * r * Math.sin(angle)]
    }),
  )

/** Tidal Shaker: two clear sheets about a printed frame, sequins and two fish loose between them. */
export const tidalShaker = defineCharm('ac-tidal-shaker', async ({ facts, random }): Promise<CharmModel> => {
  const { w, h, d } = facts.dims_mm
  const middle = -(h + tabHigh) / 2
  const rim = wavy(w, h - tabHigh)
  const outer = offset(rim, -2)
  const films: readonly Film[] = [
    { inks: tideFront(outer), z: gapTo, side: 1 },
    { inks: tideBack(outer), z: gapFrom, side: -1, scale: 0.3 },
    ...fishes.map((inks, i): Film => ({ inks, z: 0.6 - i, side: 1 })),
    { inks: foils, z: 0, side: 1 },
  ]
  const { map, places, parts } = await layeredPrint('tide', films, {
    ground: '#FBFEFE',
    defs: tideDefs,
    quality: 66,
  })
  const picture = sheetPrint(map)
  const foil: Material = {
    name: 'foil',
    color: '#FFFFFF',
    map,
    roughness: 0.18,
    metalness: 0.4,
    iridescence: 1,
    clearcoat: 1,
    clearcoatRoughness: 0.05,
    unoccluded: true,
  }
  const acrylic = await clearAcrylic()
  const place = at(places, 0)
  const pool = circle(windowRadius, 96)
  const onPicture = (geometry: THREE.BufferGeometry): Part => part(planarUv(geometry, place), picture)
  const back = parts(picture)[1]
  // The frame's inner wall: it wears the golden line round the pool.
  const wall = lathe(
    [
      [windowRadius, gapTo],
      [windowRadius, gapFrom],
    ],
    72,
  ).rotateX(Math.PI / 2)
  const tab = cut(circle(tabHigh, 48, [0, -middle - tabHigh]), offset(rim, -0.3))
  const hole = circle(1.85, 32, [0, -middle - tabHigh + 0.3])

  const foilUv = at(places, 3 + fishes.length - 1)
  const sequin = (shape: Outline, color: number): THREE.BufferGeometry => {
    const geometry = plate(shape, { depth: 0.34, bevel: 0.1, segments: 1 })
    const uv = planarUv(geometry, foilUv).getAttribute('uv')
    const target = planarUv(facing(circle(0.1, 6, [color * 2 + 1, 1]), 0), foilUv).getAttribute('uv')
    for (let i = 0; i < uv.count; i++) uv.setXY(i, target.getX(0), target.getY(0))
    return geometry
  }
  const shapes: readonly Outline[] = [
    circle(1.15, 10),
    circle(1.5, 12),
    offset(star(5, 1.5, 0.72), 0.12, 12),
    circle(0.85, 9),
  ]
  /** Sequins as they come to rest: thick at the bottom, a few still sinking. */
  const drift = (count: number, z: number): readonly Part[] => {
    const spots: Vec2[] = []
    for (let tries = 0; spots.length < count && tries < 4000; tries++) {
      const [angle, r] = [random() * 2 * Math.PI, Math.sqrt(random()) * (windowRadius - 2)]
      const [x, y] = [r * Math.sin(angle), r * Math.cos(angle)]
      const wanted = y < -10 ? 1 : y < -3 ? 0.35 : 0.05
      if (random() < wanted && spots.every(([px, py]) => Math.hypot(px - x, py - y) > 2.3)) spots.push([x, y])
    }
    return spots.flatMap(([x, y], i) =>
      moved(
        turned(
          [part(sequin(at(shapes, Math.floor(random() * 4)), i % 6), foil)],
          [mix(-0.3, 0.3, random()), mix(-0.3, 0.3, random()), random() * 6],
        ),
        [x, y, z + mix(-0.5, 0.5, random())],
      ),
    )
  }
  const swimmers = parts(foil).slice(2, 2 + fishes.length)
  const swimming = (i: number, turn: number, [x, y]: Vec2): readonly Part[] =>
    moved(turned([at(swimmers, i)], [0, 0, turn]), [x, y, 0])
  const lowered = (list: readonly Part[]): readonly Part[] => moved(list, [0, middle, 0])
  const outerZ = (d - sheetThick) / 2
  return {
    hanger: hang(facts, { attach: [0, hole.bounds().max[1] + middle, 0], holeAxis: 'z' }),
    body: lowered([
      onPicture(facing(cut(outer, pool), gapTo - 0.05)),
      onPicture(facing(pool, gapFrom + 0.05)),
      onPicture(wall),
      ...(back === undefined ? [] : [back]),
      ...clearBody(cut(tab, hole), 3, acrylic, { swell: 0 }),
      ...clearBody(rim, gapTo - gapFrom, acrylic, { sides: [], bevel: 0.25 }),
      ...clearBody(rim, sheetThick, acrylic, { z: -outerZ, sides: [-1] }),
      ...clearBody(rim, sheetThick, acrylic, { z: outerZ, sides: [1] }),
    ]),
    nodes: {
      loose_1: {
        parts: lowered([...drift(22, 0.9), ...swimming(0, 0.25, [-6.5, -5.5])]),
        pivot: [0, middle, 0],
      },
      loose_2: {
        parts: lowered([...drift(22, -0.8), ...swimming(1, -0.2, [7.2, -0.5])]),
        pivot: [0, middle, 0],
      },
    },
    loose: { center: [0, middle, 0], radius: windowRadius, nodes: ['loose_1', 'loose_2'] },
    massCenter: [0, middle, 0],
    ellipsoids: [{ center: [0, middle, 0], radii: [w / 2, (h - tabHigh) / 2, d / 2] }],
  }
})
