import type { Material } from '../../kit/materials'
import { loopsOf, type Outline, outlineDistance } from '../../kit/outline'
import { type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { type PlanarUv, planarUv } from '../../kit/uv'
import { mix, type Vec2, type Vec3 } from '../../kit/vector'

/** A field of fired glass inside metal rims. */
export interface Cell {
  readonly outline: Outline
  /** Height of the enamel's rim and how far it swells in its middle. */
  readonly z: number
  readonly dome: number
}

/** Height of a cell's surface, as `plate` swells it. */
export const surface = ({ outline, z, dome }: Cell): ((x: number, y: number) => number) => {
  const distance = outlineDistance(outline)
  const { min, max } = outline.bounds()
  const radius = Math.min(max[0] - min[0], max[1] - min[1]) / 2
  return (x, y) => z + dome * (1 - (1 - Math.min(1, Math.max(0, -distance(x, y) / radius))) ** 2)
}

/** A soldered wire round an outline, half sunk into the surface below it. */
export const wireRound = (
  outline: Outline,
  wire: number,
  height: (x: number, y: number) => number,
  rows: number,
  detail = 1,
) =>
  loopsOf(outline).map((loop) =>
    sweep(
      smoothPath(
        loop.map(([x, y]): Vec3 => [x, y, height(x, y)]),
        Math.round(rows * detail),
        true,
      ),
      superellipse(wire * 2, wire * 2, 2, Math.round(6 * detail)),
      { closed: true, up: [0, 0, 1], fixedUp: true },
    ),
  )

/** A soldered wire that thins towards its end. */
export const wireAlong = (
  points: readonly Vec2[],
  wire: number,
  height: (x: number, y: number) => number,
  rows: number,
  detail = 1,
) =>
  sweep(
    smoothPath(
      points.map(([x, y]): Vec3 => [x, y, 0]),
      Math.round(rows * detail),
    ).map(([x, y]): Vec3 => [x, y, height(x, y)]),
    superellipse(wire * 2, wire * 2, 2, Math.round(5 * detail)),
    { scale: (t) => mix(1, 0.55, t), noses: 1 },
  )

/** The cell's glass, colored by a picture laid over `frame`. */
export const glassOf = ({ outline, z, dome }: Cell, frame: PlanarUv, glass: Material): Part =>
  part(
    planarUv(plate(outline, { depth: 0.4, bevel: 0.04, segments: 1, z: z - 0.2, dome, open: true }), frame),
    glass,
  )

/** The struck metal below the glass. */
export const struckBase = (outline: Outline, from: number, to: number, metal: Material): Part =>
  part(
    plate(outline, { depth: to - from, bevel: 0.2, backBevel: 0.6, segments: 1, z: (from + to) / 2 }),
    metal,
  )

export interface GlassPicture {
  readonly frame: PlanarUv
  readonly ground: string
  /** SVG gradients that `fills` point at; their units are mm from the frame's left top. */
  readonly gradients?: string
  readonly fills: readonly { readonly outline: Outline; readonly paint: string }[]
}

/** Vector art of what shows in the glass: depth of color in each cell, drawn over the whole frame. */
export const glassPicture = ({ frame, ground, gradients = '', fills }: GlassPicture): string => {
  const [w, h] = [frame.right - frame.left, frame.top - frame.bottom]
  const path = (outline: Outline): string =>
    loopsOf(outline)
      .map(
        (loop) =>
          `M${loop.map(([x, y]) => `${(x - frame.left).toFixed(2)} ${(frame.top - y).toFixed(2)}`).join('L')}Z`,
      )
      .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none"><defs>${gradients}</defs><rect width="${w}" height="${h}" fill="${ground}"/>${fills.map(({ outline, paint }) => `<path d="${path(outline)}" fill="${paint}" fill-rule="evenodd"/>`).join('')}</svg>`
}
