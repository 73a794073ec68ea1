/** From where a carrier is looked at: degrees around it (0 before its front, 90 on its +x side) and above the horizon. */
export interface Direction {
  /** Standing for itself, or worn: then the wearer is in the way and the straps lie on the chest. */
  readonly situation: 'stands' | 'worn'
  readonly azimuthDeg: number
  readonly elevationDeg: number
}

const AROUND = [0, 45, 90, 135, 180, 225, 270, 315]
const around = (situation: Direction['situation'], elevationDeg: number): readonly Direction[] =>
  AROUND.map((azimuthDeg) => ({ situation, azimuthDeg, elevationDeg }))

/** Standing seen from its own height and from above, worn seen by people as tall. */
export const DIRECTIONS: readonly Direction[] = [
  ...around('stands', 0),
  ...around('stands', 30),
  ...around('worn', 0),
]

/** How bodies were measured at each anchor: bound to it, or hanging on a link; how high; sheets or solids. Millimeters. */
const HOLDS = ['bound', 'hanging'] as const
const HEIGHTS_MM = [25, 55, 90, 150] as const
const SHAPES = ['flat', 'round'] as const

/** The link of the bodies that hang: most charms of the catalog have one of 40 to 60. */
const LINK_MM = 48

export interface MeasuredBody {
  readonly hangs: boolean
  /** From the anchor to the top of the body. */
  readonly dropMm: number
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
}

/** A solid's depth as a share of its height; sheets have a fixed one. */
const ROUND_DEPTH = 0.65
const FLAT_MM = 4

/** Every measured body, in the order of a table's rows. */
export const MEASURED_BODIES: readonly MeasuredBody[] = HOLDS.flatMap((hold) =>
  HEIGHTS_MM.flatMap((h) =>
    SHAPES.map((shape) => ({
      hangs: hold === 'hanging',
      dropMm: hold === 'hanging' ? LINK_MM : 0,
      dimsMm:
        shape === 'flat'
          ? { w: Math.min(0.85 * h, 60), h, d: FLAT_MM }
          : { w: Math.min(0.85 * h, 100), h, d: ROUND_DEPTH * h },
    })),
  ),
)

/** Visible shares at one anchor, in fifteenths: a row for each measured body, a column for each direction. */
export type ViewTable = Uint8Array

const LEVELS = 15

/** The share of a body, 0…1, that the carrier leaves visible from each direction: between the measured bodies, linear. */
export function visibleShares(
  table: ViewTable,
  { hangs, dimsMm: { h, d } }: Pick<MeasuredBody, 'hangs' | 'dimsMm'>,
): Float32Array {
  const out = new Float32Array(DIRECTIONS.length)
  const above = HEIGHTS_MM.findIndex((height) => height >= h)
  const high = above < 0 ? HEIGHTS_MM.length - 1 : Math.max(1, above)
  const taller = share(h, HEIGHTS_MM[high - 1] ?? 0, HEIGHTS_MM[high] ?? 1)
  const rounder = share(d, FLAT_MM, Math.max(2.5 * FLAT_MM, ROUND_DEPTH * h))
  const firstRow = ((hangs ? 1 : 0) * HEIGHTS_MM.length + high - 1) * SHAPES.length
  const weights = [
    (1 - taller) * (1 - rounder),
    (1 - taller) * rounder,
    taller * (1 - rounder),
    taller * rounder,
  ]
  for (const [i, weight] of weights.entries()) {
    const row = (firstRow + i) * DIRECTIONS.length
    for (let at = 0; at < out.length; at++)
      out[at] = (out[at] ?? 0) + (weight / LEVELS) * (table[row + at] ?? 0)
  }
  return out
}

const share = (x: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (x - from) / (to - from)))

/** Shares 0…1, row by row, as text: two fifteenths a byte, base64. */
export function writeViewTable(shares: readonly number[]): string {
  const fifteenths = shares.map((one) => Math.round(one * LEVELS))
  const bytes = Array.from({ length: Math.ceil(shares.length / 2) }, (_, i) =>
    String.fromCharCode(16 * (fifteenths[2 * i] ?? 0) + (fifteenths[2 * i + 1] ?? 0)),
  )
  return btoa(bytes.join(''))
}

/** Reads what `writeViewTable` wrote; null when it is not of this size. */
export function readViewTable(text: string): ViewTable | null {
  const size = MEASURED_BODIES.length * DIRECTIONS.length
  let bytes: string
  try {
    bytes = atob(text)
  } catch {
    return null
  }
  if (bytes.length !== size / 2) return null
  return Uint8Array.from({ length: size }, (_, i) => {
    const byte = bytes.charCodeAt(i >> 1)
    return i % 2 === 0 ? byte >> 4 : byte & 15
  })
}
