import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, type Material, metal } from '../../kit/materials'
import { fitted, type Part, part } from '../../kit/part'
import {
  capsule,
  cylinder,
  ellipsoid,
  grown,
  intersection,
  reachOf,
  type Sdf,
  turned,
  union,
} from '../../kit/sdf'
import { sdfMesh } from '../../kit/sdf-mesh'
import { clean, lathe, superellipse, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import type { Vec2, Vec3 } from '../../kit/vector'
import { type HeartArt, heartArt, heartLight } from './heart-art'

/** Gap between a point and the ball that rolls from the lobe (t = 0) to the tip (t = 1) along a bow and shrinks. */
const ballGap = ([x, y, z]: Vec3, t: number): number => {
  const u = 1 - t
  const [cx, cy] = [12.6 * u * u + 17.2 * t * u + 0.3 * t * t, -12.4 - 29.4 * t + 1.2 * t * u]
  return Math.hypot(x - cx, y - cy, z) - (12.4 - 6.2 * t - 3 * t * t)
}

/** One half of the heart: the nearest place of the rolling ball, found by golden section. */
const half: Sdf = (p) => {
  const golden = 0.618033988749895
  let [a, b] = [0, 1]
  let [c, d] = [1 - golden, golden]
  let [gapC, gapD] = [ballGap(p, c), ballGap(p, d)]
  for (let i = 0; i < 18; i++)
    if (gapC < gapD) {
      ;[b, d, gapD] = [d, c, gapC]
      c = b - golden * (b - a)
      gapC = ballGap(p, c)
    } else {
      ;[a, c, gapC] = [c, d, gapD]
      d = a + golden * (b - a)
      gapD = ballGap(p, d)
    }
  return Math.min(gapC, gapD, ballGap(p, 0), ballGap(p, 1))
}
const heart: Sdf = union(
  4,
  (p) => half([Math.abs(p[0]), p[1], p[2]]),
  ellipsoid([13, 12.5, 11.9], [0, -20.5, 0]),
  // Fills the valley between the halves down to the tip.
  capsule([0, -21, 0], [0, -37.4, 0], 11, 3.2),
)

const middle: Vec2 = [0, -19]

/** The widest line round the shell, where its halves meet. */
const seam: readonly Vec2[] = Array.from({ length: 120 }, (_, i): Vec2 => {
  const angle = (i / 120) * 2 * Math.PI
  const way: Vec3 = [Math.sin(angle), Math.cos(angle), 0]
  const r = reachOf(heart, [middle[0], middle[1], 0], way)
  return [middle[0] + way[0] * r, middle[1] + way[1] * r]
})

/** UVs that lay the left half of a picture on the front and the right half on the back, mirrored to be read from there. */
const bothFaces = (geometry: BufferGeometry, art: HeartArt): BufferGeometry => {
  const loose = geometry.toNonIndexed()
  const position = loose.getAttribute('position')
  const uv = loose.getAttribute('uv')
  for (let i = 0; i < position.count; i += 3) {
    const back = position.getZ(i) + position.getZ(i + 1) + position.getZ(i + 2) < 0
    for (let k = i; k < i + 3; k++) {
      const across = (position.getX(k) - art.left) / art.width
      uv.setXY(k, back ? 1 - across / 2 : across / 2, -(position.getY(k) - art.top) / art.height)
    }
  }
  return clean(loose)
}

/** A frosted puffy heart that breathes with light; battery lid, screw and button on its back. */
export const heartBreath = defineCharm('el-heart-breath', async ({ facts, colors }): Promise<CharmModel> => {
  const [, , berry] = colors
  const art: HeartArt = { left: -27, top: 2, width: 54, height: 50, outline: seam, middle, colors }
  const size = { width: 1024, height: 512 }
  const skin = await svgTexture('frosted', heartArt(art), { ...size, quality: 84 })
  const light = await svgTexture('light', heartLight(art), { ...size, width: 512, height: 256, quality: 70 })
  const frosted: Material = {
    name: 'glow_heart',
    color: '#FFFFFF',
    map: skin,
    roughness: 0.5,
    clearcoat: 0.45,
    clearcoatRoughness: 0.24,
    sheen: '#FFB3C3',
    sheenRoughness: 0.3,
    emissive: '#FFFFFF',
    emissiveStrength: 1.7,
    emissiveMap: light,
    passes: { kind: 'frost', depth: 1.7, inside: 0.3, insideColor: '#FFE9EE' },
  }
  const trim = gloss('trim', berry, { roughness: 0.34 })
  const silver = metal('silver')

  const shell = sdfMesh(heart, { min: [-28, -49, -15], max: [28, 3, 15], edge: 1.5 })
  shell.setAttribute('uv', shell.getAttribute('normal').clone())
  const gasket = sweep(
    seam.map(([x, y]): Vec3 => [x, y, 0]),
    superellipse(0.9, 0.7, 3, 8),
    { closed: true, up: [0, 0, 1], fixedUp: true },
  )
  const backAt = (x: number, y: number): number => -reachOf(heart, [x, y, 0], [0, 0, -1])
  const lid = intersection(
    0.6,
    grown(heart, 0.6),
    turned(cylinder(8.4, 12, 0.3, [0, -11, 18.6]), [Math.PI / 2, 0, 0]),
  )
  const button = intersection(
    0.7,
    grown(heart, 1),
    turned(cylinder(3, 14, 0.3, [0, -8, 33.4]), [Math.PI / 2, 0, 0]),
  )
  const back = sdfMesh(union(0, lid, button), { min: [-10, -38, -15], max: [10, -8, -1], edge: 0.75 })
  const all = fitted([part(shell, frosted), ...[gasket, back].map((g) => part(g, trim))], facts.dims_mm)
  const glowing = all
    .filter(({ material }) => material === frosted)
    .map((p): Part => part(bothFaces(p.geometry, art), frosted))

  const screw = (x: number, y: number, turn: number): readonly Part[] => {
    const head = lathe(
      [
        [1.9, -0.6],
        [1.9, 0.2],
        [1.6, 0.5],
        [0.75, 0.6],
        [0.66, 0.15],
        [0, 0.15],
      ],
      6 * 4,
      0.5,
    )
    const z = backAt(x, y)
    return [
      part(
        head
          .rotateX(-Math.PI / 2)
          .rotateZ(turn)
          .translate(x, y, z + 0.3),
        silver,
      ),
    ]
  }
  const cleft = middle[1] + reachOf(heart, [0, middle[1], 0], [0, 1, 0])
  const bail = eyelet(silver, { inner: 3.6, wire: 0.9, y: cleft, sink: 1.3, holeAxis: 'x' })
  return {
    hanger: hang(facts, { attach: bail.attach, holeAxis: bail.holeAxis, jumpMm: 4.8 }),
    body: all.filter(({ material }) => material !== frosted),
    nodes: { glow_heart: glowing },
    fitting: [...bail.parts, ...screw(0, -18.6, 0.4)],
    occlusionMm: 3,
    simplifyMm: 0.05,
    massCenter: [0, -20, 0],
    ellipsoids: [
      { center: [-11.5, -14.5, 0], radii: [13.5, 14.5, 12] },
      { center: [11.5, -14.5, 0], radii: [13.5, 14.5, 12] },
      { center: [0, -29, 0], radii: [12.5, 17, 9.5] },
    ],
  }
})
