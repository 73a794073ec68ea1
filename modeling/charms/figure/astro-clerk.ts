import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, type Material, metal, pvc } from '../../kit/materials'
import { bothSides, fitted, type Part, part } from '../../kit/part'
import { capsule, grown, mirroredX, reachOf, type Sdf, union } from '../../kit/sdf'
import { ball, lathe, roundedBox, superellipse, sweep, torus } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, type Vec2, type Vec3 } from '../../kit/vector'
import { clerkArt, clerkPaint, clerkSheet } from './clerk-art'
import { dome, helmet, helmetProfile, shellAt, visorMesh, visorMiddle, visorRim } from './clerk-helmet'
import { apron, boot, drape, sole, suit } from './clerk-suit'
import { molded } from './molded'
import { frontPaint, plainPaint } from './paint'

const hand = (wrist: Vec3, tip: Vec3, thumb: Vec3): Sdf =>
  union(1.6, capsule(wrist, tip, 3.7, 3.5), capsule(wrist, thumb, 1.7, 1.55))

/** The night clerk of an orbital snack kiosk: waves with one glove, holds a drink in the other. */
export const astroClerk = defineCharm('fi-astro-clerk', async ({ facts, colors }): Promise<CharmModel> => {
  const [white, blue, orange] = colors
  const map = await svgTexture('paint', clerkArt(white, blue, orange), { quality: 72 })
  const soft = pvc('suit', '#FFFFFF', { map })
  const hard = gloss('abs', '#FFFFFF', { map, roughness: 0.24 })
  const glass: Material = {
    name: 'visor',
    color: '#FFFFFF',
    map,
    roughness: 0.12,
    clearcoat: 1,
    clearcoatRoughness: 0.02,
    unoccluded: true,
  }
  const silver = metal('silver')
  const painted = (geometry: BufferGeometry, color: Vec2, material: Material): Part =>
    part(plainPaint(geometry, color), material)
  const { white: w, blue: b, orange: o, shade: g } = clerkPaint

  const shell = lathe(helmetProfile, 34, 0.7)
    .rotateX(Math.PI / 2)
    .scale(...helmet.radii)
    .translate(...helmet.center)
  const rim = sweep(
    visorRim.map(
      ([x, y]): Vec3 => [x * 1.03, visorMiddle + y * 1.03, shellAt(x * 1.03, visorMiddle + y * 1.03) + 0.1],
    ),
    superellipse(2.3, 2.3, 2.4, 7),
    { closed: true },
  )
  const ear = lathe(
    [
      [6.1, 0],
      [6.1, 1.1],
      [5.6, 1.7],
      [4.6, 1.8],
    ],
    24,
    0.6,
  )
  const cap = lathe(
    [
      [4.6, 1.4],
      [4.5, 2.6],
      [3.8, 3.3],
      [2.2, 3.6],
      [0, 3.65],
    ],
    24,
    0.9,
  )
  const onSide = (geometry: BufferGeometry): BufferGeometry =>
    geometry.rotateZ(-Math.PI / 2).translate(18.9, -19.8, -1.2)
  const antenna = sweep(
    [
      [19.8, -15, -1.2],
      [20.3, -5, -1.2],
    ],
    0.75,
    { noses: 1 },
  )
  const tip = ball(1.85, 12, 9).translate(20.4, -3.6, -1.2)
  const neck = torus(9.7, 1.7, 28, 7)
    .rotateX(Math.PI / 2)
    .scale(1, 0.85, 0.9)
    .translate(0, -38.6, 0)

  const body = molded(suit, {
    min: [-16, -77, -13],
    max: [16, -33, 13],
    triangles: 1250,
    edge: 1.3,
    hiddenIn: [dome, apron, mirroredX(boot)],
  })
  const boots = molded(mirroredX(boot), {
    min: [-15, -77, -9],
    max: [15, -64, 12],
    triangles: 700,
    edge: 0.95,
    hiddenIn: [suit],
  })
  const soles = molded(mirroredX(sole), {
    min: [-16, -77, -10],
    max: [16, -71, 13],
    triangles: 320,
    edge: 0.95,
    hiddenIn: [mirroredX(boot)],
  })
  const cloth = frontPaint(
    molded(apron, {
      min: [-16, -69, -14],
      max: [16, -34, 14],
      triangles: 1250,
      edge: 0.8,
      hiddenIn: [suit, dome],
    }),
    clerkSheet.apron,
    { left: -12, top: -36.5, width: 24, height: 29 },
  )

  const waving = molded(
    union(
      1.2,
      capsule([10.6, -44.6, 0], [16.4, -47.2, 2.4], 4.6, 4.3),
      capsule([16.4, -47.2, 2.4], [17.9, -41.6, 5.4], 4.3, 3.9),
    ),
    { min: [5, -53, -6], max: [23, -36, 11], triangles: 400, edge: 1, hiddenIn: [suit] },
  )
  const holding = molded(
    union(
      1.2,
      capsule([-10.6, -44.6, 0], [-16.8, -50.4, 4], 4.6, 4.3),
      capsule([-16.8, -50.4, 4], [-13.6, -53.4, 9.2], 4.3, 3.9),
    ),
    { min: [-23, -59, -6], max: [-5, -38, 15], triangles: 400, edge: 1, hiddenIn: [suit] },
  )
  const waveGlove = molded(
    union(
      1.1,
      capsule([18, -40, 6.2], [18.2, -38, 6.9], 3.3, 3.5),
      capsule([17, -37.4, 7], [15.4, -34.2, 7.9], 1.7, 1.5),
      capsule([18.3, -37, 7], [18.3, -33, 8], 1.7, 1.55),
      capsule([19.4, -37.4, 7], [20.7, -34.6, 7.7], 1.7, 1.45),
      capsule([16.4, -39, 7], [13.5, -38, 8.4], 1.7, 1.45),
    ),
    { min: [11, -45, 1], max: [24, -30, 13], triangles: 620, edge: 0.8 },
  )
  const holdGlove = molded(
    union(
      1.4,
      hand([-12.6, -54.4, 11], [-10.2, -55, 13.8], [-12.8, -51, 13.4]),
      capsule([-10.2, -54.6, 13.6], [-6.6, -53.8, 14.2], 2.6, 2),
    ),
    { min: [-19, -62, 5], max: [-2, -46, 19], triangles: 380, edge: 0.95 },
  )
  const cuff = (center: Vec3, turn: Vec3): BufferGeometry =>
    torus(3.5, 1.1, 16, 6)
      .rotateX(turn[0])
      .rotateY(turn[1])
      .rotateZ(turn[2])
      .translate(...center)

  const cupAt: Vec3 = [-9.4, -57.4, 15]
  const cup = lathe(
    [
      [0, 0],
      [2.9, 0],
      [3.2, 0.35],
      [3.4, 2.5],
      [3.84, 6.8],
      [3.9, 7.5],
      [4, 8.5],
      [4.08, 9.3],
    ],
    20,
    0.6,
  )
  const sleeve = lathe(
    [
      [3.42, 2.6],
      [3.68, 2.7],
      [4.05, 6.6],
      [3.84, 6.7],
    ],
    20,
    0.6,
  )
  const lid = lathe(
    [
      [3.9, 9.3],
      [4.55, 9.3],
      [4.6, 10.2],
      [4.1, 10.7],
      [3.7, 11.5],
      [3.2, 11.9],
      [0, 11.9],
    ],
    20,
    0.5,
  )
  const straw = sweep(
    [
      [0.6, 11, 0],
      [1.2, 16, 0],
      [3.4, 17.6, 0],
    ],
    0.6,
    { noses: 1 },
  )
  const drink = [cup, sleeve, lid, straw].map((geometry) => geometry.translate(...cupAt))

  const tagAt: Vec3 = [3.2, -47, 0]
  const tagFront = reachOf(grown(drape, 0.95), [tagAt[0], tagAt[1], 0], [0, 0, 1])
  const tag = roundedBox(7.4, 4.7, 0.9, 0.4, 2)
    .rotateX(-0.2)
    .rotateY(0.24)
    .translate(tagAt[0], tagAt[1], tagFront + 0.15)
  const pack = roundedBox(20, 20.6, 10.6, 3.4, 2).translate(0, -50, -14.4)
  const hatch = frontPaint(
    roundedBox(13, 13, 1.8, 0.8, 1).rotateY(Math.PI).translate(0, -49.4, 19.4),
    clerkSheet.pack,
    { left: -6.6, top: -42.8, width: 13.2, height: 13.2 },
  ).rotateY(Math.PI)
  const tank = lathe(
    [
      [0, -7.4],
      [1.8, -7],
      [2.6, -5.8],
      [2.6, 5.8],
      [1.8, 7],
      [0, 7.4],
    ],
    18,
    0.8,
  ).translate(11.2, -50, -13.6)
  const bootCuff = torus(6.1, 1.15, 22, 7)
    .rotateX(Math.PI / 2)
    .translate(6.8, -67.4, 0.2)
  const button = lathe(
    [
      [1.25, -0.6],
      [1.25, 0.2],
      [0.9, 0.5],
      [0, 0.55],
    ],
    14,
    0.9,
  )
    .rotateX(Math.PI / 2 - 0.45)
    .rotateY(0.4)
  const buttonFront = reachOf(grown(drape, 0.95), [5.6, -43.4, 0], [0, 0, 1])
  const parts: readonly Part[] = [
    ...bothSides([painted(bootCuff, o, soft), painted(button.translate(5.6, -43.4, buttonFront), o, hard)]),
    painted(shell, w, hard),
    painted(rim, w, hard),
    part(
      frontPaint(visorMesh(), clerkSheet.visor, {
        left: -15.5,
        top: visorMiddle + 11.25,
        width: 31,
        height: 22.5,
      }),
      glass,
    ),
    ...bothSides([painted(onSide(ear), w, hard), painted(onSide(cap), o, hard)]),
    painted(antenna, g, hard),
    painted(tip, o, hard),
    painted(neck, b, hard),
    painted(body, w, soft),
    painted(boots, o, soft),
    painted(soles, w, soft),
    part(cloth, soft),
    painted(waving, w, soft),
    painted(holding, w, soft),
    painted(waveGlove, o, soft),
    painted(holdGlove, o, soft),
    painted(cuff([17.85, -41.2, 5.7], [Math.PI / 2 - 0.55, 0, -0.25]), b, soft),
    painted(cuff([-13.3, -53.6, 9.7], [0, -0.55, 0]), b, soft),
    painted(at(drink, 0), o, hard),
    painted(at(drink, 1), w, hard),
    painted(at(drink, 2), w, hard),
    painted(at(drink, 3), b, hard),
    part(
      frontPaint(tag, clerkSheet.tag, { left: tagAt[0] - 3.6, top: tagAt[1] + 2.3, width: 7.2, height: 4.6 }),
      hard,
    ),
    painted(pack, w, hard),
    part(hatch, hard),
    ...bothSides([painted(tank, b, hard)]),
  ]
  const eye = eyelet(silver, { inner: 3.4, wire: 0.9, sink: 0.8 })
  return {
    hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
    body: fitted(parts, facts.dims_mm),
    fitting: eye.parts,
    occlusionMm: 4,
    simplifyMm: 0.045,
    massCenter: [0, -36, 0],
    ellipsoids: [
      { center: [0, -19.5, 0], radii: [21.5, 19.5, 19] },
      { center: [0, -50, -2], radii: [16, 15, 16] },
      { center: [0, -64, 1], radii: [13.5, 11, 10] },
    ],
  }
})
