import type { pulls as en } from '../../en/names/pulls'

export const pulls: typeof en = {
  rest: '拉好停着',
  heldUp: (charm, why) => `挂着${charm}，只能滑到这里。${why}`,
  stop: (n, of, way) => `第${n}档（共${of}档），${far(n / of, way)}`,
}

const far = (share: number, way: 'down' | 'along'): string => {
  if (share === 1) return way === 'down' ? '到底了' : '到头了'
  return share <= 0.35 ? '拉开一点' : share <= 0.65 ? '拉到一半' : '快拉到头'
}
