import { catalogFor } from '../catalog-for'
import type { Catalog } from '../facts/catalog'
import type { RegionId } from '../ids'
import type { Edit, Tints } from '../look'
import { inOrder } from './in-order'

const HEX = /^#[0-9a-f]{6}$/

/** Gives a part of the carrier a color of its own, `#rrggbb`; refused for a part that the carrier does not have. */
export function tint(catalog: Catalog, region: RegionId, hex: string): Edit {
  return (look) => {
    const color = hex.toLowerCase()
    const regions = catalogFor(catalog, look).carriers.get(look.carrier)?.regions
    if (!regions?.includes(region) || !HEX.test(color) || look.tints.get(region) === color) return look
    return {
      ...look,
      tints: inOrder([...look.tints].filter(([id]) => id !== region).concat([[region, color]])),
    }
  }
}

/** Gives several parts colors of their own at once; each as `tint` does. */
export const tintAll =
  (catalog: Catalog, tints: Tints): Edit =>
  (look) =>
    [...tints].reduce((dyed, [region, hex]) => tint(catalog, region, hex)(dyed), look)

/** Takes a part's own color away: the colorway's holds again. */
export const untint =
  (region: RegionId): Edit =>
  (look) =>
    look.tints.has(region)
      ? { ...look, tints: new Map([...look.tints].filter(([id]) => id !== region)) }
      : look
