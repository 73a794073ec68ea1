import type { Catalog } from '../../src/look/facts/catalog'
import type { Charm } from '../../src/look/facts/charm'
import { charmId } from '../../src/look/ids'

/** The catalog and so many charms more: what one is, in another's colors, 0.75 to 1.3 times as large, its mass with it. */
export function withVariants(catalog: Catalog, count: number, random: () => number): Catalog {
  const known = [...catalog.charms.values()].filter(({ rings }) => rings.length === 0)
  const pick = (): Charm => known[Math.floor(random() * known.length)] as Charm
  const variants = Array.from({ length: count }, (_, i) => {
    const [one, other] = [pick(), pick()]
    const times = 0.75 + 0.55 * random()
    const { w, h, d } = one.dimsMm
    return {
      ...one,
      id: charmId(`variant-${i}`),
      palette: other.palette,
      dimsMm: { w: w * times, h: h * times, d: d * times },
      lengthMm: one.dropMm + h * times,
      massG: one.massG * times ** 3,
    }
  })
  return {
    ...catalog,
    charms: new Map([...catalog.charms, ...variants.map((one) => [one.id, one] as const)]),
  }
}
