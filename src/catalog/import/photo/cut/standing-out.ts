import { distanceTo, quantile } from './color/color-mixture'
import { groundShare } from './color/color-regions'
import { groundMixture } from './color/ground-colors'
import type { LabGrid } from './color/lab-grid'
import { barrierDistance } from './grid/barrier-distance'
import { boxBlur } from './grid/box-blur'
import { exponential } from './grid/portable-math'

const RIM_BLOBS = 8
/** Shares of lightness and of hue in what stands between a pixel and the rim. */
const WEIGHTS = [0.6, 1.6, 1.6]
/** A squared Mahalanobis distance to the rim's colors that is unlike them. */
const UNLIKE = 18
/** A region is ground when this share of it lies beyond the loop. */
const BEYOND = 0.35
/** What the regions count, beside colors and barrier: they know most when somebody drew a loop. */
const [REGIONS_IN_LOOP, REGIONS] = [0.5, 0.25]

export interface StandingOut {
  /** For each pixel, 0…1: unlike the colors of the rim, fenced off from it, and of no region that lies on it. */
  readonly share: Float32Array
  /** What stands between the rim and the things most fenced off, in OKLab; next to nothing where there is no thing. */
  readonly barrier: number
}

/** What is ground for sure: `rim` is 1 there; a ring along the borders that is `ring` pixels broad, or all beyond a loop. */
export interface SureGround {
  readonly rim: Uint8Array
  readonly ring: number
  readonly isLoop: boolean
}

/**
 * How much a region lies on the ground, 0…1. Along the borders by its length there over the root of its size, which a
 * thing that is cut off by a border hardly reaches (boundary connectivity, Zhu et al. 2014).
 */
const groundness =
  ({ ring, isLoop }: SureGround) =>
  (ground: number, all: number): number =>
    isLoop
      ? Math.min(1, ground / all / BEYOND)
      : Math.max(0, Math.min(1, ground / ring / Math.sqrt(all) / 1.2 - 0.3))

function barrierFrom(rim: Uint8Array, { width, height, lab }: LabGrid): Float32Array {
  const sum = new Float32Array(width * height)
  const r = Math.max(1, Math.round(Math.max(width, height) / 160))
  for (const [c, weight] of WEIGHTS.entries()) {
    const channel = new Float32Array(width * height)
    for (let p = 0; p < channel.length; p++) channel[p] = (lab[p * 3 + c] as number) * weight
    const barrier = barrierDistance(boxBlur(channel, width, height, r), width, height, rim)
    for (let p = 0; p < sum.length; p++) sum[p] = (sum[p] as number) + (barrier[p] as number)
  }
  return sum
}

/** How much each pixel stands out from the ground; `divisions` are the picture's regions, coarse and fine. */
export function standingOut(
  grid: LabGrid,
  ground: SureGround,
  divisions: readonly Int32Array[],
): StandingOut {
  const { width, height, lab } = grid
  const colors = groundMixture(lab, ground.rim, RIM_BLOBS)
  const onGround = groundShare(divisions, ground.rim, groundness(ground))
  const fenced = barrierFrom(ground.rim, grid)
  const barrier = quantile(fenced, 0.97)
  const regions = ground.isLoop ? REGIONS_IN_LOOP : REGIONS
  const share = new Float32Array(width * height)
  for (let p = 0; p < share.length; p++) {
    const away = distanceTo(colors, lab[p * 3] as number, lab[p * 3 + 1] as number, lab[p * 3 + 2] as number)
    const unlike = 1 - exponential(-away / UNLIKE)
    const fence = Math.min(1, (fenced[p] as number) / (barrier + 1e-6))
    share[p] = regions * (1 - (onGround[p] as number)) + ((1 - regions) * (unlike + fence)) / 2
  }
  return { share: boxBlur(share, width, height, 1), barrier }
}
