import { grown } from '../skin/grown-colors'
import { type Plane, planeLike, sample } from './plane'

/** Rounds of the finest grid are few, as each starts from the next coarser one's answer. */
const SWEEPS = 60
const OVER = 1.75
const COARSEST = 40

/**
 * A membrane under even pressure over where a signed distance (mm) is negative: ∇²u = −4, u = 0 on the rim, mm², so that √u
 * is a ball over a disc and a roll over a strip. Beyond the rim it goes on downward at the rim's own slope, so that what is
 * built on it has no kink there.
 */
export function swelling(distance: Plane): Plane {
  const { width, height, mm, data } = distance
  const blown = pressed(distance)
  // Next to the rim the solution has the grid's steps. There it is the distance, which has none, times the slope.
  const slope = new Float32Array(data.length)
  const known = new Uint8Array(data.length)
  for (const [p, d] of data.entries()) {
    if (d > -2 * mm || d < -6 * mm) continue
    slope[p] = (blown[p] as number) / -d
    known[p] = 1
  }
  const slopes = grown(slope, known, width, height)
  return planeLike(
    distance,
    data.map((d, p) => {
      const t = Math.max(0, Math.min(1, (-d / mm - 2) / 3))
      const deep = t * t * (3 - 2 * t)
      const rim = -d * Math.max(slopes[p] as number, 0.2 * mm)
      return (1 - deep) * rim + deep * (blown[p] as number)
    }),
  )
}

/** Red-black successive over-relaxation, coarse to fine. */
function pressed(distance: Plane): Float32Array {
  const { width, height, mm, data } = distance
  const coarser = Math.max(width, height) > COARSEST ? halved(distance) : null
  const out = new Float32Array(data.length)
  if (coarser) {
    const start = { ...coarser, data: pressed(coarser) }
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if ((data[y * width + x] as number) < 0)
          out[y * width + x] = sample(start, (x - 0.5) / 2, (y - 0.5) / 2)
  }
  const source = 4 * mm * mm
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let odd = 0; odd < 2; odd++)
      for (let y = 1; y < height - 1; y++)
        for (let x = 1 + ((y + odd) & 1); x < width - 1; x += 2) {
          const p = y * width + x
          if ((data[p] as number) >= 0) continue
          const around =
            (out[p - 1] as number) +
            (out[p + 1] as number) +
            (out[p - width] as number) +
            (out[p + width] as number)
          const own = out[p] as number
          out[p] = own + OVER * ((around + source) / 4 - own)
        }
  return out
}

function halved({ width, height, mm, data }: Plane): Plane {
  const w = (width + 1) >> 1
  const h = (height + 1) >> 1
  const out = new Float32Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let [sum, count] = [0, 0]
      for (let j = 2 * y; j < Math.min(height, 2 * y + 2); j++)
        for (let i = 2 * x; i < Math.min(width, 2 * x + 2); i++) {
          sum += data[j * width + i] as number
          count++
        }
      out[y * w + x] = sum / count
    }
  return { width: w, height: h, mm: 2 * mm, data: out }
}
