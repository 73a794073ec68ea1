import { randomFrom } from '../../modeling/kit/random'
import { connectedPieces } from '../../src/catalog/import/photo/cut/grid/connected-pieces'
import { squaredDistance } from '../../src/catalog/import/photo/cut/grid/squared-distance'
import type { BrushStroke, PhotoPoint } from '../../src/catalog/import/photo/photo-edits'

const LOOP_POINTS = 28
/** How far from the thing a finger goes round it, shares of the photo's longer side. */
const [LOOP_MARGIN, LOOP_SWAY] = [0.04, 0.03]
const BRUSH = [0.012, 0.03] as const

/** A loop as a finger draws it: round the thing's outermost points, wider here and closer there. */
export function loopAround(
  seed: string,
  truth: Uint8Array,
  width: number,
  height: number,
): readonly PhotoPoint[] {
  const random = randomFrom(`loop ${seed}`)
  const scale = Math.max(width, height)
  let [cx, cy, count] = [0, 0, 0]
  truth.forEach((on, p) => {
    if (!on) return
    cx += p % width
    cy += Math.floor(p / width)
    count++
  })
  cx /= count
  cy /= count
  const sway = [1, 2, 3].map((times) => ({ times, by: random() / 1.5, from: random() * 2 * Math.PI }))
  // Supporting lines in every direction give a convex outline, as a quick finger does.
  const reach = Array.from({ length: LOOP_POINTS }, (_, k) => {
    const [ux, uy] = [Math.cos((2 * Math.PI * k) / LOOP_POINTS), Math.sin((2 * Math.PI * k) / LOOP_POINTS)]
    let most = 0
    for (let p = 0; p < truth.length; p += 3)
      if (truth[p]) most = Math.max(most, ((p % width) - cx) * ux + (Math.floor(p / width) - cy) * uy)
    const wave = sway.reduce((sum, { times, by, from }) => {
      return sum + by * Math.sin((2 * Math.PI * k * times) / LOOP_POINTS + from)
    }, 0)
    return most + Math.max(0.008, LOOP_MARGIN + LOOP_SWAY * wave) * scale
  })
  return reach.map((d, k) => {
    const [a, b] = [(2 * Math.PI * k) / LOOP_POINTS, (2 * Math.PI * (k + 1)) / LOOP_POINTS]
    const e = reach[(k + 1) % LOOP_POINTS] as number
    const det = Math.sin(b - a)
    const x = (d * Math.sin(b) - e * Math.sin(a)) / det
    const y = (e * Math.cos(a) - d * Math.cos(b)) / det
    return [Math.round(((cx + x) / scale) * 1e4) / 1e4, Math.round(((cy + y) / scale) * 1e4) / 1e4]
  })
}

/** The stroke that somebody would draw next: along the middle of the largest mistake, or null when there is none worth it. */
export function strokeFor(
  cut: Uint8Array,
  truth: Uint8Array,
  width: number,
  height: number,
): BrushStroke | null {
  const scale = Math.max(width, height)
  const wrong = cut.map((on, p) => (on !== truth[p] ? 1 : 0))
  const depth2 = squaredDistance(
    wrong.map((on) => 1 - on),
    width,
    height,
  )
  // A mistake is as large as what of it lies deeper than a thin seam along the rim.
  const deep = wrong.map((on, p) => (on && (depth2[p] as number) > 9 ? 1 : 0))
  const { of, pieces } = connectedPieces(deep, width, height)
  const largest = pieces.reduce((best, one, i) => (one.size > (pieces[best]?.size ?? 0) ? i : best), 0)
  if ((pieces[largest]?.size ?? 0) < 0.0004 * width * height) return null
  const members: number[] = []
  of.forEach((piece, p) => {
    if (piece === largest) members.push(p)
  })
  const at = (p: number): PhotoPoint => [(p % width) / scale, Math.floor(p / width) / scale]
  const first = members.reduce((best, p) => ((depth2[p] as number) > (depth2[best] as number) ? p : best))
  const kind = truth[first] ? 'keep' : 'remove'
  const radius = Math.max(BRUSH[0], Math.min(BRUSH[1], (0.7 * Math.sqrt(depth2[first] as number)) / scale))
  const points = [first]
  // On toward the farthest deep places, as far as the straight way stays inside the mistake.
  for (let more = 0; more < 3; more++) {
    const [x0, y0] = at(points.at(-1) as number)
    const open = (p: number): boolean => {
      const [x1, y1] = at(p)
      for (let k = 0; k <= 24; k++) {
        const [x, y] = [
          Math.round((x0 + ((x1 - x0) * k) / 24) * scale),
          Math.round((y0 + ((y1 - y0) * k) / 24) * scale),
        ]
        if (Math.sqrt(depth2[y * width + x] as number) < radius * scale) return false
      }
      return true
    }
    const far = (p: number): number =>
      Math.min(...points.map((q) => (at(p)[0] - at(q)[0]) ** 2 + (at(p)[1] - at(q)[1]) ** 2))
    const deepEnough = members.filter(
      (p, i) => i % 37 === 0 && Math.sqrt(depth2[p] as number) >= radius * scale,
    )
    const next = deepEnough
      .filter((p) => far(p) > 0.03 ** 2)
      .sort((p, q) => far(q) - far(p))
      .slice(0, 60)
      .find(open)
    if (next === undefined) break
    points.push(next)
  }
  return { kind, radius, points: points.map(at) }
}

/** Intersection over union of two masks. */
export function overlap(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0]
  for (let p = 0; p < a.length; p++) {
    if (a[p] && b[p]) both++
    if (a[p] || b[p]) either++
  }
  return both / either
}
