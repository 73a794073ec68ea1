import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { sewnLoop } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { brightened, cordOf, metalOf, metalThatLooks, silk } from '../../kit/materials'
import { meshOf } from '../../kit/mesh'
import { fitted, part } from '../../kit/part'
import { lathe, superellipse, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, mix, steps, type Vec2, type Vec3 } from '../../kit/vector'

const length = 110
const neckTop = -17.2
const neckEnd = -22.8
const mantleEnd = -101
const lockCount = 17
/** The left part of the texture runs once round the skirt; the rest is one plain thread a column. */
const skirtShare = 0.75
const columns = 8

/** Radius through (y, r) points, smooth between them. */
const radiusThrough =
  (points: readonly Vec2[]) =>
  (y: number): number => {
    const i = points.findIndex(([py]) => y >= py)
    if (i <= 0) return at(points, i)[1]
    const [a, b] = [at(points, i - 1), at(points, i)]
    const t = (y - a[0]) / (b[0] - a[0])
    return mix(a[1], b[1], t * t * (3 - 2 * t))
  }

const head = radiusThrough([
  [-6.4, 2.6],
  [-7.6, 4.4],
  [-9.6, 5.7],
  [-12, 6.05],
  [-15, 5.3],
  [neckTop - 0.4, 3.9],
])

const skirt = radiusThrough([
  [neckTop, 3.7],
  [neckEnd, 4.3],
  [-25.4, 5.2],
  [-33, 6.1],
  [-50, 6.6],
  [-80, 7],
  [-length, 7.5],
])

/** A surface of revolution whose radius also depends on the angle, with normals from its own grid. */
const draped = (
  heights: readonly number[],
  segments: number,
  radius: (angle: number, y: number) => number,
): THREE.BufferGeometry => {
  const point = (angle: number, y: number): Vec3 => {
    const r = radius(angle, y)
    return [r * Math.sin(angle), y, r * Math.cos(angle)]
  }
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const [p, a, b] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  const h = 0.02
  for (const y of heights)
    for (let k = 0; k <= segments; k++) {
      const angle = (k / segments) * 2 * Math.PI
      positions.push(...point(angle, y))
      a.set(...point(angle + h, y)).sub(p.set(...point(angle - h, y)))
      b.set(...point(angle, y + h)).sub(p.set(...point(angle, y - h)))
      normals.push(...a.cross(b).normalize().toArray())
      uvs.push((k / segments) * skirtShare, -y / length)
    }
  for (let row = 0; row + 1 < heights.length; row++)
    for (let k = 0; k < segments; k++) {
      const i = row * (segments + 1) + k
      const j = i + segments + 1
      indices.push(j, j + 1, i + 1, j, i + 1, i)
    }
  return meshOf({ positions, normals, uvs, indices })
}

const threadWidth = 0.68

/** One thread as a ribbon that faces away from the tassel's axis, shaded as if it were round. */
const ribbon = (path: readonly Vec3[], turn: number, u: number): THREE.BufferGeometry => {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  path.forEach(([x, y, z], i) => {
    const angle = Math.atan2(x, z) + turn
    const out = new THREE.Vector3(Math.sin(angle), 0.05, Math.cos(angle))
    const across = new THREE.Vector3(Math.cos(angle), 0, -Math.sin(angle))
    const half = (threadWidth / 2) * (i === path.length - 1 ? 0.6 : 1)
    for (const side of [-1, 1]) {
      positions.push(x + side * half * across.x, y, z + side * half * across.z)
      normals.push(
        ...out
          .clone()
          .addScaledVector(across, side * 0.36)
          .normalize()
          .toArray(),
      )
      uvs.push(u + side * 0.006, -y / length)
    }
    if (i > 0) {
      const a = i * 2
      indices.push(a - 2, a, a + 1, a - 2, a + 1, a - 1)
    }
  })
  return meshOf({ positions, normals, uvs, indices })
}

/** Silk in gray (the material gives the color): fine threads side by side, then plain columns for single threads. */
const threadPicture = (random: () => number) => {
  const gray = (v: number): string => {
    const c = Math.round(255 * Math.min(1, v))
    return `rgb(${c},${c},${c})`
  }
  const threads = 150
  const lines = Array.from({ length: threads }, (_, i) => {
    const x = (i / threads) * skirtShare * 1024
    const width = (skirtShare * 1024) / threads
    const tone = 0.74 + 0.26 * random()
    return `<rect x="${x.toFixed(2)}" width="${(width * 0.74).toFixed(2)}" height="64" fill="${gray(tone)}"/>`
  })
  const plain = Array.from({ length: columns }, (_, i) => {
    const width = ((1 - skirtShare) * 1024) / columns
    const tone = 0.8 + (0.2 * i) / (columns - 1)
    return `<rect x="${(skirtShare * 1024 + i * width).toFixed(2)}" width="${width + 1}" height="64" fill="${gray(tone)}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 64"><rect width="1024" height="64" fill="${gray(0.5)}"/>${lines.join('')}${plain.join('')}</svg>`
}

/** A silk tassel: a knotted gold cord, a brass cap, the threads' head, a neck bound in gold, a long skirt. */
export const tasselSilk = defineCharm(
  'tr-tassel-silk',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [teal, gold] = colors
    const map = await svgTexture('threads', threadPicture(random), { width: 1024, height: 64, quality: 70 })
    const threads = silk('threads', teal, {
      color: brightened(teal, 1.02),
      roughness: 0.36,
      anisotropy: 0.5,
      sheen: '#1C3B35',
      sheenRoughness: 0.4,
      map,
      doubleSided: true,
    })
    const cord = cordOf(facts.attachment.hardware_tone)
    const wound = cordOf(gold)
    const thread = {
      ...wound,
      name: 'thread_gold',
      color: metalThatLooks(gold, 0.55),
      metalness: 0.55,
      roughness: 0.42,
    }
    const brass = metalOf('brass', gold, 0.24)

    const phases = Array.from({ length: lockCount }, () => random() * 2 * Math.PI)
    const lock = (angle: number, y: number): number => {
      const fall = Math.min(1, Math.max(0, (neckEnd - y) / 16))
      const turn = angle + (y - neckEnd) * 0.0035
      const wave =
        0.55 * Math.cos(lockCount * turn + at(phases, 0)) +
        0.28 * Math.cos(9 * turn + at(phases, 1) + y * 0.014) +
        0.2 * Math.cos(29 * turn + at(phases, 2) - y * 0.02)
      return 1 + 0.055 * fall * wave
    }
    const mantle = draped(
      [neckEnd + 0.6, -24, -26, -29, -34, -46, -62, -82, mantleEnd],
      54,
      (angle, y) => skirt(y) * lock(angle, y) - 0.3,
    )
    const bulb = draped(
      [-7.2, -8.4, -9.8, -11.6, -13.4, -15, -16.3, neckTop - 0.4],
      52,
      (angle, y) => head(y) * (1 + 0.03 * Math.cos(26 * angle)),
    )
    const inside = draped([mantleEnd, mantleEnd + 0.5], 24, (_, y) => (y < mantleEnd + 0.2 ? 6.6 : 0.05))

    const strand = (
      angle: number,
      from: number,
      to: number,
      rows: number,
      { layer, facing = angle }: { readonly layer: number; readonly facing?: number },
    ): THREE.BufferGeometry => {
      const pull = 0.09 * Math.sin(lockCount * angle + at(phases, 0))
      const sway = (random() - 0.5) * 0.14
      const bend = random() * 2 * Math.PI
      const flare = (random() - 0.4) * 3
      const path = steps(rows).map((t): Vec3 => {
        const y = mix(from, to, t ** 0.92)
        const turn = angle + pull * t * t + sway * t * Math.sin(bend + 2.6 * t)
        const tip = Math.max(0, t - 0.86) * flare
        const r = skirt(y) * lock(turn, y) + layer * (from > neckEnd ? Math.min(1, t * 7) : 1) + tip
        return [r * Math.sin(turn), y, r * Math.cos(turn)]
      })
      const column = (Math.floor(random() * columns) + 0.5) / columns
      return ribbon(path, facing - angle, mix(skirtShare, 1, column))
    }
    const outer = 184
    const inner = 110
    const strands = [
      ...Array.from({ length: outer }, (_, i) =>
        strand(
          ((i + 0.7 * random()) / outer) * 2 * Math.PI,
          neckEnd + 1,
          -length + 3.6 * random() ** 2.2 + (random() < 0.05 ? 5 * random() : 0),
          7,
          { layer: mix(-0.2, 0.3, random()) },
        ),
      ),
      ...Array.from({ length: inner }, (_, i) =>
        strand(i * 2.399963, mantleEnd + 4, -length + 0.6 + 5 * random(), 3, {
          layer: -1.5 - 5.4 * (1 - Math.sqrt((i + 0.5) / inner)),
          facing: random() * 2 * Math.PI,
        }),
      ),
    ]

    const turns = 6
    const winding = steps(turns * 11).map((t): Vec3 => {
      const angle = t * turns * 2 * Math.PI
      const r = 4.35 + 0.35 * Math.sin(Math.PI * t)
      return [r * Math.sin(angle), mix(neckTop + 0.1, neckEnd - 0.1, t), r * Math.cos(angle)]
    })
    const knotRing = (tilt: Vec3) => {
      const path = Array.from({ length: 14 }, (_, k): Vec3 => {
        const angle = (k / 14) * 2 * Math.PI
        return [1.9 * Math.cos(angle), 0.55 * Math.sin(2 * angle), 1.9 * Math.sin(angle)]
      })
      return sweep(path, superellipse(1.9, 1.9, 2, 7), { closed: true }).applyMatrix4(
        new THREE.Matrix4().makeRotationFromEuler(new THREE.Euler(...tilt)),
      )
    }
    const knot = (
      [
        [0.35, 0, 0.3],
        [-0.4, 1.1, -0.25],
        [1.25, 0.5, 0.2],
      ] as const
    ).map((tilt) => knotRing(tilt).translate(0, -2.75, 0))
    const cap = lathe(
      (
        [
          [4.75, -8.15],
          [5.15, -8.1],
          [5.3, -7.75],
          [5.1, -7.4],
          [4.75, -7.3],
          [4.6, -6.8],
          [3.9, -5.6],
          [2.8, -4.75],
          [2.1, -4.45],
          [2, -4.1],
          [1.5, -3.9],
          [0, -3.9],
        ] as const
      ).map(([r, y]): Vec2 => [r, y]),
      26,
      0.7,
    )
    const studs = Array.from({ length: 12 }, (_, i) => {
      const angle = (i / 12) * 2 * Math.PI
      return new THREE.SphereGeometry(0.56, 6, 4).translate(
        4.55 * Math.sin(angle),
        -6.75,
        4.55 * Math.cos(angle),
      )
    })
    const loop = sewnLoop(cord, { height: 7, width: 4, wire: 0.75, sink: 3 })
    return {
      hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
      fitting: loop.parts,
      body: fitted(
        [
          part(mantle, threads),
          part(bulb, threads),
          part(inside, threads),
          ...strands.map((geometry) => part(geometry, threads)),
          part(sweep(winding, superellipse(1.12, 1.06, 2, 6), { noses: 1 }), thread),
          ...knot.map((geometry) => part(geometry, thread)),
          part(cap, brass),
          ...studs.map((geometry) => part(geometry, brass)),
        ],
        facts.dims_mm,
      ),
      occlusionMm: 2.4,
      simplifyMm: 0.045,
      massCenter: [0, -58, 0],
      ellipsoids: [
        { center: [0, -12, 0], radii: [6, 12, 6] },
        { center: [0, -66, 0], radii: [8, 44, 8] },
      ],
    }
  },
)
