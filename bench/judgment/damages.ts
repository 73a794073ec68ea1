import type { Arrangement, Hung } from '../../src/look/arrangement'
import type { Anchor } from '../../src/look/facts/carrier'
import type { Charm } from '../../src/look/facts/charm'
import { hangsFreely } from '../../src/look/facts/swinging'
import { mixedMetals } from '../../src/scoring/criteria/color/color-terms'
import { factsOf } from '../../src/scoring/measure/charm-facts'
import { pairOf } from '../../src/scoring/measure/pair-facts'
import { catalog, charms } from '../../tests/scoring/makers'

type Random = () => number

/** What spoils a look on purpose; null where this look cannot be spoiled so. */
export interface Damage {
  readonly name: string
  readonly spoil: (arrangement: Arrangement, random: Random) => Arrangement | null
}

const areaOf = ({ charm }: Hung): number => charm.dimsMm.w * charm.dimsMm.h
/** The row of the largest charm, and of the smallest. */
const rowBy = (hung: readonly Hung[], sign: number): number =>
  hung.reduce((best, one, i) => (sign * areaOf(one) > sign * areaOf(hung[best] as Hung) ? i : best), 0)

const withCharms = (arrangement: Arrangement, change: (charm: Charm, row: number) => Charm): Arrangement => ({
  ...arrangement,
  hung: arrangement.hung.map((one, row) => ({ ...one, charm: change(one.charm, row) })),
})
const withLead = (arrangement: Arrangement, change: (charm: Charm) => Charm): Arrangement => {
  const lead = rowBy(arrangement.hung, 1)
  return withCharms(arrangement, (charm, row) => (row === lead ? change(charm) : charm))
}
const dyed = (charm: Charm, hex: string): Charm => ({ ...charm, palette: [{ hex, share: 1 }] })
const sized = (charm: Charm, times: number): Charm => {
  const { w, h, d } = charm.dimsMm
  return { ...charm, dimsMm: { w: w * times, h: h * times, d }, lengthMm: charm.dropMm + h * times }
}

const hue = (degrees: number): string => {
  const channel = (shift: number): string =>
    Math.round(128 + 112 * Math.cos(((degrees - shift) * Math.PI) / 180))
      .toString(16)
      .padStart(2, '0')
  return `#${channel(0)}${channel(120)}${channel(240)}`
}

const at = (one: Hung, anchor: Anchor, slot = String(anchor.id)): Hung => ({
  ...one,
  anchor,
  slot: slot as never,
  rest: anchor.rests?.of(one.charm, one.state) ?? null,
})

/** All at anchors of a kind, whether they fit or not; null where there are too few. */
function allAt(arrangement: Arrangement, takes: (anchor: Anchor) => boolean): Arrangement | null {
  const anchors = [...arrangement.carrier.anchors.values()].filter(takes)
  if (anchors.length < arrangement.hung.length) return null
  return { ...arrangement, hung: arrangement.hung.map((one, i) => at(one, anchors[i] as Anchor)) }
}

const like = (charm: Charm, other: Charm): Charm => ({ ...other, mechanism: charm.mechanism })

/** Another charm in the place of one, by what it is to the others. */
function exchanged(
  arrangement: Arrangement,
  row: number,
  random: Random,
  takes: (charm: Charm, others: readonly Charm[]) => boolean,
): Arrangement | null {
  const others = arrangement.hung.flatMap(({ charm }, i) => (i === row ? [] : [charm]))
  const possible = charms.filter(
    (one) => one.rings.length === 0 && !others.some(({ id }) => id === one.id) && takes(one, others),
  )
  const chosen = possible[Math.floor(random() * possible.length)]
  if (!chosen) return null
  return withCharms(arrangement, (charm, i) => (i === row ? like(charm, chosen) : charm))
}

const isStranger = (one: Charm, others: readonly Charm[]): boolean =>
  others.every((other) => pairOf(factsOf(one), factsOf(other)).bond < 0.15)

/** A stranger that is as large, looks as it did and weighs as much: only its story is another. */
function estranged(arrangement: Arrangement, row: number, random: Random): Arrangement | null {
  const was = arrangement.hung[row]?.charm
  const spoiled = exchanged(arrangement, row, random, isStranger)
  if (!was || !spoiled) return null
  return withCharms(spoiled, (charm, i) =>
    i === row
      ? {
          ...was,
          themes: charm.themes,
          taxonomy: charm.taxonomy,
          family: charm.family,
          season: charm.season,
          moods: charm.moods,
        }
      : charm,
  )
}

const isBackpackLeather = ({ carrier }: Arrangement): boolean => carrier.scratchSensitivity >= 3

function added(arrangement: Arrangement, count: number, random: Random): Arrangement {
  const free = [...arrangement.carrier.anchors.values()].filter(
    ({ id }) => !arrangement.hung.some(({ anchor }) => anchor.id === id),
  )
  const model = arrangement.hung[0] as Hung
  const more = Array.from({ length: Math.min(count, free.length) }, (_, i) => {
    const charm = charms[Math.floor(random() * charms.length)] as Charm
    return at({ ...model, charm, state: null }, free[i] as Anchor)
  })
  return { ...arrangement, hung: [...arrangement.hung, ...more] }
}

const scaled = (arrangement: Arrangement, share: number): Arrangement => {
  const sum = arrangement.hung.reduce((all, { charm }) => all + charm.massG, 0)
  const times = (share * arrangement.carrier.totalCharmMassG) / sum
  return times <= 1
    ? arrangement
    : withCharms(arrangement, (charm) => ({ ...charm, massG: charm.massG * times }))
}

const clasp = (id: string) => {
  const found = catalog.mechanisms.get(id as never)
  if (!found) throw new Error(`no clasp ${id}`)
  return found
}
const onBallChain = (arrangement: Arrangement, change: (charm: Charm) => Charm): Arrangement => {
  const lead = rowBy(arrangement.hung, 1)
  return {
    ...arrangement,
    hung: arrangement.hung.map((one, row) =>
      row === lead ? { ...one, clasp: clasp('ball_chain'), charm: change(one.charm) } : one,
    ),
  }
}

const VIVID = [20, 130, 270]
const GRAYS = ['#8c8c8c', '#6e6e6e', '#a8a8a8']
const METALS = ['gold', 'silver', 'gunmetal']

/** Ways to spoil a good trio, at least one against every criterion. */
export const DAMAGES: readonly Damage[] = [
  {
    name: 'lead in the color of the bag',
    spoil: (one) => withLead(one, (charm) => dyed(charm, one.colorway.hex)),
  },
  {
    name: 'all in the color of the bag',
    spoil: (one) => withCharms(one, (charm) => dyed(charm, one.colorway.hex)),
  },
  {
    name: 'smallest in the color of the bag',
    spoil: (one) => {
      const small = rowBy(one.hung, -1)
      return withCharms(one, (charm, row) => (row === small ? dyed(charm, one.colorway.hex) : charm))
    },
  },
  {
    name: 'three vivid colors against each other',
    spoil: (one, random) => {
      const turn = 360 * random()
      return withCharms(one, (charm, row) => dyed(charm, hue(turn + (VIVID[row % 3] ?? 0))))
    },
  },
  {
    name: 'one shrill color beside the others',
    spoil: (one, random) => {
      const small = rowBy(one.hung, -1)
      return withCharms(one, (charm, row) => (row === small ? dyed(charm, hue(300 + 60 * random())) : charm))
    },
  },
  {
    name: 'all gray',
    spoil: (one) => withCharms(one, (charm, row) => dyed(charm, GRAYS[row % 3] ?? '#8c8c8c')),
  },
  {
    name: 'all one color',
    spoil: (one) => withCharms(one, (charm) => dyed(charm, one.hung[0]?.charm.palette[0]?.hex ?? '#808080')),
  },
  {
    name: 'mixed metals on leather',
    spoil: (one) =>
      isBackpackLeather(one) && mixedMetals(one) < 1
        ? withCharms(one, (charm, row) => ({ ...charm, hardwareTone: METALS[row % 3] ?? 'gold' }))
        : null,
  },
  { name: 'a stranger by its story', spoil: (one, random) => estranged(one, rowBy(one.hung, -1), random) },
  {
    name: 'the lead a stranger by its story',
    spoil: (one, random) => estranged(one, rowBy(one.hung, 1), random),
  },
  {
    name: 'all strangers by their stories',
    spoil: (one, random) =>
      one.hung.reduce<Arrangement | null>((sum, _, row) => sum && estranged(sum, row, random), one),
  },
  {
    name: 'any stranger for a kin',
    spoil: (one, random) => exchanged(one, rowBy(one.hung, -1), random, isStranger),
  },
  {
    name: 'twins',
    spoil: (one) => {
      const [lead, small] = [rowBy(one.hung, 1), rowBy(one.hung, -1)]
      return withCharms(one, (charm, row) => (row === small ? (one.hung[lead] as Hung).charm : charm))
    },
  },
  { name: 'triplets', spoil: (one) => withCharms(one, () => (one.hung[rowBy(one.hung, 1)] as Hung).charm) },
  { name: 'one more at random', spoil: (one, random) => added(one, 1, random) },
  { name: 'four more at random', spoil: (one, random) => added(one, 4, random) },
  {
    name: 'no lead',
    spoil: (one) => withCharms(one, (charm) => sized(charm, 55 / Math.sqrt(charm.dimsMm.w * charm.dimsMm.h))),
  },
  { name: 'lead too small', spoil: (one) => withCharms(one, (charm) => sized(charm, 0.4)) },
  {
    name: 'lead too large',
    spoil: (one) => withLead(one, (charm) => sized(charm, (0.62 * one.carrier.dimsMm.h) / charm.dimsMm.h)),
  },
  {
    name: 'one texture',
    spoil: (one) => withCharms(one, (charm) => ({ ...charm, textureClass: 'glossy', family: null })),
  },
  { name: 'all on the left', spoil: (one) => allAt(one, ({ side }) => side === 'left') },
  { name: 'all on the right', spoil: (one) => allAt(one, ({ side }) => side === 'right') },
  {
    name: 'all in one zone',
    spoil: (one) =>
      allAt(one, ({ zoneGroup }) => zoneGroup === (one.carrier.id.includes('lumen') ? 'main_zip' : 'front')),
  },
  {
    name: 'all at one anchor',
    spoil: (one) => {
      const { anchor } = one.hung[0] as Hung
      return {
        ...one,
        hung: one.hung.map((hung, i) => at(hung, anchor, i === 0 ? anchor.id : `${anchor.id}/${i + 1}`)),
      }
    },
  },
  { name: 'all behind', spoil: (one) => allAt(one, ({ zoneGroup }) => zoneGroup === 'strap') },
  {
    name: 'large above small',
    spoil: (one) => {
      const small = one.hung[rowBy(one.hung, -1)] as Hung
      const lead = rowBy(one.hung, 1)
      const [x, y, z] = small.anchor.positionMm
      const moved = { ...small.anchor, positionMm: [x, y + 110, z] as const }
      return { ...one, hung: one.hung.map((hung, row) => (row === lead ? { ...hung, anchor: moved } : hung)) }
    },
  },
  { name: 'overweight, near the limit', spoil: (one) => scaled(one, 0.97) },
  { name: 'overweight', spoil: (one) => scaled(one, 1.15) },
  { name: 'bells all over', spoil: (one) => withCharms(one, (charm) => ({ ...charm, noise: 3 })) },
  { name: 'a bell for a lead', spoil: (one) => withLead(one, (charm) => ({ ...charm, noise: 3 })) },
  {
    name: 'scratchers on leather',
    spoil: (one) =>
      isBackpackLeather(one) ? withCharms(one, (charm) => ({ ...charm, scratchRisk: 3 })) : null,
  },
  {
    name: 'a worthy lead on a ball chain',
    spoil: (one) => onBallChain(one, (charm) => ({ ...charm, rarity: 'limited' })),
  },
  {
    name: 'a ball chain at its limit',
    spoil: (one) => onBallChain(one, (charm) => ({ ...charm, massG: 58 })),
  },
  {
    name: 'a covered pocket',
    spoil: (one) => {
      const { charm, anchor } = one.hung[rowBy(one.hung, 1)] as Hung
      if (!hangsFreely(charm) || anchor.kind === 'window_insert') return null
      return withLead(one, () => ({ ...charm, dropMm: charm.dropMm + 90, lengthMm: charm.lengthMm + 90 }))
    },
  },
  {
    name: 'a long drop',
    spoil: (one) =>
      withCharms(one, (charm) => ({ ...charm, dropMm: charm.dropMm + 160, lengthMm: charm.lengthMm + 160 })),
  },
  {
    name: 'snagging on the straps',
    spoil: (one) => {
      const straps = [...one.carrier.anchors.values()].find(({ zoneGroup }) => zoneGroup === 'strap')
      const small = rowBy(one.hung, -1)
      return straps
        ? {
            ...one,
            hung: one.hung.map((hung, row) =>
              row === small ? at({ ...hung, charm: { ...hung.charm, snag: 3 } }, straps) : hung,
            ),
          }
        : null
    },
  },
]
