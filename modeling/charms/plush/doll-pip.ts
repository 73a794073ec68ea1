import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { fitted, moved } from '../../kit/part'
import { steps, type Vec2, type Vec3 } from '../../kit/vector'
import { applique, roundOutline } from './applique'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { brown, fur, head, pileAt, skull } from './doll-body'
import { denimCloth, denimOutfit } from './doll-denim'
import { rainOutfit } from './doll-rain'
import { alikeTo } from './hung'
import { stitch } from './needlework'
import { shadeless } from './shadeless'
import { headTop, hit, softMesh } from './soft'
import { trim } from './trim'

const front = (x: number, y: number): Vec3 => hit(skull, [x, y, 80], [0, 0, -1])
const line = (points: readonly Vec2[], radius: number, lift = 0.35, count = 10): THREE.BufferGeometry =>
  stitch(
    skull,
    points.map(([x, y]) => front(x, y)),
    { radius, lift, count },
  )
const patch = (outline: readonly Vec2[], lift: number, dome = 0.2): THREE.BufferGeometry =>
  applique(skull, { outline, lift, dome, rings: 2 })

const [eyeX, eyeY] = [11, -5]

/** The embroidered face, by dye: dark, iris, light, blush, mouth. */
const face = (): readonly (readonly THREE.BufferGeometry[])[] => {
  const both = <T>(make: (side: 1 | -1) => T): readonly T[] => ([-1, 1] as const).map(make)
  const eyes = both((side) => patch(roundOutline([side * eyeX, eyeY], [4.3, 5.7]), 0.45))
  const lids = both((side) =>
    line(
      [
        [side * (eyeX - 5), eyeY + 2.4],
        [side * (eyeX - 2.6), eyeY + 5.6],
        [side * (eyeX + 1.4), eyeY + 6.2],
        [side * (eyeX + 5), eyeY + 3.6],
        [side * (eyeX + 6.8), eyeY + 3.4],
      ],
      0.72,
      0.6,
      14,
    ),
  )
  const brows = both((side) =>
    side > 0
      ? line(
          [
            [7.6, 5.6],
            [11, 7],
            [15, 5.8],
          ],
          0.55,
        )
      : line(
          [
            [-7, 1.6],
            [-11, 2.8],
            [-15, 2.8],
          ],
          0.55,
        ),
  )
  const irises = both((side) =>
    patch(
      [
        ...steps(9).map((t): Vec2 => {
          const angle = Math.PI * (1 + t)
          return [side * eyeX + 3.3 * Math.cos(angle), eyeY - 1 + 3.9 * Math.sin(angle)]
        }),
        [side * eyeX + 2.4, eyeY - 0.2],
        [side * eyeX, eyeY + 0.4],
        [side * eyeX - 2.4, eyeY - 0.2],
      ],
      0.75,
      0.1,
    ),
  )
  const lights = both((side) => [
    patch(roundOutline([side * eyeX - 1.5, eyeY + 2.5], [1.4, 1.6], { count: 10 }), 0.95, 0.1),
    patch(roundOutline([side * eyeX + 1.5, eyeY - 2.8], [0.75, 0.85], { count: 8 }), 1, 0.1),
  ]).flat()
  const blush = both((side) => patch(roundOutline([side * 17, -12.4], [3.6, 2.3], { count: 14 }), 0.3, 0.1))
  const mouth = [
    line(
      [
        [-3, -12.6],
        [-0.6, -13.8],
        [2, -13.4],
        [3.8, -11.6],
      ],
      0.5,
    ),
  ]
  return [[...eyes, ...lids], irises, lights, blush, [...mouth, ...brows]]
}

/** Pip: a cotton doll with two outfits and an opinion on each. */
export const dollPip = defineCharm('pl-doll-pip', async ({ facts, colors }): Promise<CharmModel> => {
  const [skin, denim, brownColor] = colors
  const cotton = await coat('main', [skin, brownColor], 1.8)
  const sewn = await trim('sewn', skin, ['#3A2418', '#9A6034', '#FFFFFF', '#EBA68F', '#8A4F37'], {
    woolly: 0,
  })
  const jean = await denimCloth(denim, ['#F4E9D8', '#D99A3C', '#C9A14A', '#7E9BBC', '#B5523F'])
  const rain = await trim('rain', '#F2BC3A', ['#F2BC3A', '#D99A22', '#6B4226', '#F7EFDC'], {
    woolly: 0,
    roughness: 0.42,
    sheen: '#000000',
    clearcoat: 0.35,
    clearcoatRoughness: 0.35,
  })
  const mesh = softMesh(fur, {
    min: [-44, -4, -34],
    max: [44, 108, 34],
    edge: 1.6,
    triangles: 2850,
    pile: pileAt,
  })
  const crown = headTop(skull)
  const loop = head.worn(cordLoop({ height: 37 - crown, width: 5, wire: 0.95, y: crown }))
  const base = [
    cotton.dyed(mesh, [brown]),
    ...shadeless(face().flatMap((patches, dye) => patches.map((g) => sewn.dyed(dye, head.worn(g))))),
    sewn.dyed(4, loop),
  ]
  const jeans = denimOutfit(jean)
  const dressed = fitted([...base, ...jeans], facts.dims_mm)
  const [raw, worn] = [base[0], dressed[0]]
  const last = dressed[base.length - 1]
  if (raw === undefined || worn === undefined || last === undefined) throw new Error('a doll without a body')
  last.geometry.computeBoundingBox()
  const loopBox = last.geometry.boundingBox
  const [x, z] = [
    ((loopBox?.min.x ?? 0) + (loopBox?.max.x ?? 0)) / 2,
    ((loopBox?.min.z ?? 0) + (loopBox?.max.z ?? 0)) / 2,
  ]
  const hung = moved(dressed, [-x, 0, -z])
  const raincoat = moved(alikeTo(raw, worn)(rainOutfit(rain)), [-x, 0, -z])
  return {
    hanger: hang(facts, { attach: [0, (loopBox?.max.y ?? 0) - 1.9, 0] }),
    body: hung.slice(0, base.length),
    nodes: { outfit_denim: hung.slice(base.length), outfit_raincoat: raincoat },
    states: {
      denim: { hidden: ['outfit_raincoat'] },
      raincoat: {
        hidden: ['outfit_denim'],
        massCenter: [0, -58, 0],
        ellipsoids: [
          { center: [0, -38, 0], radii: [35, 33, 26] },
          { center: [0, -82, 1], radii: [31, 34, 19] },
        ],
      },
    },
    occlusionMm: 5.5,
    simplifyMm: 0.03,
    massCenter: [0, -56, 0],
    ellipsoids: [
      { center: [0, -34, 0], radii: [34, 29, 25] },
      { center: [0, -84, 1], radii: [30, 31, 17] },
    ],
  }
})
