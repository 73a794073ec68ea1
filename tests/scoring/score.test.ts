import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import type { Charm } from '../../src/look/facts/charm'
import { SCORE_VERSION } from '../../src/look/score-version'
import type { CriterionId } from '../../src/scoring/criteria'
import type { Profile, Style } from '../../src/scoring/leaning'
import { notes, score, total } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { arrangementOf, catalog, charmOf, emptyLook, lookOf, randomLook, randomOf } from './makers'

const part = (arrangement: Parameters<typeof score>[0], id: CriterionId): number =>
  score(arrangement).parts.find((one) => one.id === id)?.value ?? Number.NaN
const codesOf = (arrangement: Parameters<typeof notes>[0], date?: Date): readonly string[] =>
  notes(arrangement, PLAIN_TASTE, date ? { date } : {}).map(({ code }) => code)

/** The charm in one plain color. */
const dyed = (id: string, hex: string): Charm => charmOf(id, { palette: [{ hex, share: 1 }] })

const starter = lookOf('bp-pebble-box-16', 'oat', [
  ['pl-bear-mossbutton', 'front_ring'],
  ['me-ring-plain', 'main_zip_r'],
])
const breakfast = lookOf('bp-pebble-box-16', 'rosewater', [
  ['pl-bao-steamy', 'main_zip_r'],
  ['pl-dumpling-pleat', 'main_zip_l'],
  ['me-cherry-enamel', 'front_ring'],
])

describe('an empty bag', () => {
  const empty = arrange(catalog, emptyLook('bp-pebble-box-16', 'oat'))
  test('scores 0 and only asks for a first charm', () => {
    expect(score(empty)).toMatchObject({ total: 0, scoreVersion: SCORE_VERSION })
    expect(score(empty).parts.every(({ points }) => points === 0)).toBe(true)
    expect(codesOf(empty)).toEqual(['EMPTY'])
  })
})

describe('looks made with care', () => {
  test('a first pair of plush and metal does well, better than most pairs, and leaves room', () => {
    const pairs = Array.from({ length: 300 }, (_, seed) =>
      total(arrange(catalog, randomLook(randomOf(seed + 1), 2))),
    )
    const first = total(arrange(catalog, starter))
    expect(pairs.filter((other) => other < first).length).toBeGreaterThanOrEqual(0.8 * pairs.length)
    expect(first).toBeGreaterThanOrEqual(75)
    expect(first).toBeLessThanOrEqual(88)
  })
  test('three that go together do no worse than the first pair', () => {
    expect(total(arrange(catalog, breakfast))).toBeGreaterThanOrEqual(total(arrange(catalog, starter)))
  })
  test('lead with three things that work and name what to mend after', () => {
    const tones = notes(arrange(catalog, starter)).map(({ tone }) => tone)
    expect(tones.findIndex((tone) => tone !== 'good')).toBe(3)
  })
})

test('a connector carries charms but does not make a pair a trio', () => {
  const pair = [
    ['pl-bear-mossbutton', 'front_ring'],
    ['me-ring-plain', 'main_zip_r'],
  ] as const
  const alone = arrangementOf('bp-pebble-box-16', 'oat', pair)
  const withDock = arrangementOf('bp-pebble-box-16', 'oat', [...pair, ['tr-dock-magnet', 'main_zip_l']])
  expect(part(withDock, 'three')).toBeLessThan(part(alone, 'three'))
  for (const id of ['color', 'theme', 'balance'] as const) expect(part(withDock, id)).toBe(part(alone, id))
  expect(part(withDock, 'practical')).toBeLessThanOrEqual(part(alone, 'practical'))
  expect(codesOf(withDock)).not.toContain('COUNT_THREE')
  expect(codesOf(withDock)).toContain('BARE')
})

test('connectors with nothing on them are no look', () => {
  const bare = arrangementOf('bp-pebble-box-16', 'oat', [
    ['tr-dock-magnet', 'main_zip_l'],
    ['tr-hub-triple', 'main_zip_r'],
  ])
  expect(total(bare)).toBeLessThan(20)
  const said = notes(bare).map(({ code, tone, criterion }) => `${criterion} ${tone} ${code}`)
  expect(said).toContain('three hint BARE')
  expect(said.filter((one) => /^(three|color|theme|balance) good/.test(one))).toEqual([])
})

describe('what must not win', () => {
  const places = ['daisy_up_l', 'daisy_up_r', 'daisy_low_l'] as const
  const trio = (charms: readonly [Charm | string, Charm | string, Charm | string], colorway = 'fog') =>
    arrangementOf(
      'bp-alley-roll-20',
      colorway,
      charms.map((charm, i) => [charm, places[i] ?? ''] as const),
    )

  test('three identical charms, against a family that differs', () => {
    const bear = 'pl-bear-mossbutton'
    const same = total(trio([bear, bear, bear]))
    expect(total(trio([bear, 'fi-mushroom-clerk', 'pl-fox-emberling']))).toBeGreaterThan(same + 5)
  })
  test('three near-white charms on a white bag', () => {
    const whites = trio([
      dyed('pl-bear-mossbutton', '#f4f1ec'),
      dyed('fi-astro-clerk', '#f7f5f2'),
      dyed('me-ring-plain', '#efeeec'),
    ])
    const onWhite = { ...whites, colorway: { ...whites.colorway, hex: '#f3efe9' } }
    const colored = trio(['pl-bear-mossbutton', 'fi-astro-clerk', 'me-ring-plain'])
    const coloredOnWhite = { ...colored, colorway: onWhite.colorway }
    expect(total(coloredOnWhite)).toBeGreaterThan(total(onWhite) + 5)
    expect(codesOf(onWhite)).toContain('BLENDS_IN')
  })
  test('a fox that is told from clay by day and lost in it on a night street', () => {
    const look = arrangementOf('bp-harbour-day-24', 'clay', [['pl-fox-emberling', 'lash_tab']])
    const lost = notes(look).find(({ code }) => code === 'FAINT' || code === 'FADES')
    expect(lost && 'lights' in lost && lost.lights).toEqual(['night'])
    expect(codesOf(look)).not.toContain('BLENDS_IN')
  })
  test('everything in one zone, against the same charms spread out', () => {
    const at = (...slots: readonly [string, string, string]): number =>
      total(
        arrangementOf('bp-alley-roll-20', 'fog', [
          ['pl-bear-mossbutton', slots[0]],
          ['fi-mushroom-clerk', slots[1]],
          ['fi-newt-desk', slots[2]],
        ]),
      )
    expect(at('front_ring_l', 'roll_end_r', 'side_zip')).toBeGreaterThan(
      at('front_ring_l', 'daisy_up_l', 'daisy_low_l') + 5,
    )
  })
  test('gray alone praised as harmony', () => {
    const grays = trio([
      dyed('pl-bear-mossbutton', '#b8b8b8'),
      dyed('fi-astro-clerk', '#6a6a6a'),
      dyed('me-ring-plain', '#d9d9d9'),
    ])
    const warm = trio([
      dyed('pl-bear-mossbutton', '#c98f5a'),
      dyed('fi-astro-clerk', '#7a5236'),
      dyed('me-ring-plain', '#efd9b4'),
    ])
    expect(part(grays, 'color')).toBeLessThan(part(warm, 'color'))
    expect(notes(grays).find(({ code }) => code === 'HARMONY')?.tone).toBe('hint')
  })
  test('four matched charms above three of them', () => {
    const totalAt = (placements: readonly (readonly [string, string])[]): number =>
      total(arrangementOf('bp-alley-roll-20', 'fog', placements))
    const three = [
      ['pl-bear-mossbutton', 'front_ring_l'],
      ['fi-mushroom-clerk', 'roll_end_r'],
      ['pl-fox-emberling', 'strap_ring_r'],
    ] as const
    const four = totalAt([...three, ['pl-cat-loaf', 'strap_ring_l']])
    expect(totalAt(three)).toBeGreaterThan(four)
  })
  test('except where more is welcome: in Maximal a matched fourth is no loss to the composition', () => {
    const placements = [
      ['pl-bear-mossbutton', 'front_ring_l'],
      ['fi-mushroom-clerk', 'roll_end_r'],
      ['pl-fox-emberling', 'strap_ring_r'],
      ['pl-cat-loaf', 'strap_ring_l'],
    ] as const
    const three = arrangementOf('bp-alley-roll-20', 'fog', placements.slice(0, 3))
    const four = arrangementOf('bp-alley-roll-20', 'fog', placements)
    const under = (style: Style, look: typeof four): number =>
      score(look, { ...PLAIN_TASTE, style }).parts.find(({ id }) => id === 'three')?.value ?? 0
    expect(under('maximal', four)).toBeGreaterThan(under('maximal', three))
    expect(under('curated', four)).toBeLessThan(under('curated', three))
    expect(under('quiet', three)).toBeLessThan(under('curated', three))
    const hints = (style: Style, look: typeof four) =>
      notes(look, { ...PLAIN_TASTE, style })
        .map(({ code }) => code)
        .filter((code) => code.startsWith('COUNT_OVER'))
    expect(hints('quiet', three)).toEqual(['COUNT_OVER_THREE'])
    expect(hints('curated', three)).toEqual([])
    expect(hints('curated', four)).toEqual(['COUNT_OVER_THREE'])
    expect(hints('maximal', four)).toEqual([])
  })
  test('a neon red and green set above muted complements', () => {
    const neon = trio([
      dyed('pl-bear-mossbutton', '#ff1744'),
      dyed('fi-astro-clerk', '#00e676'),
      dyed('me-ring-plain', '#ff3d00'),
    ])
    const muted = trio([
      dyed('pl-bear-mossbutton', '#b5675a'),
      dyed('fi-astro-clerk', '#6f9483'),
      dyed('me-ring-plain', '#d9b8a4'),
    ])
    expect(part(muted, 'color')).toBeGreaterThan(part(neon, 'color'))
  })
  test('a huge charm at the far end balanced by a feather', () => {
    const seesaw = arrangementOf('bp-alley-roll-20', 'fog', [
      ['pl-dragon-pillar', 'roll_end_l'],
      ['ar-butterfly-gauze', 'roll_end_r'],
    ])
    const even = arrangementOf('bp-alley-roll-20', 'fog', [
      ['pl-bear-mossbutton', 'roll_end_l'],
      ['pl-fox-emberling', 'roll_end_r'],
    ])
    expect(part(seesaw, 'balance')).toBeLessThan(0.6)
    expect(part(even, 'balance')).toBeGreaterThan(part(seesaw, 'balance') + 0.2)
  })
})

test('a large charm right above a small one is told to go below, and gains by it', () => {
  const wrong = arrangementOf('bp-alley-roll-20', 'fog', [
    ['pl-bear-mossbutton', 'daisy_up_l'],
    ['me-ring-plain', 'daisy_low_l'],
  ])
  const right = arrangementOf('bp-alley-roll-20', 'fog', [
    ['pl-bear-mossbutton', 'daisy_low_l'],
    ['me-ring-plain', 'daisy_up_l'],
  ])
  expect(part(right, 'three')).toBeGreaterThan(part(wrong, 'three'))
  expect(codesOf(wrong)).toContain('LADDER')
  expect(codesOf(right)).not.toContain('LADDER')
})

describe('what a collector looks for', () => {
  const family = arrangementOf('bp-alley-roll-20', 'fog', [
    ['pl-bear-mossbutton', 'daisy_up_l'],
    ['fi-mushroom-clerk', 'roll_end_r'],
    ['pl-fox-emberling', 'strap_ring_r'],
  ])
  const museum = arrangementOf('bp-alley-roll-20', 'fog', [
    ['mu-tapir-vessel', 'daisy_up_l'],
    ['ar-knot-endless', 'roll_end_r'],
    ['ac-old-quay', 'strap_ring_r'],
  ])
  const theme = (look: typeof family, profile: Profile | null): number =>
    score(look, { ...PLAIN_TASTE, profile }).parts.find(({ id }) => id === 'theme')?.value ?? 0
  test('a completionist prefers one family, a preservationist culture', () => {
    const lead = (profile: Profile | null) => theme(family, profile) - theme(museum, profile)
    expect(lead('completionist')).toBeGreaterThan(lead(null))
    expect(lead('preservationist')).toBeLessThan(lead(null))
  })
  test('and is told what is missing', () => {
    const wish = notes(family, { ...PLAIN_TASTE, profile: 'preservationist' }).find(
      ({ code }) => code === 'PROFILE_WISH',
    )
    expect(wish).toMatchObject({ tone: 'hint', have: 0 })
    expect(notes(family, { ...PLAIN_TASTE, profile: 'completionist' }).map(({ code }) => code)).not.toContain(
      'PROFILE_WISH',
    )
  })
})

describe('the day', () => {
  test('moves sentences, never the score', () => {
    const look = arrangementOf('bp-alley-roll-20', 'fog', [['ac-tidal-shaker', 'daisy_up_l']])
    expect(codesOf(look, new Date(2026, 6, 10))).toContain('SEASON')
    expect(codesOf(look, new Date(2026, 0, 10))).not.toContain('SEASON')
    expect(codesOf(look)).not.toContain('SEASON')
  })
  test('keeps silk at home in the rain', () => {
    const look = arrangementOf('bp-alley-roll-20', 'fog', [['ar-peony-velvet', 'daisy_up_l']])
    expect(notes(look, PLAIN_TASTE, { rain: true }).map(({ code }) => code)).toContain('RAIN')
    expect(codesOf(look)).not.toContain('RAIN')
  })
})

test('random looks of the catalog spread over at least 35 points and hardly ever reach 100', () => {
  const random = randomOf(20)
  const totals = Array.from({ length: 1500 }, () => total(arrange(catalog, randomLook(random)))).toSorted(
    (a, b) => a - b,
  )
  const at = (share: number): number => totals[Math.floor(share * (totals.length - 1))] ?? 0
  expect(at(0.95) - at(0.05)).toBeGreaterThanOrEqual(35)
  expect(at(0.99)).toBeLessThan(100)
})
