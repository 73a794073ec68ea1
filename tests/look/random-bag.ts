import {
  BAG_CLOTHS,
  BAG_PLACE_KINDS,
  type BagCloth,
  type BagPlace,
  type BagStub,
} from '../../src/look/facts/bag-stub'
import { anchorId } from '../../src/look/ids'
import { tidyBagStub } from '../../src/look/stubs/thing-of-stub'

/** Any bag that somebody can have made: outline, sides, cloth and places by numbers 0…1. */
export function randomBag(random: () => number): BagStub {
  const between = (least: number, most: number): number => least + random() * (most - least)
  const among = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const points = Math.floor(between(10, 32))
  const outline = Array.from({ length: points }, (_, k) => {
    const angle = (2 * Math.PI * k) / points
    const [x, y] = [Math.sin(angle), -Math.cos(angle)]
    // Between an ellipse and its box, dented here and there.
    const out = between(0.88, 1) / Math.max(Math.abs(x), Math.abs(y)) ** between(0.3, 0.9)
    return [x * out, y * out].map((part) => Math.round(127.5 + 127.5 * Math.max(-1, Math.min(1, part))))
  }).flat()
  const hex = (): string =>
    `#${Math.floor(random() * 0x1000000)
      .toString(16)
      .padStart(6, '0')}`
  return tidyBagStub({
    name: '',
    dimsMm: { w: between(180, 420), h: between(220, 560), d: between(40, 220) },
    outline,
    straps: random() < 0.7,
    colors: [
      { hex: hex(), share: 0.7 },
      { hex: hex(), share: 0.2 },
    ],
    cloth: among(Object.keys(BAG_CLOTHS) as readonly BagCloth[]),
    hardwareTone: among(['silver', 'black', 'brass']),
    places: Array.from({ length: Math.floor(between(4, 7)) }, (_, k): BagPlace => {
      const kind = among(BAG_PLACE_KINDS)
      const v = kind === 'haul_handle' ? between(-0.05, 0.02) : between(0.1, 0.9)
      return { id: anchorId(`p${k + 1}`), kind, u: between(0.08, 0.92), v, mirrorOf: null }
    }),
  })
}
