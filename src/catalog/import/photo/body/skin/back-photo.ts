import type { Cover } from '../../photo-cover'
import { type Colors, type CoverFrame, framed } from './colors'
import { withoutRim } from './skin'
import { boxOfCover } from './straightened'

/** A photo of the back in the front's frame, as if seen through the front: mirrored, its box laid into the front's. */
export function backPhoto(
  back: Cover,
  box: CoverFrame,
  frame: CoverFrame,
  { width, height }: Colors,
): Colors {
  const own = boxOfCover(back) ?? { left: 0, top: 0, width: back.width, height: back.height }
  const [across, down] = [own.width / box.width, own.height / box.height]
  const seen = framed(
    back,
    {
      left: own.left - (frame.left + frame.width - box.left - box.width) * across,
      top: own.top - (box.top - frame.top) * down,
      width: frame.width * across,
      height: frame.height * down,
    },
    width,
    height,
  )
  const mirrored = (data: Float32Array): Float32Array =>
    data.map((_, p) => data[p - (p % width) + width - 1 - (p % width)] as number)
  const [r, g, b] = seen.channels
  return withoutRim(
    { ...seen, channels: [mirrored(r), mirrored(g), mirrored(b)], coverage: mirrored(seen.coverage) },
    2,
  )
}
