import { squaredDistance } from './cut/grid/squared-distance'
import { hardwareInPhoto } from './hardware-in-photo'
import type { Cover } from './photo-cover'
import { MOST_EDGE_PX, type PhotoEdits } from './photo-edits'

/** So near to hardware that is left out its soft rim goes along, in pixels. */
const HARDWARE_RIM_PX = 3
const SOLID = 127

/** A cover as a person finished it: without the clasp that was photographed with it, its edge moved. */
export function finishedCover(cover: Cover, { withoutHardware, edgePx = 0 }: PhotoEdits): Cover {
  const bare = withoutHardware ? bareCover(cover) : cover
  const steps = Math.min(MOST_EDGE_PX, Math.round(Math.abs(edgePx)))
  return steps === 0 ? bare : withEdgeMoved(bare, steps, edgePx > 0)
}

function bareCover(cover: Cover): Cover {
  const hardware = hardwareInPhoto(cover)
  if (!hardware) return cover
  const { width, height } = cover
  const away2 = squaredDistance(hardware, width, height)
  const rgba = cover.rgba.slice()
  for (let p = 0; p < hardware.length; p++) {
    const isRim = (rgba[4 * p + 3] as number) <= SOLID && (away2[p] as number) <= HARDWARE_RIM_PX ** 2
    if (hardware[p] || isRim) rgba[4 * p + 3] = 0
  }
  return { width, height, rgba }
}

/** Grown or shrunk pixel by pixel, in turns along four and eight directions, so that corners stay round. */
function withEdgeMoved({ width, height, rgba }: Cover, steps: number, outward: boolean): Cover {
  let alpha = Uint8Array.from({ length: width * height }, (_, p) => rgba[4 * p + 3] as number)
  for (let step = 0; step < steps; step++) {
    const before = alpha
    const reach = step % 2 === 0 ? 1 : 2
    alpha = Uint8Array.from(before, (own, p) => {
      const [x, y] = [p % width, Math.floor(p / width)]
      let most = own
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          if (Math.abs(dx) + Math.abs(dy) > reach) continue
          const [i, j] = [x + dx, y + dy]
          if (i < 0 || j < 0 || i >= width || j >= height) continue
          const near = before[j * width + i] as number
          if (outward ? near > most : near < most) most = near
        }
      return most
    })
  }
  return { width, height, rgba: rgba.map((value, at) => (at % 4 === 3 ? (alpha[at >> 2] as number) : value)) }
}
