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

/** What bodies were measured at each anchor, in millimeters: how far below it, how high, sheets or solids. */
const DROPS_MM = [0, 50] as const
const HEIGHTS_MM = [25, 55, 90, 150] as const
const SHAPES = ['flat', 'round'] as const

export interface MeasuredBody {
  readonly dropMm: number
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
}

/** A solid's depth as a share of its height; sheets have a fixed one. */
const ROUND_DEPTH = 0.65
const FLAT_MM = 4

/** Every measured body, in the order of a table's rows. */
export const MEASURED_BODIES: readonly MeasuredBody[] = DROPS_MM.flatMap((dropMm) =>
  HEIGHTS_MM.flatMap((h) =>
    SHAPES.map((shape) => ({
      dropMm,
      dimsMm: { w: 0.85 * h, h, d: shape === 'flat' ? FLAT_MM : ROUND_DEPTH * h },
    })),
  ),
)

/** Visible shares at one anchor, in fifteenths: a row for each measured body, a column for each direction. */
export type ViewTable = Uint8Array

const LEVELS = 15

/** The share of a body, 0…1, that the carrier leaves visible from each direction: between the measured bodies, linear. */
export function visibleShares(table: ViewTable, { dropMm, dimsMm }: MeasuredBody): Float32Array {
  const out = new Float32Array(DIRECTIONS.length)
  const hanging = share(dropMm, DROPS_MM[0], DROPS_MM[1])
  const above = HEIGHTS_MM.findIndex((height) => height >= dimsMm.h)
  const high = above < 0 ? HEIGHTS_MM.length - 1 : Math.max(1, above)
  const taller = share(dimsMm.h, HEIGHTS_MM[high - 1] ?? 0, HEIGHTS_MM[high] ?? 1)
  const rounder = share(dimsMm.d, FLAT_MM, Math.max(2.5 * FLAT_MM, ROUND_DEPTH * dimsMm.h))
  for (const [drop, dropWeight] of [
    [0, 1 - hanging],
    [1, hanging],
  ] as const) {
    for (const [height, heightWeight] of [
      [high - 1, 1 - taller],
      [high, taller],
    ] as const) {
      for (const [shape, shapeWeight] of [
        [0, 1 - rounder],
        [1, rounder],
      ] as const) {
        const weight = (dropWeight * heightWeight * shapeWeight) / LEVELS
        const row = ((drop * HEIGHTS_MM.length + height) * SHAPES.length + shape) * DIRECTIONS.length
        if (weight > 0)
          for (let at = 0; at < out.length; at++) out[at] = (out[at] ?? 0) + weight * (table[row + at] ?? 0)
      }
    }
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
