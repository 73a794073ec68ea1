import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { type Material, metalOf } from '../../kit/materials'
import { part } from '../../kit/part'
import { lathe } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import { mix, steps, type Vec2 } from '../../kit/vector'
import { badgeFoil, badgeInks } from './badge-drawing'
import { shards } from './shards'
import { artSvg } from './vector-art'

const backZ = 2.5
/** How far the foil stands over the film it shows through. */
const foilMm = 0.06

/** Club Badge: a printed film drawn over a domed tin shell and folded under its rim, a pressed lid behind. */
export const badgeClub = defineCharm(
  'ac-badge-club',
  async ({ facts, colors, random }): Promise<CharmModel> => {
    const { w, h, d } = facts.dims_mm
    const radius = w / 2
    const frontZ = backZ + d
    const frame = { left: -radius, right: radius, bottom: -radius, top: radius }
    const map = await svgTexture('badge', artSvg(badgeInks(colors), frame, { ground: colors[0] }), {
      width: 800,
      height: 800,
      quality: 76,
    })
    const film: Material = {
      name: 'print',
      color: '#FFFFFF',
      map,
      roughness: 0.3,
      clearcoat: 1,
      clearcoatRoughness: 0.04,
      iridescence: 0.22,
      unoccluded: true,
    }
    /** Under the film's clear places: broken-glass foil. */
    const foil: Material = { ...film, name: 'foil', metalness: 0.36, roughness: 0.2, iridescence: 1 }
    const tin = metalOf('tin', '#C9CDD2', 0.3)
    const shoulder = 26
    const swell = (r: number): number => frontZ - 2.3 * (r / shoulder) ** 2
    /** From the middle of the dome over the rolled rim to the fold behind. */
    const dome: readonly Vec2[] = [
      ...steps(9).map((t): Vec2 => [shoulder * t, swell(shoulder * t)]),
      ...steps(7)
        .slice(1)
        .map((t): Vec2 => {
          const angle = mix(0.36, Math.PI * 0.98, t)
          return [shoulder - 0.9 + 3.9 * Math.sin(angle) * 1, backZ + 2.35 + 2.35 * Math.cos(angle)]
        }),
    ]
    const reach = Math.max(...dome.map(([r]) => r))
    const shell = lathe(dome.map(([r, z]): Vec2 => [(r * radius) / reach, z]).toReversed(), 84, 0.7).rotateX(
      Math.PI / 2,
    )
    const lid = lathe(
      [
        [0, backZ + 0.9],
        [14, backZ + 0.9],
        [15, backZ + 0.55],
        [21, backZ + 0.55],
        [22, backZ + 0.2],
        [shoulder - 0.4, backZ + 0.02],
      ],
      64,
      0.4,
    ).rotateX(Math.PI / 2)
    const glints = shards(badgeFoil(colors), 0, { cell: 4.2, tilt: 0.3, random }).map((shard) => {
      const [position, normal] = [shard.getAttribute('position'), shard.getAttribute('normal')]
      for (let i = 0; i < position.count; i++) {
        const [x, y] = [position.getX(i), position.getY(i)]
        const lean = (2 * 2.3) / shoulder ** 2
        position.setZ(i, swell(Math.hypot(x, y)) + foilMm)
        normal.setXYZ(i, normal.getX(i) + x * lean, normal.getY(i) + y * lean, normal.getZ(i))
      }
      shard.normalizeNormals()
      return part(planarUv(shard, frame), foil)
    })
    const lowered = [part(planarUv(shell, frame), film), part(lid, tin), ...glints].map(
      ({ geometry, material }) => part(geometry.translate(0, -h / 2, 0), material),
    )
    return {
      hanger: hang(facts),
      body: lowered,
      massCenter: [0, -h / 2, backZ + d / 2],
      ellipsoids: [{ center: [0, -h / 2, backZ + d / 2], radii: [radius, radius, d / 2] }],
    }
  },
)
