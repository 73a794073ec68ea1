import type { Pixels } from '../../photo-cover'

/** Share of the strip's width that is the clearness of faces; the rest is the cut edge from back to front. */
export const FACE_SHARE = 0.2
const FACE_ALPHA = 0.15

/** From a rim to the middle of the cut, as shares of the thickness: color and how dense it is. */
const CUT_STOPS: readonly (readonly [at: number, hex: string, alpha: number])[] = [
  [0, '#FFFFFF', 0.5],
  [0.05, '#FFFFFF', 0.92],
  [0.1, '#FFFFFF', 0.86],
  [0.155, '#6F8794', 0.62],
  [0.22, '#9DB3BE', 0.4],
  [0.36, '#DCE8EE', 0.22],
  [0.5, '#DCE8EE', 0.22],
]

/**
 * How dense clear acrylic looks: faint on its faces, bright on the bevels where a cut sheet gathers its light, dark where it
 * turns it back inside, thin again in the middle of the cut.
 */
export const CUT: Pixels = cutStrip(128, 4)

function cutStrip(width: number, height: number): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let x = 0; x < width; x++) {
    const share = (x + 0.5) / width
    const across = (share - FACE_SHARE) / (1 - FACE_SHARE)
    const [color, alpha] =
      across < 0 ? [[255, 255, 255], FACE_ALPHA] : cutAt(across > 0.5 ? 1 - across : across)
    for (let y = 0; y < height; y++) rgba.set([...color, Math.round(255 * alpha)], (y * width + x) * 4)
  }
  return { width, height, rgba }
}

function cutAt(at: number): readonly [readonly number[], number] {
  const k = Math.max(
    1,
    CUT_STOPS.findIndex(([stop]) => stop >= at),
  )
  const [[from, one, thin], [to, two, dense]] = [CUT_STOPS[k - 1], CUT_STOPS[k]] as [
    (typeof CUT_STOPS)[number],
    (typeof CUT_STOPS)[number],
  ]
  const t = (at - from) / (to - from)
  const mixed = [1, 3, 5].map((i) => {
    const byte = (hex: string): number => Number.parseInt(hex.slice(i, i + 2), 16)
    return Math.round(byte(one) + t * (byte(two) - byte(one)))
  })
  return [mixed, thin + t * (dense - thin)]
}
