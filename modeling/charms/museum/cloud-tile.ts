import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { type Material, metal } from '../../kit/materials'
import {
  circle,
  cut,
  joined,
  loopsOf,
  type Outline,
  offset,
  polygon,
  smoothLine,
  stroke,
} from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { normalTexture, svgTexture, tilingNoise } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import type { Vec2 } from '../../kit/vector'

const radius = 29
const frame = { left: -radius, right: radius, bottom: -radius, top: radius }

/** A cloud head for one quarter of the disc, drawn upwards: a stem that opens into two curls. */
const cloudHead = (): Outline => {
  const curl: readonly Vec2[] = [
    [0, 10],
    [0.4, 12.8],
    [1.9, 15.4],
    [4.6, 17.6],
    [7.5, 17.3],
    [8.9, 14.8],
    [8.1, 12.2],
    [5.7, 11.4],
    [4.1, 13],
    [4.8, 14.7],
  ]
  const side = (way: 1 | -1): Outline =>
    stroke(
      smoothLine(
        curl.map(([x, y]): Vec2 => [way * x, y]),
        false,
        4,
      ),
      1.45,
      10,
    )
  return joined(
    side(1),
    side(-1),
    stroke(
      [
        [0, 9.4],
        [0, 13],
      ],
      1.5,
      10,
    ),
    circle(1, 14, [0, 18.9]),
  )
}

/** The back shows the plain stone of the rim, not the picture of the front. */
const plainBehind = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const [position, normal, uv] = ['position', 'normal', 'uv'].map((name) => geometry.getAttribute(name))
  if (position === undefined || normal === undefined || uv === undefined) return geometry
  for (let i = 0; i < uv.count; i++)
    if (normal.getZ(i) < -0.2) uv.setXY(i, 0.955 + position.getX(i) / 8000, 0.5 + position.getY(i) / 400)
  return geometry
}

/** An eaves tile of grey stone: broad rim, a boss in the middle, a cloud head in each quarter, a corner lost to frost. */
export const cloudTile = defineCharm(
  'mu-cloud-tile',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [stone, worn, deep] = colors
    const disc = polygon(
      Array.from({ length: 132 }, (_, i): Vec2 => {
        const angle = (i / 132) * 2 * Math.PI
        const chip = 0.8 * Math.exp(-(((angle - 3.6) / 0.08) ** 2))
        const r = radius - 0.18 * random() - chip
        return [r * Math.cos(angle), r * Math.sin(angle)]
      }),
    )
    // Where a frost broke a piece off, across the lower right of the rim.
    const fracture = [0, 0.9, 0.2, 1.3, 0.7, -0.4, 0.4, 1.5, 0.9, 0.1, 1, 0.3].map((jag, i): Vec2 => {
      const [along, out] = [(i / 11 - 0.5) * 48, 21.5 + jag]
      return [0.669 * along + 0.743 * out, 0.743 * along - 0.669 * out]
    })
    const gone = polygon([...fracture, [50, 0], [50, -50], [0, -50]])
    const edge = cut(disc, gone)
    const left = (outline: Outline): Outline => cut(outline, gone)
    const quarters = [0, 90, 180, 270].map((turn) => left(cloudHead().rotate(turn).simplify(0.035)))
    const spokes = [45, 135, 225, 315].flatMap((turn) =>
      [-0.95, 0.95].map((x) =>
        stroke(
          [
            [x, 8.6],
            [x, 21.2],
          ],
          0.9,
          8,
        ).rotate(turn),
      ),
    )
    const ring = (outer: number, inner: number): Outline => cut(circle(outer, 72), circle(inner, 64))
    const rim = cut(edge, circle(24.6, 80))
    const lines = left(joined(ring(22.5, 21.3), ring(8.9, 7.9), ...spokes).simplify(0.02))
    const boss = circle(6, 48)
    const raised = [...quarters, lines, boss, rim]

    const path = (outline: Outline): string =>
      loopsOf(outline)
        .map(
          (loop) =>
            `M${loop.map(([x, y]) => `${(x + radius).toFixed(2)} ${(radius - y).toFixed(2)}`).join('L')}Z`,
        )
        .join('')
    const specks = Array.from({ length: 900 }, () => {
      const [x, y, r] = [random() * 58, random() * 58, 0.08 + 0.22 * random() ** 3]
      return `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${r.toFixed(2)}" fill="${random() < 0.5 ? deep : worn}" opacity="0.4"/>`
    }).join('')
    const stains = Array.from({ length: 26 }, () => {
      const [x, y, r] = [random() * 58, random() * 58, 2 + 5 * random()]
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${random() < 0.5 ? '#727A7D' : '#868E91'}" opacity="0.35"/>`
    }).join('')
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 58 58"><defs>
<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="0.5"/></filter>
<filter id="wide" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="1.6"/></filter></defs>
<rect width="58" height="58" fill="${stone}"/><g filter="url(#wide)">${stains}</g>
<g filter="url(#soft)">${raised.map((outline) => `<path d="${path(offset(outline, 0.55, 24))}" fill="${deep}" fill-rule="evenodd" opacity="0.7"/>`).join('')}</g>
${raised.map((outline) => `<path d="${path(offset(outline, -0.02))}" fill="${stone}" fill-rule="evenodd"/>`).join('')}
<g filter="url(#soft)">${[...quarters, lines].map((outline) => `<path d="${path(offset(outline, -0.16))}" fill="${worn}" fill-rule="evenodd" opacity="1"/>`).join('')}
<path d="${path(ring(28.6, 27.7))}${path(ring(25.7, 25.1))}" fill="${worn}" fill-rule="evenodd"/><path d="${path(circle(3.6))}" fill="${worn}"/></g>
${specks}</svg>`
    const map = await svgTexture('stone', picture, { width: 512, quality: 62 })
    const [coarse, fine] = [tilingNoise(random, 26), tilingNoise(random, 72)]
    const grain = await normalTexture('grain', 192, (u, v) => 0.6 * coarse(u, v) + 0.4 * fine(u, v), {
      strength: 1.6,
      quality: 46,
    })
    const resin: Material = {
      name: 'stone_resin',
      color: '#FFFFFF',
      roughness: 0.86,
      map,
      normalMap: grain,
      normalScale: 0.8,
    }
    const back = left(cut(circle(24, 64), circle(22.8, 64))).mirror([1, 0])
    const layers = [
      plate(edge.simplify(0.03), { depth: 5.4, bevel: 0.5, backBevel: 0.9, segments: 2, z: -1.8, crease: 2 }),
      plate(left(circle(24.9, 48)), { depth: 0.4, bevel: 0.05, segments: 1, z: 0.75, dome: 0.1, open: true }),
      plate(rim.simplify(0.03), { depth: 5, bevel: 0.9, segments: 2, z: 1.95, open: true, crease: 2 }),
      plate(lines, { depth: 1.9, bevel: 0.38, segments: 2, z: 1.75, open: true, crease: 2 }),
      plate(boss, { depth: 2.4, bevel: 0.8, segments: 3, z: 1.9, dome: 1.1, open: true, crease: 2 }),
      ...quarters.map((outline) =>
        plate(outline, { depth: 2.3, bevel: 0.62, segments: 2, z: 1.95, open: true, crease: 2 }),
      ),
      plate(back, { depth: 0.8, bevel: 0.25, segments: 1, open: true })
        .rotateY(Math.PI)
        .translate(0, 0, -4.5),
    ]
    const silver = metal('silver')
    const eye = eyelet(silver, { inner: 3.4, wire: 1, sink: 0.9 })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis, jumpMm: 5.4 }),
      body: fitted(
        layers.map((geometry) => part(plainBehind(planarUv(geometry, frame)), resin)),
        facts.dims_mm,
      ),
      fitting: eye.parts,
      occlusionMm: 2.6,
      simplifyMm: 0.04,
      massCenter: [0, -radius, 0],
      ellipsoids: [{ center: [0, -radius, 0], radii: [29, 29, 4.4] }],
    }
  },
)
