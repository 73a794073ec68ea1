import { type Arrangement, arrange } from '../../src/look/arrangement'
import { place } from '../../src/look/edits/hang'
import type { Charm } from '../../src/look/facts/charm'
import { alternatives } from '../../src/look/fit/fit'
import type { Look } from '../../src/look/look'
import { colorPoint } from '../../src/scoring/color/color-space'
import { catalog, charms, emptyLook } from '../../tests/scoring/makers'

const areaOf = ({ dimsMm }: Charm): number => dimsMm.w * dimsMm.h
const sizeOf = ({ dimsMm }: Charm): number => Math.max(dimsMm.w, dimsMm.h)
const labOf = (hex: string) => colorPoint(hex).lab
const distance = (one: string, two: string): number => {
  const [a, b] = [labOf(one), labOf(two)]
  return Math.hypot(a.L - b.L, a.a - b.a, a.b - b.b)
}
const hexOf = ({ palette }: Charm): string => palette[0]?.hex ?? '#808080'

type Bag = Pick<Arrangement, 'carrier' | 'colorway'>

/** Two and two share a family or a theme. */
const isKin = (one: Charm, two: Charm): boolean =>
  (one.family !== null && one.family === two.family) ||
  (one.themes ?? []).some((theme) => two.themes?.includes(theme))

/** Both vivid and far apart in hue. */
function isShouting(one: Charm, two: Charm): boolean {
  const [a, b] = [labOf(hexOf(one)), labOf(hexOf(two))]
  const apart = Math.abs(((Math.atan2(a.b, a.a) - Math.atan2(b.b, b.a)) * 180) / Math.PI)
  return Math.min(Math.hypot(a.a, a.b), Math.hypot(b.a, b.b)) >= 45 && Math.min(apart, 360 - apart) >= 70
}

/** Plain rules of the field about the charms, told from the facts alone: no criterion has a say in them. */
const OF_CHARMS: readonly ((charms: readonly Charm[], bag: Bag) => boolean)[] = [
  (charms) => new Set(charms.map(({ id }) => id)).size === charms.length,
  (charms) => charms.every(({ rings }) => rings.length === 0),
  (charms) => charms.every((one) => charms.some((two) => one !== two && isKin(one, two))),
  (charms) => {
    const [first = 0, second = 1] = charms.map(areaOf).toSorted((a, b) => b - a)
    return first >= 1.4 * second
  },
  (charms) => {
    const sizes = charms.map(sizeOf)
    const ratio = Math.max(...sizes) / Math.min(...sizes)
    return ratio >= 1.4 && ratio <= 4
  },
  (charms) => new Set(charms.map(({ textureClass }) => textureClass)).size >= 2,
  (charms, { colorway }) => charms.every((one) => distance(hexOf(one), colorway.hex) >= 25),
  (charms) => charms.every((one) => charms.every((two) => !isShouting(one, two))),
  (charms, { carrier }) => {
    const share = Math.max(...charms.map(({ dimsMm }) => dimsMm.h)) / carrier.dimsMm.h
    return share >= 0.15 && share <= 0.42
  },
  (charms, { carrier }) => charms.reduce((sum, { massG }) => sum + massG, 0) <= 0.7 * carrier.totalCharmMassG,
  (charms) => charms.reduce((sum, { noise }) => sum + noise, 0) <= 3,
  (charms, { carrier }) =>
    carrier.scratchSensitivity < 3 || charms.every(({ scratchRisk }) => scratchRisk < 2),
]

/** The same about their places. */
const OF_PLACES: readonly ((arrangement: Arrangement) => boolean)[] = [
  ({ hung }) => hung.length === 3,
  ({ hung }) => new Set(hung.map(({ anchor }) => anchor.id)).size === 3,
  ({ hung }) => new Set(hung.map(({ anchor }) => anchor.zoneGroup)).size >= 2,
  ({ hung, carrier }) => {
    const moment = hung.reduce((sum, { charm, anchor }) => sum + areaOf(charm) * anchor.positionMm[0], 0)
    const areas = hung.reduce((sum, { charm }) => sum + areaOf(charm), 0)
    return Math.abs(moment / areas) <= 0.25 * (carrier.dimsMm.w / 2)
  },
  ({ hung, carrier }) => {
    const on = (side: string) =>
      hung.reduce((sum, { charm, anchor }) => sum + (anchor.side === side ? charm.massG : 0), 0)
    return Math.abs(on('left') - on('right')) <= 0.6 * carrier.sideImbalanceG
  },
  ({ hung }) => hung.every(({ charm, anchor }) => charm.massG <= anchor.recommendedMassG),
  ({ hung }) => hung.every(({ charm, anchor }) => charm.lengthMm <= anchor.clearance.belowSoftMm + 25),
  ({ hung }) => hung.every(({ charm, anchor }) => charm.snag < 2 || anchor.zoneGroup !== 'strap'),
]

const PLACINGS = 12

/** Random trios that keep every plain rule. */
export function goodTrios(count: number, random: () => number): readonly Look[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const bags = [...catalog.carriers.values()].filter(({ category }) => category === 'backpack')
  const found: Look[] = []
  while (found.length < count) {
    const carrier = pick(bags)
    const colorway = pick(carrier.colorways)
    const first = pick(charms)
    const kin = charms.filter((one) => one !== first && isKin(one, first))
    const trio = [first, pick(kin), pick(kin)]
    if (kin.length < 2 || !OF_CHARMS.every((holds) => holds(trio, { carrier, colorway }))) continue
    for (let tries = 0; tries < PLACINGS; tries++) {
      let look = emptyLook(carrier.id, colorway.id)
      for (const { id } of trio) {
        const slots = alternatives(catalog, look, id)
        if (slots.length > 0) look = place(catalog, id, pick(slots))(look)
      }
      const arrangement = arrange(catalog, look)
      if (!OF_PLACES.every((holds) => holds(arrangement))) continue
      found.push(look)
      break
    }
  }
  return found
}
