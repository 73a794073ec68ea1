import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { gloss, type Material, metal } from '../../kit/materials'
import { circle, cut, polygon } from '../../kit/outline'
import { fitted, type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { lathe } from '../../kit/solids'
import { planarUv } from '../../kit/uv'
import { at, type Vec2 } from '../../kit/vector'
import { layeredPrint } from '../acrylic/layered-print'
import { helloBack, helloFront } from './hello-art'

const radius = 20
const lobes = 16
const hole = { y: 13.9, r: 2.3 }

/** The disc milled in waves, so that fingers know it in a pocket. */
const disc = polygon(
  Array.from({ length: 192 }, (_, i): Vec2 => {
    const angle = (i / 192) * 2 * Math.PI
    const r = radius - 0.8 + 0.8 * Math.cos(lobes * angle)
    return [r * Math.cos(angle), r * Math.sin(angle)]
  }),
)
const face = circle(16.7, 84)

/** Hello Tap Token: a cast wavy disc with a chip inside, both faces drawn under poured epoxy, a grommet to hang by. */
export const nfcHello = defineCharm('el-nfc-hello', async ({ facts, colors }): Promise<CharmModel> => {
  const steel = metal('silver')
  const body = gloss('rim', colors[0], { roughness: 0.16, clearcoat: 1, clearcoatRoughness: 0.04 })
  const { map, places } = await layeredPrint(
    'hello',
    [
      { inks: helloFront(face, colors), z: 0, side: 1 },
      { inks: helloBack(face, colors), z: 0, side: -1, scale: 0.62 },
    ],
    { ground: colors[0], quality: 80, most: 1000 },
  )
  const epoxy: Material = {
    name: 'epoxy',
    color: '#FFFFFF',
    map,
    roughness: 0.14,
    clearcoat: 1,
    clearcoatRoughness: 0.03,
    unoccluded: true,
  }
  const eye = circle(hole.r, 32, [0, hole.y])
  const cast = plate(cut(disc, eye), { depth: 3.9, bevel: 1.2, segments: 2 })
  const lens = (side: 0 | 1): THREE.BufferGeometry => {
    const poured = plate(cut(face, circle(hole.r + 0.9, 32, [0, hole.y])), {
      depth: 0.6,
      bevel: 0.28,
      segments: 2,
      z: 1.95,
      dome: 0.78,
      open: true,
    })
    return planarUv(poured, at(places, side))
  }
  const flange: readonly Vec2[] = [
    [hole.r - 0.35, 0],
    [hole.r - 0.35, 2.3],
    [hole.r, 2.8],
    [hole.r + 0.7, 2.95],
    [hole.r + 1.3, 2.5],
    [hole.r + 1.3, 2],
  ]
  const grommet = lathe(
    [...flange.map(([r, z]): Vec2 => [r, -z]).toReversed(), ...flange].toReversed(),
    28,
    0.6,
  ).rotateX(Math.PI / 2)
  const ringed: readonly Part[] = [
    part(cast, body),
    part(lens(0), epoxy),
    part(lens(1).rotateY(Math.PI), epoxy),
    part(grommet.applyMatrix4(new THREE.Matrix4().makeTranslation(0, hole.y, 0)), steel),
  ]
  return {
    hanger: hang(facts, { attach: [0, hole.y + hole.r - 0.35 - radius, 0], holeAxis: 'z', jumpMm: 6.4 }),
    body: fitted(ringed, facts.dims_mm),
    occlusionMm: 2,
    simplifyMm: 0.012,
    massCenter: [0, -radius, 0],
    ellipsoids: [{ center: [0, -radius, 0], radii: [radius, radius, 3] }],
  }
})
