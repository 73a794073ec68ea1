import type { pulls as en } from '../../en/names/pulls'

export const pulls: typeof en = {
  rest: '原位',
  stop: (n, of, percent) => `第${n}/${of}档，拉开${percent}%`,
  heldUp: (charm, why) => `挂着${charm}只能到这里。${why}`,
}
