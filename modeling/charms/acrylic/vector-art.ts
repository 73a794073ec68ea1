import { joined, loopsOf, type Outline } from '../../kit/outline'
import type { PlanarUv } from '../../kit/uv'

/** One flat shape of a print: its outline in mm and its paint (a color or `url(#…)` of a gradient). */
export interface Ink {
  readonly shape: Outline
  readonly paint: string
}

export const ink = (shape: Outline, paint: string): Ink => ({ shape, paint })

/** All that is printed, as one outline. */
export const silhouette = (inks: readonly Ink[]): Outline => joined(...inks.map(({ shape }) => shape))

/** The inks in order as an SVG over the frame (mm, y up); the ground bleeds to its edges. */
export const artSvg = (
  inks: readonly Ink[],
  frame: PlanarUv,
  { ground, defs = '' }: { readonly ground: string; readonly defs?: string },
): string => {
  const [w, h] = [frame.right - frame.left, frame.top - frame.bottom]
  const paths = inks.map(({ shape, paint }) => {
    const d = loopsOf(shape)
      .map(
        (loop) =>
          `M${loop.map(([x, y]) => `${(x - frame.left).toFixed(3)} ${(frame.top - y).toFixed(3)}`).join('L')}Z`,
      )
      .join('')
    return `<path d="${d}" fill="${paint}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none"><defs>${defs}</defs><rect width="${w}" height="${h}" fill="${ground}"/>${paths.join('')}</svg>`
}
