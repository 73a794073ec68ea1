import { cut, ellipse, joined, loopsOf, type Outline, offset, polygon, smoothLine } from '../../kit/outline'
import type { PlanarUv } from '../../kit/uv'
import type { Vec2 } from '../../kit/vector'

/** One flat shape of a print: its outline in mm and its paint (a color or `url(#…)` of a gradient). */
export interface Ink {
  readonly shape: Outline
  readonly paint: string
}

export const ink = (shape: Outline, paint: string): Ink => ({ shape, paint })

/** Points written as one line of coordinates: x y in mm, two blanks between points. */
export const dots = (text: string): readonly Vec2[] =>
  text.split('  ').map((pair): Vec2 => {
    const [x = 0, y = 0] = pair.split(' ').map(Number)
    return [x, y]
  })

export const spot = (x: number, y: number, rx: number, ry = rx): Outline =>
  ellipse(rx, ry, 48).translate([x, y])

/** A band of changing width along a smooth line. */
export const ribbon = (points: readonly Vec2[], width: (t: number) => number): Outline => {
  const path = smoothLine(points, false, 8)
  const edges = path.map((p, i): { readonly p: Vec2; readonly n: Vec2; readonly w: number } => {
    const [a, b] = [path[Math.max(0, i - 1)] ?? p, path[Math.min(path.length - 1, i + 1)] ?? p]
    const d = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    return { p, n: [(a[1] - b[1]) / d, (b[0] - a[0]) / d], w: width(i / (path.length - 1)) / 2 }
  })
  const side = (s: 1 | -1): readonly Vec2[] =>
    edges.map(({ p, n, w }): Vec2 => [p[0] + s * n[0] * w, p[1] + s * n[1] * w])
  return polygon([...side(1), ...side(-1).toReversed()])
}

/** Draws shapes with a pen line round them, and a shadow on the side away from the light if a shade is given. */
export const penOf =
  (line: string) =>
  (shape: Outline, paint: string, shade = '', pen = 0.42): readonly Ink[] => [
    ink(offset(shape, pen, 40), line),
    ink(shape, paint),
    ...(shade === '' ? [] : [ink(cut(shape, shape.translate([-0.9, 0.75])), shade)]),
  ]

/** All that is printed, as one outline. */
export const silhouette = (inks: readonly Ink[]): Outline => joined(...inks.map(({ shape }) => shape))

/** Shapes as one SVG path over the frame. */
export const pathOf = (shape: Outline, frame: PlanarUv): string =>
  loopsOf(shape)
    .map(
      (loop) =>
        `M${loop.map(([x, y]) => `${(x - frame.left).toFixed(3)} ${(frame.top - y).toFixed(3)}`).join('L')}Z`,
    )
    .join('')

/** The inks in order as an SVG over the frame (mm, y up); the ground bleeds to its edges. */
export const artSvg = (
  inks: readonly Ink[],
  frame: PlanarUv,
  { ground, defs = '' }: { readonly ground: string; readonly defs?: string },
): string => {
  const [w, h] = [frame.right - frame.left, frame.top - frame.bottom]
  const paths = inks.map(({ shape, paint }) => `<path d="${pathOf(shape, frame)}" fill="${paint}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none"><defs>${defs}</defs><rect width="${w}" height="${h}" fill="${ground}"/>${paths.join('')}</svg>`
}
