import type { BufferGeometry } from 'three'
import type { Material } from '../../kit/materials'
import { smoothLine } from '../../kit/outline'
import { type Part, part } from '../../kit/part'
import { lathe } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import type { Vec2 } from '../../kit/vector'

/** The jar's wall from under its foot up to where the lid holds it: radius and height in mm. */
const wall: readonly Vec2[] = [
  [0, -65.2],
  [14.5, -65.2],
  ...smoothLine(
    [
      [16.6, -66],
      [18.9, -65.3],
      [19.8, -62.6],
      [20, -58],
      [20, -30],
      [19.7, -26],
      [18.2, -22.2],
      [15.6, -19.4],
      [14.3, -17.4],
      [14.1, -14],
    ],
    false,
    2,
  ),
]

/** Shares of the way along the wall where its foot's curve ends and its shoulder begins. */
const foot = 0.315
const shoulder = 0.78

/** Around: streaks that crowd where the wall turns away; along: a dense foot, a clear belly, a bright shoulder. */
const veil = (): string => {
  const streak = (at: number, wide: number, density: number, from: number, to: number): string =>
    `<rect x="${(at - wide / 2) * 512}" y="${(1 - to) * 256}" width="${wide * 512}" height="${(to - from) * 256}" rx="${wide * 256}" fill="#FFFFFF" fill-opacity="${density}"/>`
  const ring = (at: number, wide: number, density: number, ink = '#FFFFFF'): string =>
    `<rect y="${(1 - at) * 256 - wide * 128}" width="512" height="${wide * 256}" fill="${ink}" fill-opacity="${density}"/>`
  const streaks = [0.075, 0.2, 0.31, 0.43, 0.57, 0.69, 0.8, 0.925].flatMap((at, i) => [
    streak(at, 0.016 + 0.006 * (i % 3), 0.42, foot + 0.02, shoulder - 0.02 * (i % 2)),
    streak(at + 0.022, 0.006, 0.62, foot + 0.06, shoulder - 0.08),
  ])
  const sky = (at: number): string =>
    `<path d="M${at * 512 - 13} ${(1 - 0.735) * 256}q13 -5 26 0v44q-13 3 -26 0z" fill="#FFFFFF" fill-opacity="0.42"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 256"><defs><filter id="s"><feGaussianBlur stdDeviation="1.3 2.5"/></filter></defs><rect width="512" height="256" fill="#DDEBE6" fill-opacity="0.12"/>${ring(foot / 2, foot, 0.3)}<g filter="url(#s)">${ring(foot, 0.03, 0.75)}${ring(foot - 0.03, 0.014, 0.5, '#7E979B')}${ring(shoulder, 0.018, 0.35)}${ring(0.86, 0.05, 0.62)}${ring(0.9, 0.016, 0.5, '#86A0A4')}${ring(0.985, 0.03, 0.5)}${streaks.join('')}</g>${sky(0.12)}</svg>`
}

/** Blown acrylic drawn in one pass: first the far wall seen from inside, then the near one over all that is in it. */
export const jarGlass = async (): Promise<readonly Part[]> => {
  const glass: Material = {
    name: 'glass',
    color: '#FFFFFF',
    map: await svgTexture('veil', veil(), { width: 512, height: 256, quality: 70 }),
    roughness: 0.04,
    metalness: 0.5,
    alphaMode: 'BLEND',
    emissive: '#2C3534',
  }
  const outside = lathe(wall, 40, 0.9)
  const uv = outside.getAttribute('uv')
  const position = outside.getAttribute('position')
  let length = 0
  for (let i = 0; i < uv.count; i++) length = Math.max(length, uv.getY(i))
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i), 1 - uv.getY(i) / length)
  const inside: BufferGeometry = outside.clone()
  const normal = inside.getAttribute('normal')
  for (let i = 0; i < normal.count; i++) {
    normal.setXYZ(i, -normal.getX(i), -normal.getY(i), -normal.getZ(i))
    const k = 0.96
    inside
      .getAttribute('position')
      .setXYZ(i, position.getX(i) * k, position.getY(i) + 0.5, position.getZ(i) * k)
  }
  inside.setIndex([...(outside.getIndex()?.array ?? [])].toReversed())
  return [part(inside, glass), part(outside, glass)]
}
