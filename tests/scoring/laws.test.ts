import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arrangement, Hung } from '../../src/look/arrangement'
import { arrange } from '../../src/look/arrangement'
import { remove } from '../../src/look/edits/hang'
import type { Anchor, View } from '../../src/look/facts/carrier'
import type { Charm } from '../../src/look/facts/charm'
import { DIRECTIONS } from '../../src/look/facts/directions'
import type { Rest } from '../../src/look/facts/resting'
import { anchorId, charmId } from '../../src/look/ids'
import { criteria } from '../../src/scoring/criteria'
import { topHeaviness, visualBalanceX } from '../../src/scoring/criteria/balance/balance-terms'
import { balance } from '../../src/scoring/criteria/balance/criterion'
import { theme } from '../../src/scoring/criteria/theme/criterion'
import { factsOf } from '../../src/scoring/measure/charm-facts'
import { pairOf } from '../../src/scoring/measure/pair-facts'
import { score, total } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { weightsOf } from '../../src/scoring/weights'
import { catalog, charms, randomLook, randomOf, TASTES } from './makers'

const seeds = fc.integer({ min: 1, max: 1e9 })
const arrangements = seeds.map((seed) => arrange(catalog, randomLook(randomOf(seed))))
const ofCount = (count: number) =>
  seeds.map((seed) => randomLook(randomOf(seed), count)).filter((look) => look.placed.size === count)

const SWAPPED: Readonly<Partial<Record<View, View>>> = {
  left: 'right',
  right: 'left',
  three_quarter_left: 'three_quarter_right',
  three_quarter_right: 'three_quarter_left',
}
const SIDES = { left: 'right', right: 'left', center: 'center' } as const

/** The column of each direction in the mirror. */
const FACING = DIRECTIONS.map(({ situation, azimuthDeg, elevationDeg }) =>
  DIRECTIONS.findIndex(
    (other) =>
      other.situation === situation &&
      other.elevationDeg === elevationDeg &&
      other.azimuthDeg === (360 - azimuthDeg) % 360,
  ),
)
const mirroredRest = ({ middleMm: [mx, my, mz], rotation: [x, y, z, w], ...rest }: Rest): Rest => ({
  ...rest,
  middleMm: [-mx, my, mz],
  rotation: [x, -y, -z, w],
  visible: rest.visible.map((_, column) => rest.visible[FACING[column] ?? 0] ?? 0),
})

function mirrored(anchor: Anchor): Anchor {
  const [x, y, z] = anchor.positionMm
  const [nx, ny, nz] = anchor.normal
  const [wx, wy, wz] = anchor.positionWornMm ?? anchor.positionMm
  return {
    ...anchor,
    side: SIDES[anchor.side],
    positionMm: [-x, y, z],
    positionWornMm: anchor.positionWornMm && [-wx, wy, wz],
    normal: [-nx, ny, nz],
    visibleFrom: anchor.visibleFrom.map((view) => SWAPPED[view] ?? view),
  }
}

const inMirror = (one: Hung): Hung => ({
  ...one,
  anchor: mirrored(one.anchor),
  rest: one.rest && mirroredRest(one.rest),
  turn: (360 - one.turn) % 360,
})

const withHung = (arrangement: Arrangement, change: (one: Hung, i: number) => Hung): Arrangement => ({
  ...arrangement,
  hung: arrangement.hung.map(change),
})

const withAnchorAt = (one: Hung, x: number, y = one.anchor.positionMm[1]): Hung => ({
  ...one,
  anchor: { ...one.anchor, positionMm: [x, y, one.anchor.positionMm[2]] },
})

describe('the total', () => {
  test('weighs its criteria to 100 in all', () => {
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  test('is the sum of its parts to the digit unless something holds it down, and each part is its value of its weight', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const { total: all, uncapped, heldBy, parts } = score(arrangement)
        const tenths = parts.reduce((sum, { points }) => sum + Math.round(points * 10), 0)
        expect(Math.round(uncapped * 10)).toBe(tenths)
        expect(all).toBe(total(arrangement))
        expect(heldBy === null).toBe(all === uncapped)
        for (const { points, value, weight } of parts) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
          expect(Math.abs(points - value * weight)).toBeLessThanOrEqual(0.05 + 1e-9)
        }
      }),
    )
  })
  test('is the same in the mirror', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const mirror = withHung(arrangement, inMirror)
        expect(total(mirror)).toBe(total(arrangement))
      }),
    )
  })
  test('does not care in which order charms are listed', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        expect(total({ ...arrangement, hung: arrangement.hung.toReversed() })).toBe(total(arrangement))
      }),
    )
  })
  test('does not care what charms and anchors are called', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const renamed = withHung(arrangement, (one, i) => ({
          ...one,
          charm: { ...one.charm, id: charmId(`z${9 - i}`), name: { en: 'X', 'zh-CN': '甲' } },
          anchor: { ...one.anchor, name: { en: 'Y', 'zh-CN': '乙' } },
        }))
        expect(total(renamed)).toBe(total(arrangement))
      }),
    )
  })
  test('is the same every time', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const copy = structuredClone(arrangement.hung.map(({ charm }) => charm))
        const again = withHung(arrangement, (one, i) => ({ ...one, charm: copy[i] as Charm }))
        expect(total(again)).toBe(total(arrangement))
      }),
    )
  })
  test('never falls when the worst of four charms is taken off', () => {
    fc.assert(
      fc.property(ofCount(4), (look) => {
        // Hubs and docks are hardware: taking one takes more than a charm, or nothing that was there to be looked at.
        fc.pre(
          [...look.placed.values()].every(
            ({ charm }) => catalog.charms.get(charm)?.taxonomy[1] !== 'Connector',
          ),
        )
        const after = [...look.placed.keys()].map((slot) => total(arrange(catalog, remove(slot)(look))))
        expect(Math.max(...after)).toBeGreaterThanOrEqual(total(arrange(catalog, look)))
      }),
    )
  })
  test('moves at most 5 points for 1 mm', () => {
    fc.assert(
      fc.property(
        arrangements,
        fc.nat(),
        fc.constantFrom<'size' | 'place'>('size', 'place'),
        (arrangement, pick, what) => {
          const at = pick % arrangement.hung.length
          const nudged = withHung(arrangement, (one, i) => {
            if (i !== at) return one
            const { w, h, d } = one.charm.dimsMm
            return what === 'place'
              ? withAnchorAt(one, one.anchor.positionMm[0] + 1)
              : {
                  ...one,
                  charm: {
                    ...one.charm,
                    dimsMm: { w: w + 1, h: h + 1, d },
                    lengthMm: one.charm.lengthMm + 1,
                  },
                }
          })
          expect(Math.abs(total(nudged) - total(arrangement))).toBeLessThanOrEqual(5)
        },
      ),
    )
  })
  test('moves at most one point for a color change that no one sees', () => {
    fc.assert(
      fc.property(arrangements, fc.nat(), fc.nat(2), (arrangement, pick, channel) => {
        const at = pick % arrangement.hung.length
        const nudged = withColorNudged(arrangement, at, channel)
        expect(tenths(total(nudged) - total(arrangement))).toBeLessThanOrEqual(10)
      }),
      { numRuns: 400 },
    )
  })
})

test('under emphasis moves at most as much more as the part that counts most counts more', () => {
  const emphases = fc.dictionary(
    fc.constantFrom(...criteria.map(({ id }) => id)),
    fc.constantFrom(0, 1, 2, 3),
  )
  fc.assert(
    fc.property(arrangements, fc.nat(), fc.nat(2), emphases, (arrangement, pick, channel, emphasis) => {
      const taste = { ...PLAIN_TASTE, emphasis }
      const [plain, counted] = [weightsOf(PLAIN_TASTE), weightsOf(taste)]
      const times = Math.max(...criteria.map(({ id }) => counted[id] / plain[id]))
      const nudged = withColorNudged(arrangement, pick % arrangement.hung.length, channel)
      expect(tenths(total(nudged, taste) - total(arrangement, taste))).toBeLessThanOrEqual(
        Math.ceil(10 * times),
      )
    }),
    { numRuns: 200 },
  )
})

const tenths = (points: number): number => Math.round(10 * Math.abs(points))

/** One step of one channel: a color difference well below 1. */
const nudge =
  (channel: number) =>
  ({ hex, share }: Charm['palette'][number]) => {
    const start = 1 + 2 * channel
    const value = Number.parseInt(hex.slice(start, start + 2), 16)
    const next = (value === 255 ? 254 : value + 1).toString(16).padStart(2, '0')
    return { hex: hex.slice(0, start) + next + hex.slice(start + 2), share }
  }

const withColorNudged = (arrangement: Arrangement, at: number, channel: number): Arrangement =>
  withHung(arrangement, (one, i) =>
    i === at ? { ...one, charm: { ...one.charm, palette: one.charm.palette.map(nudge(channel)) } } : one,
  )

describe('balance', () => {
  test('to the eye does not change when every mass doubles', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const heavier = withHung(arrangement, (one) => ({
          ...one,
          charm: { ...one.charm, massG: 2 * one.charm.massG },
        }))
        expect(visualBalanceX(heavier)).toBe(visualBalanceX(arrangement))
        expect(topHeaviness(heavier)).toBe(topHeaviness(arrangement))
      }),
    )
  })
  test('gets no steadier by lifting the heaviest, no less steady by lowering it', () => {
    fc.assert(
      fc.property(ofCount(3), fc.integer({ min: 1, max: 200 }), (look, mm) => {
        const arrangement = arrange(catalog, look)
        const area = ({ charm }: Hung): number => charm.dimsMm.w * charm.dimsMm.h
        const most = Math.max(...arrangement.hung.map(area))
        fc.pre(arrangement.hung.filter((one) => area(one) * 2.2 > most).length === 1)
        const lowered = withHung(arrangement, (one) => {
          const [x, y] = one.anchor.positionMm
          return area(one) === most ? withAnchorAt(one, x, y - mm) : one
        })
        expect(topHeaviness(lowered)).toBeLessThanOrEqual(topHeaviness(arrangement) + 1e-12)
      }),
    )
  })
  test('never falls to the eye when a charm moves towards the lighter side without passing the middle', () => {
    fc.assert(
      fc.property(ofCount(3), fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), (look, at, way) => {
        const arrangement = arrange(catalog, look)
        const before = visualBalanceX(arrangement)
        const moved = withHung(arrangement, (one, i) =>
          i === at ? withAnchorAt(one, one.anchor.positionMm[0] - Math.sign(before) * way * 60) : one,
        )
        fc.pre(Math.sign(visualBalanceX(moved)) === Math.sign(before))
        expect(Math.abs(visualBalanceX(moved))).toBeLessThanOrEqual(Math.abs(before) + 1e-12)
      }),
    )
  })
  test('never falls when a lone charm gets an equal one opposite', () => {
    fc.assert(
      fc.property(ofCount(1), (look) => {
        const alone = arrange(catalog, look)
        const [one] = alone.hung
        fc.pre(one !== undefined && one.anchor.side !== 'center')
        if (!one) return
        const mirror = inMirror(one)
        const other = { ...mirror, anchor: { ...mirror.anchor, id: anchorId('opposite') } }
        const pair = { ...alone, hung: [one, other] }
        expect(Math.abs(visualBalanceX(pair))).toBeLessThan(1e-12)
        expect(balance.rate(pair, PLAIN_TASTE)).toBeGreaterThanOrEqual(
          balance.rate(alone, PLAIN_TASTE) - 1e-12,
        )
      }),
    )
  })
})

describe('theme', () => {
  test('never falls when a charm gives way to one that is at least as close to all others', () => {
    fc.assert(
      fc.property(arrangements, fc.nat(), fc.constantFrom(...charms), (arrangement, pick, other) => {
        const at = pick % arrangement.hung.length
        const from = factsOf((arrangement.hung[at] as Hung).charm)
        const to = factsOf(other)
        const closer = arrangement.hung.every(
          ({ charm }, i) =>
            i === at || pairOf(to, factsOf(charm)).theme >= pairOf(from, factsOf(charm)).theme,
        )
        fc.pre(closer && !to.isConnector && !from.isConnector)
        const changed = withHung(arrangement, (one, i) => (i === at ? { ...one, charm: other } : one))
        expect(theme.rate(changed, PLAIN_TASTE)).toBeGreaterThanOrEqual(
          theme.rate(arrangement, PLAIN_TASTE) - 1e-12,
        )
      }),
      { numRuns: 30 },
    )
  })
  test('never falls when the charm that belongs least of four is taken off', () => {
    fc.assert(
      fc.property(ofCount(4), (look) => {
        const four = arrange(catalog, look)
        fc.pre(four.hung.every(({ charm }) => !factsOf(charm).isConnector))
        const bond = (one: Hung): number =>
          four.hung.reduce(
            (sum, other) =>
              other === one ? sum : sum + pairOf(factsOf(one.charm), factsOf(other.charm)).bond,
            0,
          )
        const least = four.hung.toSorted((a, b) => bond(a) - bond(b))[0]
        const three = { ...four, hung: four.hung.filter((one) => one !== least) }
        expect(theme.rate(three, PLAIN_TASTE)).toBeGreaterThanOrEqual(theme.rate(four, PLAIN_TASTE) - 1e-12)
      }),
    )
  })
  test('never falls when a charm is replaced by one with the same story', () => {
    fc.assert(
      fc.property(arrangements, fc.nat(), fc.constantFrom(...charms), (arrangement, pick, other) => {
        const at = pick % arrangement.hung.length
        const twin = withHung(arrangement, (one, i) => {
          // To one who follows trends the colors are part of the story.
          const { taxonomy, themes, family, season, moods, palette, rings } = one.charm
          return i === at
            ? { ...one, charm: { ...other, taxonomy, themes, family, season, moods, palette, rings } }
            : one
        })
        for (const taste of TASTES)
          expect(theme.rate(twin, taste)).toBeGreaterThanOrEqual(theme.rate(arrangement, taste) - 1e-12)
      }),
    )
  })
})
