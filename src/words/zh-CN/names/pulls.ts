import type { pulls as en } from '../../en/names/pulls'

export const pulls: typeof en = {
  rest: '拉好停着',
  stop: (n, of) => `第${n}档（共${of}档），拉开${Math.round((100 * n) / of)}%`,
  heldUp: (charm, why) => `挂着${charm}，只能滑到这里。${why}`,
}
