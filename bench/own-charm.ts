import { buildBody } from '../src/catalog/import/photo/body/build-body'
import { OWN_KINDS } from '../src/catalog/import/photo/body/recipe'
import type { Cover } from '../src/catalog/import/photo/photo-cover'

const SIDE = 1024
const ROUNDS = 3

/** Overlapping discs with a grain, as large as covers are. */
function grainyCover(): Cover {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4)
  const discs = [
    [512, 360, 300],
    [512, 700, 280],
    [280, 130, 110],
    [744, 130, 110],
    [250, 690, 130],
    [774, 690, 130],
  ] as const
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      if (!discs.some(([cx, cy, r]) => (x - cx) ** 2 + (y - cy) ** 2 < r * r)) continue
      const grain = (x * 7 + y * 13 + ((x * y) % 31)) % 48
      rgba.set([150 + grain, 90 + grain / 2 + y / 16, 60 + x / 16, 255], (y * SIDE + x) * 4)
    }
  return { width: SIDE, height: SIDE, rgba }
}

/** How long one core makes the body of an own charm from a cover of the largest size. */
export function benchOwnCharm() {
  const cover = grainyCover()
  return OWN_KINDS.map((kind) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = process.cpuUsage()
      buildBody(cover, { kind, heightMm: kind === 'plush' ? 110 : 60, evenLight: 0.45 })
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    return { name: `body of an own ${kind}, CPU`, value: Math.min(...times), unit: 'ms', target: 2500 }
  })
}
