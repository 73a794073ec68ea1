/** A place in a plane. */
export type PlanePoint = readonly [x: number, y: number]

/** What lies in a photo to tell the scale, its sides in mm: a bank card (ISO/IEC 7810 ID-1), a sheet (ISO 216). */
export const SCALE_SHEETS = {
  card: { long: 85.6, short: 53.98 },
  a4: { long: 297, short: 210 },
} as const
export type ScaleSheet = keyof typeof SCALE_SHEETS

/** Places in a photo, clockwise from the upper left. */
export type Corners = readonly [PlanePoint, PlanePoint, PlanePoint, PlanePoint]

type Through = (point: PlanePoint) => PlanePoint

/** Solves a plane-to-plane map of four pairs of points (Hartley & Zisserman 2004, 4.1); null when three of them lie in line. */
function homography(from: Corners, to: Corners): Through | null {
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i] as PlanePoint
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let column = 0; column < 8; column++) {
    let best = column
    for (let row = column; row < 8; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(best, column))) best = row
    const [pivot, swapped] = [rows[best], rows[column]]
    if (!pivot || !swapped || Math.abs(pivot[column] ?? 0) < 1e-9) return null
    rows[best] = swapped
    rows[column] = pivot
    for (let row = 0; row < 8; row++) {
      if (row === column) continue
      const factor = at(row, column) / at(column, column)
      rows[row] = (rows[row] ?? []).map((value, k) => value - factor * at(column, k))
    }
  }
  const h = rows.map((_, i) => at(i, 8) / at(i, i))
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, k = 0] = h
  return ([x, y]) => {
    const w = g * x + k * y + 1
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w]
  }
}

const apart = (a: PlanePoint, b: PlanePoint): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Whether corners go round something clockwise, with no dent. */
function isRound(corners: Corners): boolean {
  return corners.every((b, i) => {
    const [a, c] = [corners[(i + 3) % 4] as PlanePoint, corners[(i + 1) % 4] as PlanePoint]
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > 0
  })
}

/** The sheet's own corners, mm, as it lies: long side across, or upright. */
function sheetCorners(corners: Corners, sheet: ScaleSheet): Corners {
  const [a, b, c, d] = corners
  const { long, short } = SCALE_SHEETS[sheet]
  const lies = apart(a, b) + apart(c, d) >= apart(b, c) + apart(d, a)
  const [w, h] = lies ? [long, short] : [short, long]
  return [
    [0, 0],
    [w, 0],
    [w, h],
    [0, h],
  ]
}

const middleOf = (points: readonly PlanePoint[]): PlanePoint => {
  const sum = (axis: 0 | 1): number => points.reduce((all, point) => all + point[axis], 0) / points.length
  return [sum(0), sum(1)]
}

/** Turned and scaled alike everywhere, as nearly as that leads from one to the other (least squares); how far off, rms. */
function similarity(from: Corners, to: Corners): { readonly through: Through; readonly offBy: number } {
  const [p, q] = [middleOf(from), middleOf(to)]
  let [dot, cross, squares] = [0, 0, 0]
  for (const [i, [fx, fy]] of from.entries()) {
    const [tx, ty] = to[i] as PlanePoint
    const [x, y, u, v] = [fx - p[0], fy - p[1], tx - q[0], ty - q[1]]
    dot += x * u + y * v
    cross += x * v - y * u
    squares += x * x + y * y
  }
  const [a, b] = [dot / squares, cross / squares]
  const through: Through = ([x, y]) => [
    a * (x - p[0]) - b * (y - p[1]) + q[0],
    b * (x - p[0]) + a * (y - p[1]) + q[1],
  ]
  const off = from.reduce((all, point, i) => all + apart(through(point), to[i] as PlanePoint) ** 2, 0)
  // In the places' own measure, of both axes each.
  return { through, offBy: Math.sqrt(off / (2 * from.length)) / Math.hypot(a, b) }
}

/** A hand is no surer than this, rms, as a share of the photo's longer side: what is less is no perspective that can be told. */
const UNSURE = 2 / 1024

type Model = 'straight' | 'perspective'

/**
 * Which map corners ask for. A small card says little of perspective far from it: from straight in front, where its own
 * shape is kept, one scale for all is far nearer to the truth.
 */
const modelFor = (corners: Corners, sheet: ScaleSheet): Model =>
  similarity(corners, sheetCorners(corners, sheet)).offBy <= UNSURE ? 'straight' : 'perspective'

/** Millimeters of what lies as the sheet does; null where the corners go round none. */
function toMillimeters(corners: Corners, sheet: ScaleSheet, model: Model): Through | null {
  if (!isRound(corners)) return null
  const to = sheetCorners(corners, sheet)
  return model === 'straight' ? similarity(corners, to).through : homography(corners, to)
}

/** What is measured: places of its rim in the photo, and by how much that was straightened, degrees clockwise. */
export interface RimMeasured {
  readonly rim: readonly PlanePoint[]
  readonly turnDeg: number
}

/** How tall what has this rim is, mm, by what lies beside it. */
function heightBy(through: Through, { rim, turnDeg }: RimMeasured): number {
  const angle = (turnDeg * Math.PI) / 180
  const middle = middleOf(rim)
  const [foot, head] = [
    through(middle),
    through([middle[0] - 0.01 * Math.sin(angle), middle[1] - 0.01 * Math.cos(angle)]),
  ]
  const length = apart(foot, head)
  const up: PlanePoint = [(head[0] - foot[0]) / length, (head[1] - foot[1]) / length]
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const point of rim) {
    const [x, y] = through(point)
    const along = x * up[0] + y * up[1]
    least = Math.min(least, along)
    most = Math.max(most, along)
  }
  return most - least
}

/** How far off a corner is that a hand put under a loupe, as a share of the photo's longer side: half of 1/1,024. */
const SLIP = 0.5 / 1024

/**
 * How tall something is by a sheet beside it, and how far off that may be when each corner slips a little, mm; places are
 * shares of the photo's longer side. Null where the corners go round no sheet.
 */
export function measuredHeight(
  corners: Corners,
  sheet: ScaleSheet,
  measured: RimMeasured,
): { readonly heightMm: number; readonly offMm: number } | null {
  const model = modelFor(corners, sheet)
  const through = toMillimeters(corners, sheet, model)
  if (!through || measured.rim.length === 0) return null
  const heightMm = heightBy(through, measured)
  let squares = 0
  for (const [i, [x, y]] of corners.entries())
    for (const [dx, dy] of [
      [SLIP, 0],
      [0, SLIP],
    ] as const) {
      const slipped = corners.with(i, [x + dx, y + dy]) as unknown as Corners
      const other = toMillimeters(slipped, sheet, model)
      if (other) squares += (heightBy(other, measured) - heightMm) ** 2
    }
  return Number.isFinite(heightMm) ? { heightMm, offMm: Math.sqrt(squares) } : null
}
