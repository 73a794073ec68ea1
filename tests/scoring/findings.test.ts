import { describe, expect, test } from 'vitest'
import { NO_CAPTION } from '../../src/look/caption'
import { parseWrittenLook } from '../../src/look/file/parse-look'
import { readStubs } from '../../src/look/file/read-stubs'
import type { WrittenLook } from '../../src/look/file/written-look'
import { harmonyOf } from '../../src/scoring/color/harmony-label'
import { visualBalanceX } from '../../src/scoring/criteria/balance/balance-terms'
import { colorsOf } from '../../src/scoring/criteria/color/colors-of'
import { findings } from '../../src/scoring/findings'
import samples from '../look/fixtures/sample-looks.json' with { type: 'json' }
import { arrangementOf, catalog } from './makers'

function written(value: unknown): WrittenLook {
  const parsed = parseWrittenLook(value, readStubs)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  return parsed.look
}

const look = (...placements: readonly (readonly [charm: string, point: string])[]): WrittenLook =>
  written({
    carrier: 'bp-pebble-box-16',
    colorway: 'oat',
    placements: placements.map(([charm, point]) => ({ charm, point })),
  })

const codes = (
  found: readonly { readonly code: string; readonly charm: string | null }[],
): readonly string[] => found.map(({ code }) => code).toSorted()

/** On the models the two blues of these charms are one, so three hues are left, two of them neighbors. */
const LABELS: Readonly<Record<string, string>> = { 'look-window-club': 'split_complementary' }

describe.each(samples.looks)('the sample look $id', ({ findings: expected, metrics, ...sample }) => {
  const found = findings(catalog, written(sample))
  const of = (severity: string): readonly string[] =>
    expected
      .filter((one) => one.severity === severity)
      .map(({ code }) => code)
      .toSorted()
  const arrangement = arrangementOf(
    sample.carrier,
    sample.colourway,
    sample.placements.map(({ charm, point }) => [charm, point] as const),
  )

  test('is blocked by exactly what the reference says', () => {
    expect(codes(found.blocks)).toEqual(of('block'))
  })
  test('is warned about exactly what the reference says', () => {
    expect(codes(found.warnings)).toEqual(of('warn'))
  })
  test('gets at least the hints of the reference', () => {
    const hints = new Set(codes(found.hints))
    expect(of('hint').filter((code) => !hints.has(code))).toEqual([])
  })
  test('has the harmony and the balance of the reference', () => {
    expect(harmonyOf(colorsOf(arrangement)).label).toBe(LABELS[sample.id] ?? metrics.harmony)
    // The reference weighs by the colors of the catalog, not of the models.
    expect(Math.abs(visualBalanceX(arrangement) - metrics.visual_balance_x)).toBeLessThan(0.08)
  })
})

describe('a look as written', () => {
  test('names an unknown charm and an unknown anchor and still judges the rest', () => {
    const found = findings(
      catalog,
      look(['no-such', 'front_ring'], ['me-ring-plain', 'nowhere'], ['me-bell-pocket', 'main_zip_l']),
    )
    expect(found.blocks.map(({ code, charm, point }) => [code, charm, point])).toEqual([
      ['UNKNOWN_CHARM', 'no-such', 'front_ring'],
      ['UNKNOWN_POINT', 'me-ring-plain', 'nowhere'],
    ])
    expect(codes(found.hints)).toContain('NOISY')
  })
  test('of an unknown bag finds only that', () => {
    const found = findings(catalog, { ...NO_CAPTION, carrier: 'bp-none', colorway: 'oat', placements: [] })
    expect(codes(found.blocks)).toEqual(['UNKNOWN_CARRIER'])
  })
  test('sums the mass of all charms on one anchor', () => {
    const found = findings(
      catalog,
      look(
        ['pl-bear-mossbutton', 'front_ring'],
        ['pl-tapir-nimbus', 'front_ring'],
        ['me-ring-plain', 'front_ring'],
      ),
    )
    expect(codes(found.blocks)).toEqual(['CAPACITY', 'OVER_MASS'])
    expect(found.blocks.find(({ code }) => code === 'OVER_MASS')?.reason).toMatchObject({
      massG: 118,
      maxG: 100,
    })
  })
  test('may hang charms on the rings of a hub, whose mass counts at the anchor', () => {
    const found = findings(
      catalog,
      written({
        carrier: 'bp-pebble-box-16',
        colorway: 'oat',
        placements: [
          { charm: 'tr-hub-triple', slot: 'main_zip_l' },
          { charm: 'me-ring-plain', slot: 'main_zip_l/h1' },
          { charm: 'me-bar-plain', slot: 'main_zip_l/h2' },
        ],
      }),
    )
    expect(found.blocks.map(({ code }) => code)).toContain('OVER_MASS')
    expect(found.blocks.map(({ code }) => code)).not.toContain('UNKNOWN_POINT')
  })
  test('leaves benched charms out', () => {
    const found = findings(
      catalog,
      written({
        carrier: 'bp-pebble-box-16',
        colorway: 'oat',
        placements: [],
        bench: [{ charm: 'no-such' }],
      }),
    )
    expect(found).toEqual({ blocks: [], warnings: [], hints: [] })
  })
})
