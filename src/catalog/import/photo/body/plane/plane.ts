/** Values at the pixel centers of a grid over a charm's front, rows from the top; a pixel is `mm` wide. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly mm: number
  readonly data: Float32Array
}

export const planeLike = ({ width, height, mm }: Plane, data: Float32Array): Plane => ({
  width,
  height,
  mm,
  data,
})

/** Bilinear, in pixels from the middle of the first one; beyond the border as at it. */
export function sample({ width, height, data }: Omit<Plane, 'mm'>, x: number, y: number): number {
  const u = Math.max(0, Math.min(width - 1, x))
  const v = Math.max(0, Math.min(height - 1, y))
  const i = Math.min(width - 2, Math.floor(u))
  const j = Math.min(height - 2, Math.floor(v))
  const [fx, fy] = [u - i, v - j]
  const p = j * width + i
  const upper = (data[p] as number) * (1 - fx) + (data[p + 1] as number) * fx
  const lower = (data[p + width] as number) * (1 - fx) + (data[p + width + 1] as number) * fx
  return upper * (1 - fy) + lower * fy
}

/** A plane's pixel coordinates of a place in mm from the plane's middle, right and up, and back. */
export const columnOf = ({ width, mm }: Plane, x: number): number => x / mm + (width - 1) / 2
export const rowOf = ({ height, mm }: Plane, y: number): number => (height - 1) / 2 - y / mm
export const xOf = ({ width, mm }: Plane, column: number): number => (column - (width - 1) / 2) * mm
export const yOf = ({ height, mm }: Plane, row: number): number => ((height - 1) / 2 - row) * mm

/** Smoothed by the bump (1 − t²)³, which ends `reach` pixels away: much like a Gaussian of a third of that. */
export function smoothed(plane: Plane, reach: number): Plane {
  const { width, height, data } = plane
  const r = Math.max(1, Math.ceil(reach) - 1)
  const bump = Array.from({ length: 2 * r + 1 }, (_, i) => {
    const t = (i - r) / Math.max(reach, 1)
    const rest = Math.max(0, 1 - t * t)
    return rest * rest * rest
  })
  const whole = bump.reduce((sum, one) => sum + one, 0)
  const kernel = Float64Array.from(bump, (one) => one / whole)
  /** One direction: `length` values a line, `step` apart, of so many lines. */
  const pass = (
    from: Float32Array,
    lines: number,
    line: number,
    length: number,
    step: number,
  ): Float32Array => {
    const to = new Float32Array(from.length)
    for (let i = 0; i < lines; i++)
      for (let j = 0; j < length; j++) {
        let sum = 0
        for (let k = -r; k <= r; k++) {
          const near = Math.max(0, Math.min(length - 1, j + k))
          sum += (kernel[k + r] as number) * (from[i * line + near * step] as number)
        }
        to[i * line + j * step] = sum
      }
    return to
  }
  const across = pass(data, height, width, width, 1)
  return planeLike(plane, pass(across, width, 1, height, width))
}
