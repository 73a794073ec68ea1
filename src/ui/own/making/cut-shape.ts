/** A cut straightened, with where it lies; places are shares of the straightened cover, from its upper left. */
export interface CutShape {
  readonly canvas: HTMLCanvasElement
  /** Of the cover, in pixels of the canvas. */
  readonly width: number
  readonly height: number
  readonly box: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  readonly rim: readonly RimPlace[]
}

export interface RimPlace {
  readonly u: number
  readonly v: number
}

const SOLID = 127
const thousandth = (share: number): number => Math.round(share * 1000) / 1000

/** Straightens a cut on a canvas whose longer side is at most `most` pixels; null where nothing is on it. */
export function cutShape(cut: ImageBitmap, turnDeg: number, most: number): CutShape | null {
  const angle = (turnDeg * Math.PI) / 180
  const [cosine, sine] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const across = cut.width * cosine + cut.height * sine
  const down = cut.width * sine + cut.height * cosine
  const scale = Math.min(1, most / Math.max(across, down))
  const [width, height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))]
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  pen.translate(width / 2, height / 2)
  pen.rotate(angle)
  pen.scale(scale, scale)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(cut, -cut.width / 2, -cut.height / 2)
  const { data } = pen.getImageData(0, 0, width, height)
  const found = rimOf((x, y) => (data[4 * (y * width + x) + 3] ?? 0) > SOLID, width, height)
  return found && { canvas, width, height, ...found }
}

/** The box and the rim of a mask; null where nothing is in it. */
export function rimOf(isIn: (x: number, y: number) => boolean, width: number, height: number) {
  let [left, top, right, bottom] = [width, height, -1, -1]
  const rim: RimPlace[] = []
  const within = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height && isIn(x, y)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!isIn(x, y)) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      const isInner = within(x - 1, y) && within(x + 1, y) && within(x, y - 1) && within(x, y + 1)
      if (!isInner) rim.push({ u: thousandth((x + 0.5) / width), v: thousandth((y + 0.5) / height) })
    }
  if (right < 0) return null
  return { rim, box: { left, top, width: right - left + 1, height: bottom - top + 1 } }
}

/** The place of a rim that is nearest to another; null on no rim. */
export function nearestOnRim(
  { rim, width, height }: Pick<CutShape, 'rim' | 'width' | 'height'>,
  u: number,
  v: number,
): RimPlace | null {
  const away = (one: RimPlace): number => ((one.u - u) * width) ** 2 + ((one.v - v) * height) ** 2
  return rim.reduce<RimPlace | null>((best, one) => (best && away(best) <= away(one) ? best : one), null)
}

/** A place of the cover as it is where the cut is, else the nearest of its rim. */
export function placeOnCut(shape: CutShape, u: number, v: number): RimPlace {
  const { canvas, width, height } = shape
  const at = (share: number, length: number): number =>
    Math.min(length - 1, Math.max(0, Math.floor(share * length)))
  const [, , , alpha = 0] =
    canvas.getContext('2d')?.getImageData(at(u, width), at(v, height), 1, 1).data ?? []
  return alpha > SOLID ? { u, v } : (nearestOnRim(shape, u, v) ?? { u, v })
}

/** The rim of a cut on its photo as it was before it was straightened: shares of the photo's longer side. */
export function rimOnPhoto(
  { rim, width, height }: Pick<CutShape, 'rim' | 'width' | 'height'>,
  photo: { readonly width: number; readonly height: number },
  turnDeg: number,
): readonly (readonly [x: number, y: number])[] {
  const angle = (turnDeg * Math.PI) / 180
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  const long = Math.max(photo.width, photo.height)
  // Of the straightened cover: how many pixels of the photo go to one of the canvas.
  const scale = (photo.width * Math.abs(cosine) + photo.height * Math.abs(sine)) / width
  return rim.map(({ u, v }) => {
    const [x, y] = [(u - 0.5) * width * scale, (v - 0.5) * height * scale]
    return [
      (x * cosine + y * sine + photo.width / 2) / long,
      (y * cosine - x * sine + photo.height / 2) / long,
    ] as const
  })
}
