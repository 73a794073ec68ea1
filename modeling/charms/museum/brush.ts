import { smoothLine } from '../../kit/outline'
import { at, type Vec2 } from '../../kit/vector'

/** A point of vector art: x to the right, y down, in mm. */
const place = ([x, y]: Vec2): string => `${x.toFixed(2)} ${y.toFixed(2)}`

export const loop = (points: readonly Vec2[]): string => `M${points.map(place).join('L')}Z`

export interface Pressure {
  /** Width at the fullest in mm. */
  readonly width: number
  /** Width at both ends. */
  readonly thin?: number
  /** Where along the line the brush presses hardest, 0…1. */
  readonly peak?: number
}

/** A stroke of a pointed brush through the points as a filled path: it swells where pressed and thins to its ends. */
export const brush = (
  points: readonly Vec2[],
  { width, thin = width * 0.25, peak = 0.4 }: Pressure,
): string => {
  const line = points.length > 2 ? smoothLine(points, false, 7) : points
  const last = line.length - 1
  const edge = (side: 1 | -1): readonly Vec2[] =>
    line.map((p, i): Vec2 => {
      const a = at(line, Math.max(0, i - 1))
      const b = at(line, Math.min(last, i + 1))
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
      const t = i / last
      const press = Math.sin((Math.PI / 2) * (t < peak ? t / peak : (1 - t) / (1 - peak)))
      const half = (side * (thin + (width - thin) * press)) / 2
      return [p[0] - ((b[1] - a[1]) / length) * half, p[1] + ((b[0] - a[0]) / length) * half]
    })
  return loop([...edge(1), ...edge(-1).toReversed()])
}

/** The line through a petal's or leaf's rim: from its foot round the pointed tip and back. */
export const petalRim = (
  [x, y]: Vec2,
  angle: number,
  length: number,
  width: number,
  bend = 0,
): readonly Vec2[] => {
  const half = (side: 1 | -1): readonly Vec2[] =>
    Array.from({ length: 10 }, (_, i): Vec2 => {
      const t = i / 9
      const out = (side * (width * Math.sin(Math.PI * t ** 0.8) ** 0.9)) / 2
      const lean = angle + bend * t * t
      const [s, c] = [Math.sin(lean), Math.cos(lean)]
      return [x + t * length * s + out * c, y - t * length * c + out * s]
    })
  return [...half(1), ...half(-1).toReversed().slice(1)]
}

/** A curl that winds inwards from its foot. */
export const curl = ([x, y]: Vec2, angle: number, size: number, turn: 1 | -1): readonly Vec2[] =>
  Array.from({ length: 15 }, (_, i): Vec2 => {
    const t = i / 14
    const radius = size * (1 - 0.78 * t)
    const a = angle - (turn * Math.PI) / 2 + turn * t * 1.7 * Math.PI
    const [cx, cy] = [
      x + size * Math.cos(angle - (turn * Math.PI) / 2 + Math.PI),
      y + size * Math.sin(angle - (turn * Math.PI) / 2 + Math.PI),
    ]
    return [cx + radius * Math.cos(a), cy + radius * Math.sin(a)]
  })
