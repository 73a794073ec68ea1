import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_CAPTION } from '../../../src/look/caption'
import { parseLookText, parseWrittenLook } from '../../../src/look/file/parse-look'
import { readStubs } from '../../../src/look/file/read-stubs'
import { asideReasons, resolveLook } from '../../../src/look/file/resolve-look'
import { asWritten, serializeLook } from '../../../src/look/file/serialize'
import { LOOK_LIMITS } from '../../../src/look/limits'
import { AS_IT_COMES } from '../../../src/look/look'
import { anyLook, catalog, lookOf } from '../makers'

function reopen(text: string) {
  const parsed = parseLookText(text, readStubs)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  const admitted = resolveLook(catalog, parsed.look)
  if (!admitted.ok) throw new Error(JSON.stringify(admitted.problem))
  return admitted.look
}

describe('a written look', () => {
  it('opens as exactly the look that was written', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const again = reopen(JSON.stringify(serializeLook(look)))
        expect(again).toEqual(look)
        expect([...again.placed.keys()]).toEqual([...look.placed.keys()])
        expect(resolveLook(catalog, asWritten(look))).toEqual({ ok: true, look })
      }),
    )
  })

  it('keeps the color a charm is worn in; the one it comes in is not named', () => {
    const written = (colorway: string) => ({
      version: 2,
      carrier: 'bp-harbour-day-24',
      colorway: 'sage',
      placements: [{ charm: 'tr-bow-satin', slot: 'lash_tab', colorway }],
    })
    const plain = lookOf({ lash_tab: 'tr-bow-satin' })
    const navy = reopen(JSON.stringify(written('navy')))
    expect([...navy.placed.values()][0]?.colorway).toBe('navy')
    expect(serializeLook(navy)).toMatchObject(written('navy'))
    expect(serializeLook(reopen(JSON.stringify(written('blush'))))).toEqual(serializeLook(plain))
    expect(serializeLook(plain).version).toBe(1)
  })

  it('opens the plain form with points and either spelling of colorway', () => {
    const plain = {
      carrier: 'bp-harbour-day-24',
      colourway: 'clay',
      placements: [{ charm: 'me-ring-plain', point: 'lash_tab' }],
    }
    const look = reopen(JSON.stringify(plain))
    expect(look.colorway).toBe('clay')
    expect([...look.placed.keys()]).toEqual(['lash_tab'])
  })

  it('gives two charms written on one point its two places, and benches the third', () => {
    const written = {
      carrier: 'bp-harbour-day-24',
      colorway: 'sage',
      placements: ['ac-kite-captain', 'ac-kite-archivist', 'ac-rabbit-porch'].map((charm) => ({
        charm,
        point: 'comp_strap_l',
      })),
    }
    const look = reopen(JSON.stringify(written))
    expect([...look.placed.keys()]).toEqual(['comp_strap_l', 'comp_strap_l/2'])
    const [third] = look.aside
    if (!third) throw new Error('the third charm vanished')
    expect(asideReasons(catalog, look, third).map(({ code }) => code)).toContain('CAPACITY')
  })

  it('keeps what does not fit or is unknown on the bench, as it was written', () => {
    const look = reopen(
      JSON.stringify({
        carrier: 'bp-harbour-day-24',
        colorway: 'sage',
        placements: [
          { charm: 'pl-dragon-pillar', point: 'stash_zip' },
          { charm: 'xx-from-tomorrow', point: 'lash_tab', turn: 15 },
          { charm: 'me-ring-plain', point: 'no_such_place' },
          { charm: 'me-sign-coin', point: 'front_zip' },
        ],
      }),
    )
    expect([...look.placed.keys()]).toEqual(['front_zip'])
    expect(look.aside.map((waiting) => asideReasons(catalog, look, waiting)[0]?.code)).toEqual([
      'MECH_MISMATCH',
      'UNKNOWN_CHARM',
      'UNKNOWN_POINT',
    ])
    expect(look.aside[1]).toEqual({
      charm: 'xx-from-tomorrow',
      intendedSlot: 'lash_tab',
      ...AS_IT_COMES,
      turn: 15,
      missing: true,
    })
  })

  it('keeps the bench in its order, whatever each charm was meant for', () => {
    const bench = [
      { charm: 'tr-hub-triple', wanted: 'lash_tab/h1' },
      { charm: 'me-ring-plain', intendedSlot: 'lash_tab' },
      { charm: 'me-bar-plain' },
    ]
    const look = reopen(
      JSON.stringify({ carrier: 'bp-harbour-day-24', colorway: 'sage', placements: [], bench }),
    )
    expect(look.aside.map(({ charm }) => charm)).toEqual(bench.map(({ charm }) => charm))
  })

  it('hangs hubs first, whatever order they were written in', () => {
    const look = reopen(
      JSON.stringify({
        carrier: 'bp-harbour-day-24',
        colorway: 'sage',
        placements: [
          { charm: 'me-cherry-enamel', slot: 'lash_tab/h1' },
          { charm: 'tr-hub-triple', slot: 'lash_tab' },
        ],
      }),
    )
    expect([...look.placed.keys()]).toEqual(['lash_tab', 'lash_tab/h1'])
  })

  it('is refused with the cause when it is none', () => {
    const problem = (value: unknown) => {
      const parsed = parseWrittenLook(value, readStubs)
      return parsed.ok ? null : parsed.problem.code
    }
    expect(parseLookText('{', readStubs)).toEqual({ ok: false, problem: { code: 'NOT_JSON' } })
    expect(parseLookText(' '.repeat(LOOK_LIMITS.textLength + 1), readStubs)).toMatchObject({
      problem: { code: 'TOO_LARGE' },
    })
    expect(
      parseWrittenLook({ carrier: 'x', placements: [{ charm: 7, point: 'a' }] }, readStubs),
    ).toMatchObject({
      problem: { code: 'NOT_A_LOOK' },
    })
    expect(problem({ version: 3 })).toBe('NEWER_VERSION')
    for (const value of [null, 1, 'x', [], { carrier: 'x' }, { carrier: '', placements: [] }])
      expect(problem(value)).toBe('NOT_A_LOOK')
    expect(problem({ carrier: 'x', placements: Array(65).fill({ charm: 'a', point: 'b' }) })).toBe(
      'NOT_A_LOOK',
    )
    expect(
      resolveLook(catalog, { ...NO_CAPTION, carrier: 'bp-none', colorway: '', placements: [] }),
    ).toMatchObject({ ok: false })
  })

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseWrittenLook(value, readStubs)
        if (parsed.ok) resolveLook(catalog, parsed.look)
      }),
    )
  })

  it('is not touched by __proto__ keys', () => {
    const text =
      '{"__proto__":{"polluted":1},"carrier":"bp-harbour-day-24","colorway":"sage","placements":[{"charm":"__proto__","point":"constructor"}]}'
    const look = reopen(text)
    expect(look.aside.map((waiting) => waiting.charm)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('says of a charm put aside that it was', () => {
    const look = lookOf()
    expect(
      asideReasons(catalog, look, {
        charm:
          [...catalog.charms.keys()][0] ??
          (() => {
            throw new Error()
          })(),
        intendedSlot: null,
        ...AS_IT_COMES,
      }),
    ).toEqual([{ code: 'ASIDE' }])
  })
})
