import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, metal } from '../../kit/materials'
import { polygon, roundedRect } from '../../kit/outline'
import { type Paint, paintedSheet } from '../../kit/painted-sheet'
import { part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { ball, lathe, roundedBox } from '../../kit/solids'
import { at, type Vec2, type Vec3 } from '../../kit/vector'
import { type Joint, jointed, type Posture } from './joints'
import {
  chest,
  elbowZ,
  half,
  headHeight,
  hipY,
  kneeY,
  pin,
  robotPaint,
  sole,
  thighDepth,
} from './robot-paint'

/** A box between two corners with round edges and a hair of air around it. */
const box = (from: Vec3, to: Vec3, radius: number, gap = 0.15): BufferGeometry => {
  const size = from.map((v, k) => Math.abs(at(to, k) - v) - 2 * gap)
  const middle = from.map((v, k) => (v + at(to, k)) / 2)
  return roundedBox(at(size, 0), at(size, 1), at(size, 2), radius, radius > 2 ? 2 : 1).translate(
    at(middle, 0),
    at(middle, 1),
    at(middle, 2),
  )
}
const hinge = (fromX: number, toX: number, y: number, z: number): BufferGeometry =>
  lathe(
    [
      [0, 0],
      [pin, 0],
      [pin, toX - fromX],
      [0, toX - fromX],
    ],
    10,
    0.5,
  )
    .rotateZ(-Math.PI / 2)
    .translate(fromX, y, z)
/** A flat disc lying on the face that looks along +X. */
const disc = (radius: number, from: Vec3, thick: number): BufferGeometry =>
  lathe(
    [
      [radius, 0],
      [radius, thick * 0.5],
      [radius - 0.4, thick],
      [0, thick],
    ],
    22,
    0.7,
  )
    .rotateZ(-Math.PI / 2)
    .translate(...from)

/** A ribbed boot behind an elbow that is bent by `bend` radians: fixed to the forearm, it ends inside the upper arm. */
const bellows = (x: number, bend: number): BufferGeometry => {
  const [from, to, folds] = [-0.1, bend + 0.08, Math.round(bend * 3.4)]
  const rim = Array.from({ length: folds * 4 + 1 }, (_, i): Vec2 => {
    const angle = from + ((to - from) * i) / (folds * 4)
    const r = 10.4 - 0.45 * (1 - Math.cos((i / 4) * 2 * Math.PI))
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })
  return plate(polygon([[0, 0], ...rim]), { depth: 4.6, bevel: 0.3, segments: 1 })
    .rotateY(Math.PI / 2)
    .translate(x, hipY, elbowZ)
}

interface Painted {
  readonly joint: string
  readonly geometry: BufferGeometry
  readonly paint: Paint | string
  readonly density?: number
}

/** A box robot that squats, hugs its knees and is a cube: arms over the sides, boots before, the head on top. */
export const robotCubit = defineCharm('fi-robot-cubit', async ({ facts, colors }): Promise<CharmModel> => {
  const [steel, yellow, dark] = colors
  const paints = robotPaint(colors)
  const mirrored = (side: 1 | -1, from: Vec3, to: Vec3, radius: number): BufferGeometry =>
    box([side * from[0], from[1], from[2]], [side * to[0], to[1], to[2]], radius)
  const limb = (side: 1 | -1): readonly Painted[] => {
    const name = side > 0 ? 'left' : 'right'
    const across = (a: number, b: number): readonly [number, number] => (side > 0 ? [a, b] : [-b, -a])
    const mirror = (geometry: BufferGeometry): BufferGeometry =>
      side > 0 ? geometry : geometry.rotateY(Math.PI).translate(0, 0, -22)
    return [
      {
        joint: `shoulder_${name}`,
        geometry: mirrored(side, [11, -33.2, -half], [half, -15, elbowZ], 1.4),
        paint: paints.arm,
      },
      {
        joint: `shoulder_${name}`,
        geometry: mirror(ball(3.6, 16, 12).translate(11.4, -18.4, -11)),
        paint: dark,
      },
      { joint: `shoulder_${name}`, geometry: hinge(...across(11.6, 16.4), hipY, elbowZ), paint: dark },
      {
        joint: `elbow_${name}`,
        geometry: mirrored(side, [11, -45, -half], [half, -33.4, elbowZ], 1.3),
        paint: paints.forearm,
      },
      {
        joint: `elbow_${name}`,
        geometry: mirrored(side, [12.4, -46.4, -15], [15.6, -44, -7], 0.4),
        paint: dark,
      },
      {
        joint: `elbow_${name}`,
        geometry: mirrored(side, [11, -51.4, -half], [half, -45.4, -12.2], 1.2),
        paint: yellow,
      },
      {
        joint: `elbow_${name}`,
        geometry: mirrored(side, [11, -51.4, -9.8], [half, -45.4, elbowZ], 1.2),
        paint: yellow,
      },
      { joint: `bellows_${name}`, geometry: bellows(side * 14, side > 0 ? 0.6 : 2), paint: dark },
      {
        joint: `hip_${name}`,
        geometry: mirrored(side, [0.3, kneeY + 0.2, chest - thighDepth], [10.9, hipY - 0.2, chest], 1.2),
        paint: paints.thigh,
      },
      { joint: `hip_${name}`, geometry: hinge(...across(1, 10.4), kneeY, chest - thighDepth), paint: steel },
      {
        joint: `knee_${name}`,
        geometry: mirrored(
          side,
          [0, sole + 2.2, chest - thighDepth],
          [half, kneeY - 0.2, half - 2 * thighDepth],
          1.6,
        ),
        paint: paints.boot,
      },
      {
        joint: `knee_${name}`,
        geometry: mirrored(
          side,
          [-0.1, sole - 0.15, chest - thighDepth - 0.15],
          [half + 0.15, sole + 2.1, half - 2 * thighDepth + 0.15],
          0.8,
        ),
        paint: dark,
      },
    ]
  }
  const painted: readonly Painted[] = [
    {
      joint: '',
      geometry: box([-half + 0.5, -headHeight, -half - 0.15], [half - 0.5, 0.15, half - 0.5], 2.6),
      paint: paints.head,
    },
    {
      joint: '',
      geometry: plate(roundedRect(28.4, 10.2, 3, 24), {
        depth: 1.6,
        bevel: 0.4,
        segments: 2,
        z: half - 0.8,
        open: true,
      }).translate(0, -headHeight / 2, 0),
      paint: paints.face,
      density: 2,
    },
    ...([1, -1] as const).flatMap((side): readonly Painted[] => {
      const turn = (geometry: BufferGeometry): BufferGeometry =>
        side > 0 ? geometry : geometry.rotateY(Math.PI)
      return [
        { joint: '', geometry: turn(disc(4.6, [half - 0.9, -headHeight / 2, 0], 0.6)), paint: yellow },
        { joint: '', geometry: turn(disc(2.2, [half - 0.4, -headHeight / 2, 0], 0.4)), paint: dark },
      ]
    }),
    {
      joint: '',
      geometry: box([-11, hipY + 0.3, -half - 0.15], [11, -headHeight + 0.4, chest], 1.4),
      paint: paints.torso,
      density: 1.3,
    },
    { joint: '', geometry: hinge(-10.4, 10.4, hipY, chest), paint: steel },
    ...limb(1),
    ...limb(-1),
  ]
  const { map, geometries } = await paintedSheet('paint', painted, { size: 768, quality: 66 })
  const abs = gloss('abs', '#FFFFFF', { map, roughness: 0.24 })
  const partsOf = (joint: string) =>
    geometries.flatMap((geometry, i) => (painted[i]?.joint === joint ? [part(geometry, abs)] : []))

  const joints = ([1, -1] as const).flatMap((side): readonly Joint[] => {
    const name = side > 0 ? 'left' : 'right'
    return [
      { name: `shoulder_${name}`, parts: partsOf(`shoulder_${name}`), pivot: [side * 12, -18.4, -11] },
      {
        name: `elbow_${name}`,
        parts: partsOf(`elbow_${name}`),
        pivot: [side * 14, hipY, elbowZ],
        parent: `shoulder_${name}`,
      },
      {
        name: `bellows_${name}`,
        parts: partsOf(`bellows_${name}`),
        pivot: [side * 14, hipY, elbowZ],
        parent: `elbow_${name}`,
      },
      { name: `hip_${name}`, parts: partsOf(`hip_${name}`), pivot: [side * 5.5, hipY, chest] },
      {
        name: `knee_${name}`,
        parts: partsOf(`knee_${name}`),
        pivot: [side * 5.5, kneeY, chest - thighDepth],
        parent: `hip_${name}`,
      },
    ]
  })
  const stand: Posture = {
    shoulder_left: [-0.02, 0, 0.235],
    elbow_left: [-0.5, 0, 0],
    shoulder_right: [-0.17, 0, -0.3],
    elbow_right: [-2, 0, 0],
    hip_left: [-0.22, 0, 0.02],
    knee_left: [0.22, 0, -0.02],
    hip_right: [-0.1, 0, -0.02],
    knee_right: [0.1, 0, 0.02],
  }
  const sit: Posture = {
    shoulder_left: [0.5, 0, 0.3],
    elbow_left: [-0.5, 0, 0],
    shoulder_right: [0.5, 0, -0.3],
    elbow_right: [-0.5, 0, 0],
    hip_left: [-Math.PI / 2 + 0.05, 0, 0.14],
    knee_left: [0.9, 0, 0],
    hip_right: [-Math.PI / 2 + 0.05, 0, -0.14],
    knee_right: [0.7, 0, 0],
  }
  const folded: Posture = {
    elbow_left: [-Math.PI, 0, 0],
    elbow_right: [-Math.PI, 0, 0],
    hip_left: [-Math.PI, 0, 0],
    hip_right: [-Math.PI, 0, 0],
    knee_left: [Math.PI, 0, 0],
    knee_right: [Math.PI, 0, 0],
  }
  const { nodes, states } = jointed(joints, stand, { stand, sit, cube: folded })
  const eye = eyelet(metal('gunmetal'), { inner: 3.4, wire: 0.9, sink: 0.7 })
  return {
    hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
    body: partsOf(''),
    nodes,
    // A straighter arm has no room for the bellows of a bent one, and a cube has room for none.
    states: {
      ...states,
      sit: { ...states['sit'], hidden: ['bellows_right'] },
      cube: { ...states['cube'], hidden: ['bellows_left', 'bellows_right'] },
    },
    fitting: eye.parts,
    occlusionMm: 3,
    simplifyMm: 0.05,
  }
})
