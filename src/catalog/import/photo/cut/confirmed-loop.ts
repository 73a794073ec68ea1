import { type Marks, UNSAID } from './marks'

/** How much of a cut lies within a loop that only confirms it, and how far it reaches across the loop each way. */
const [CONFIRMED, REACHES] = [0.98, 0.7]

/** Whether a loop lies around a cut so closely that it changes nothing but what is beyond. */
export function isConfirmed(inside: Uint8Array, { width, said }: Marks): boolean {
  const extent = (isIn: (p: number) => boolean): readonly [number, number] => {
    let [left, right, top, bottom] = [width, 0, said.length, 0]
    for (let p = 0; p < said.length; p++) {
      if (!isIn(p)) continue
      const [x, y] = [p % width, Math.floor(p / width)]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
    return [right - left, bottom - top]
  }
  let [all, within] = [0, 0]
  for (let p = 0; p < said.length; p++) {
    if (!inside[p]) continue
    all++
    if (said[p] === UNSAID) within++
  }
  const cut = extent((p) => inside[p] === 1)
  const loop = extent((p) => said[p] === UNSAID)
  return within > CONFIRMED * all && cut[0] > REACHES * loop[0] && cut[1] > REACHES * loop[1]
}
