import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/cli/answer'
import { parseArguments } from '../../src/cli/command'
import { COMMANDS } from '../../src/cli/commands'
import { fitCommand, stopIn } from '../../src/cli/fit-command'
import { linkBase, linkCommand, openCommand, openPicture } from '../../src/cli/link-commands'
import { occasionOf } from '../../src/cli/occasion-options'
import { balanceCommand, harmonyCommand, themeCommand } from '../../src/cli/part-commands'
import { scoreCommand } from '../../src/cli/score-command'
import { tasteOf } from '../../src/cli/taste-options'
import { arrange } from '../../src/look/arrangement'
import { parseWrittenLook } from '../../src/look/file/parse-look'
import { readStubs } from '../../src/look/file/read-stubs'
import { asWritten, serializeLook } from '../../src/look/file/serialize'
import { fit as fitThere } from '../../src/look/fit/fit'
import { anchorId, carrierId, charmId, colorwayId } from '../../src/look/ids'
import { emptyLook } from '../../src/look/look'
import { slotId } from '../../src/look/slot'
import { total } from '../../src/scoring/score'
import { withLook } from '../../src/share/picture/picture-look'
import { advised, anyLook, catalog, lookOf } from '../look/makers'
import { TASTES } from '../scoring/makers'
import { sent } from '../share/make-link'
import { png } from '../share/make-png'

const lineOf = (given: Answer): string => {
  if (!given.ok) throw new Error(`${given.code}: ${given.message}`)
  return given.line
}
const told = (given: Answer) => JSON.parse(lineOf(given))
const score = (look: unknown) => told(scoreCommand(catalog, JSON.stringify(look)))
const fit = (text: string) => told(fitCommand(catalog, text))
const look = (...placements: readonly (readonly [charm: string, point: string])[]) => ({
  carrier: 'bp-harbour-day-24',
  colorway: 'sage',
  placements: placements.map(([charm, point]) => ({ charm, point })),
})

describe('score', () => {
  it('gives the total that the app shows, in either written form', () => {
    fc.assert(
      fc.property(anyLook, (made) => {
        const own = score(serializeLook(made))
        expect(own.total).toBe(total(arrange(catalog, made)))
        const sum = own.criteria.reduce((all: number, { points }: { points: number }) => all + points, 0)
        expect(sum).toBeCloseTo(own.total, 6)
      }),
      { numRuns: 10 },
    )
    const plain = { carrier: 'bp-harbour-day-24', colourway: 'sage', placements: look().placements }
    expect(score(plain)).toEqual(score(look()))
  })

  it('reads one’s own colors in either written form', () => {
    const plain = { ...look(['pl-bear-mossbutton', 'front_zip']), tints: { cloth: '#B5674A' } }
    const parsed = parseWrittenLook(plain, readStubs)
    expect(parsed.ok && parsed.look.tints).toEqual(new Map([['cloth', '#b5674a']]))
    expect(score(plain)).toEqual(score({ ...plain, tints: {}, colorway: 'clay' }))
    expect(score(plain).total).not.toBe(score({ ...plain, tints: {} }).total)
    const link = lineOf(linkCommand(catalog, JSON.stringify(plain)))
    expect(told(openCommand(link)).tints).toEqual({ cloth: '#b5674a' })
  })

  it('judges by a taste, which moves points and sentences but never what blocks', () => {
    const look7 = look(
      ['pl-bear-mossbutton', 'front_zip'],
      ['me-ring-plain', 'main_zip_r'],
      ['pl-dragon-pillar', 'main_zip_l'],
    )
    const text = JSON.stringify(look7)
    const reports = TASTES.map((taste) => told(scoreCommand(catalog, text, taste)))
    for (const [i, report] of reports.entries()) {
      expect(report.taste).toEqual(TASTES[i])
      expect(report.blocks).toEqual(reports[0].blocks)
    }
    expect(new Set(reports.map(({ total }) => total)).size).toBeGreaterThan(3)
    expect(reports[0].story.en.voices).toContain('Looks stern at the bus stop')
  })

  it('reads a taste from its options and says what is wrong with one', () => {
    const read = (args: readonly string[]) => {
      const command = COMMANDS.find(({ name }) => name === 'score')
      const parsed = command && parseArguments(command, args)
      if (!parsed || 'ok' in parsed) return parsed
      return { rest: parsed.positionals, taste: tasteOf(parsed.given) }
    }
    expect(
      read([
        'a.json',
        '--style',
        'maximal',
        '--profile=curator',
        '--emphasis',
        'theme=2',
        '--emphasis=color=0.5',
      ]),
    ).toEqual({
      rest: ['a.json'],
      taste: { style: 'maximal', profile: 'curator', emphasis: { theme: 2, color: 0.5 } },
    })
    expect(read(['--style', 'quiet', 'a.json', '--style', 'maximal'])).toMatchObject({
      taste: { style: 'maximal' },
    })
    for (const bad of [
      ['--style', 'loud'],
      ['--style'],
      ['--profile', 'hoarder'],
      ['--emphasis', 'theme'],
      ['--emphasis', 'scent=2'],
      ['--emphasis', 'theme=4'],
      ['--emphasis', 'theme=-1'],
      ['--emphasis', 'theme='],
      ['--volume', '11'],
    ]) {
      const given = read(['a.json', ...bad])
      const refused = given && 'taste' in given ? given.taste : given
      expect(refused).toMatchObject({
        ok: false,
        code: 'USAGE',
        message: expect.stringContaining(bad[0] ?? ''),
      })
    }
  })

  it('takes the day that sentences are said on, and refuses what is none', () => {
    const given = (name: string, value: string) => occasionOf([{ name, value }])
    expect(given('weather', 'rain')).toEqual({ rain: true })
    expect(given('date', '2026-02-28')).toEqual({ date: new Date(2026, 1, 28) })
    for (const [name, bad] of [
      ['weather', 'snow'],
      ['date', '2026-02-30'],
      ['date', 'today'],
    ] as const)
      expect(given(name, bad)).toMatchObject({
        ok: false,
        code: 'USAGE',
        message: expect.stringContaining(name),
      })
  })

  it.each(['1.5', '1e999', 'null', '-1', '"left"'])('says what a turn is, and where, of %s', (turn) => {
    const text = JSON.stringify(look(['me-ring-plain', 'front_zip'])).replace('}]', `,"turn":${turn}}]`)
    const given = scoreCommand(catalog, text)
    expect(!given.ok && given.message).toMatch(
      /^This is no look\. placements\[0\]\.turn is .+, but should be a turn: a whole number of degrees from 0 to 359\.$/,
    )
  })

  it('says what of a look only a later release knows, and nothing where all is known', () => {
    const dusk = { ...look(['me-ring-plain', 'main_zip_r']), colorway: 'dusk' }
    expect(score(dusk).notKnown.en).toContain('the color of the bag')
    expect(score(look(['me-ring-plain', 'main_zip_r']))).not.toHaveProperty('notKnown')
  })

  it('blocks what does not fit and counts only what hangs', () => {
    const alone = score(look(['me-ring-plain', 'main_zip_r']))
    const mixed = score(
      look(
        ['me-ring-plain', 'main_zip_r'],
        ['pl-dragon-pillar', 'main_zip_l'],
        ['no-charm', 'lash_tab'],
        ['me-bar-plain', 'nowhere'],
      ),
    )
    expect(mixed.total).toBe(alone.total)
    const blocks = mixed.blocks.map(
      ({ code, charm, point }: { code: string; charm: string; point: string }) => [code, charm, point],
    )
    expect(blocks).toContainEqual(['OVER_MASS', 'pl-dragon-pillar', 'main_zip_l'])
    expect(blocks).toContainEqual(['UNKNOWN_CHARM', 'no-charm', 'lash_tab'])
    expect(blocks).toContainEqual(['UNKNOWN_POINT', 'me-bar-plain', 'nowhere'])
  })

  it('names the point as it was written when two charms share it', () => {
    const { blocks } = score(look(['me-ring-plain', 'main_zip_r'], ['me-bar-plain', 'main_zip_r']))
    expect(blocks.map(({ code, point }: { code: string; point: string }) => [code, point])).toEqual([
      ['CAPACITY', 'main_zip_r'],
    ])
  })

  it('says everything in both languages and announces every gain', () => {
    const { criteria } = score(
      look(
        ['pl-bear-mossbutton', 'front_zip'],
        ['me-ring-plain', 'main_zip_r'],
        ['me-bell-pocket', 'strap_ring_l'],
      ),
    )
    const said = criteria.flatMap((one: { reasons: unknown[]; fixes: unknown[] }) => [
      ...one.reasons,
      ...one.fixes,
    ])
    expect(said.length).toBeGreaterThan(4)
    for (const { text } of said)
      expect([text.en, text['zh-CN']].every((sentence) => sentence.length > 3)).toBe(true)
    const deductions = said.filter(({ tone }: { tone?: string }) => tone === 'hint' || tone === 'warn')
    expect(deductions.length).toBeGreaterThan(0)
    for (const { fixes } of [...criteria, ...deductions])
      for (const { gain, edit } of fixes) expect([gain > 0, typeof edit.kind]).toEqual([true, 'string'])
    for (const { fixes } of deductions) expect(fixes.length).toBeLessThanOrEqual(3)
  })

  it.each([
    ['NOT_JSON', '{'],
    ['NOT_A_LOOK', '[]'],
    ['NOT_A_LOOK', '{"carrier":7,"placements":[]}'],
    [
      'NOT_A_LOOK',
      JSON.stringify({
        carrier: 'bp-harbour-day-24',
        placements: Array(65).fill({ charm: 'a', point: 'b' }),
      }),
    ],
    ['NEWER_VERSION', '{"version":3}'],
    ['TOO_LARGE', `"${'x'.repeat(70_000)}"`],
    ['UNKNOWN_CARRIER', '{"carrier":"bp\\nnone","placements":[]}'],
  ])('refuses with %s and one line that says why', (code, text) => {
    const given = scoreCommand(catalog, text)
    expect(given).toMatchObject({ ok: false, code })
    expect(!given.ok && given.message).toMatch(/^[^\n]{10,200}$/)
  })
})

describe('fit', () => {
  it('says of what fits how it would hang, with code and words, and nothing of what hangs well', () => {
    for (const code of ['LIES_ON', 'TURNED'] as const) {
      const { charm, carrier, slot, advice } = advised(code)
      const told = fit(`${charm} ${carrier} ${slot}`)
      expect(told.fits).toBe(true)
      expect(told.advice.map((one: { code: string }) => one.code)).toEqual(advice)
      for (const { text } of told.advice) expect(Object.keys(text).toSorted()).toEqual(['en', 'zh-CN'])
    }
    expect(fit('me-ring-plain bp-pebble-box-16 front_ring').advice).toEqual([])
  })
  it('gives the reasons and where the charm would hang instead', () => {
    const { fits, reasons, alternatives } = fit('pl-dragon-pillar bp-pebble-box-16 main_zip_r')
    expect(fits).toBe(false)
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual(['MECH_MISMATCH', 'OVER_MASS'])
    expect(alternatives.length).toBeGreaterThan(0)
    for (const point of alternatives)
      expect(fit(`pl-dragon-pillar bp-pebble-box-16 ${point}`).fits).toBe(true)
  })

  it('asks for a zip pull where it was slid to', () => {
    const at = (stop: number) =>
      told(fitCommand(catalog, 'pl-bear-mossbutton bp-pebble-box-16 main_zip_r', stop))
    expect(at(0)).toEqual(fit('pl-bear-mossbutton bp-pebble-box-16 main_zip_r'))
    const bare = emptyLook(carrierId('bp-pebble-box-16'), colorwayId('clay'))
    for (const stop of [3, 10]) {
      const pulls = new Map([[anchorId('main_zip_r'), stop]])
      const { fits, reasons } = fitThere(
        catalog,
        { ...bare, pulls },
        charmId('pl-bear-mossbutton'),
        slotId(anchorId('main_zip_r')),
      )
      expect(at(stop).fits).toBe(fits)
      expect(at(stop).reasons).toMatchObject(reasons)
    }
    expect(fitCommand(catalog, 'me-ring-plain bp-pebble-box-16 front_ring', 3)).toMatchObject({ ok: false })
    expect(stopIn([{ name: 'stop', value: '7' }])).toBe(7)
    for (const value of ['11', '-1', '1.5', 'top', ''])
      expect(stopIn([{ name: 'stop', value }])).toMatchObject({ ok: false, code: 'USAGE' })
  })

  it('names what it does not know', () => {
    const codes = (text: string) => fit(text).reasons.map(({ code }: { code: string }) => code)
    expect(codes('no-charm bp-pebble-box-16 main_zip_r')).toEqual(['UNKNOWN_CHARM'])
    expect(codes('me-ring-plain bp-none main_zip_r')).toEqual(['UNKNOWN_CARRIER'])
    expect(codes('me-ring-plain bp-pebble-box-16 nowhere')).toEqual(['UNKNOWN_POINT'])
    expect(codes('__proto__ constructor toString')).toEqual(['UNKNOWN_CHARM', 'UNKNOWN_CARRIER'])
    expect(fitCommand(catalog, 'me-ring-plain bp-pebble-box-16')).toMatchObject({ ok: false, code: 'USAGE' })
  })

  it('answers for every charm and point there is', () => {
    for (const id of ['bp-lumen-window-18', 'wr-sneaker-pair'])
      for (const point of catalog.carriers.get(carrierId(id))?.anchors.keys() ?? [])
        for (const charm of catalog.charms.keys()) {
          const { fits, reasons } = fit(`${charm} ${id} ${point}`)
          expect(fits).toBe(reasons.length === 0)
        }
  })
})

describe('link and open', () => {
  it('keep where the zip pulls of a plain look were slid to', () => {
    const pulls = { main_zip_r: 3 }
    const text = JSON.stringify({ ...look(['me-ring-plain', 'main_zip_r']), pulls })
    expect(told(openCommand(lineOf(linkCommand(catalog, text)))).pulls).toEqual(pulls)
  })

  it('give the look back as it was', () => {
    fc.assert(
      fc.property(anyLook, (made) => {
        const link = linkCommand(catalog, JSON.stringify(serializeLook(made)))
        const opened = parseWrittenLook(told(openCommand(link.ok ? link.line : '')), readStubs)
        expect(opened).toEqual({ ok: true, look: sent(made) })
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['NOT_A_LINK', 'good morning'],
    ['DAMAGED', '#l=AQECBAgMAggAA3gKeQEIOQ4oOg4CFYh'],
    ['TOO_LONG', `#l=${'A'.repeat(5000)}`],
  ])('refuse with %s', (code, text) => {
    expect(openCommand(text)).toMatchObject({ ok: false, code })
  })
})

describe('link', () => {
  it('is whole when told which page opens it, and opens either way', () => {
    const text = JSON.stringify(look(['me-ring-plain', 'main_zip_r']))
    const base = linkBase([{ name: 'base', value: 'https://dangle.example/app/?a=1#old' }])
    const link = typeof base === 'string' ? linkCommand(catalog, text, base) : base
    expect(link).toMatchObject({ line: expect.stringMatching(/^https:\/\/dangle\.example\/app\/\?a=1#l=/) })
    expect(link.ok && openCommand(link.line)).toEqual(openCommand(lineOf(linkCommand(catalog, text))))
    for (const value of ['dangle', 'javascript:alert(1)', ''])
      expect(linkBase([{ name: 'base', value }])).toMatchObject({ ok: false, code: 'USAGE' })
  })
})

describe('link', () => {
  it('says what had no room in it', () => {
    const placements = Array.from({ length: 50 }, () => ({
      charm: 'ac-holo-ticket',
      point: 'lash_tab',
      words: { date: '二月'.repeat(12), place: '渡口'.repeat(12) },
    }))
    const given = linkCommand(catalog, JSON.stringify({ ...look(), placements }))
    expect(given).toMatchObject({ ok: true, note: expect.stringMatching(/Left out: charms’ words \(\d+\)/) })
    expect(linkCommand(catalog, JSON.stringify(look(['me-ring-plain', 'main_zip_r'])))).not.toHaveProperty(
      'note',
    )
  })
})

describe('theme', () => {
  it('finds family and kin closer than strangers, the same either way round, and a charm closest to itself', () => {
    const close = told(themeCommand(catalog, 'pl-bear-mossbutton pl-fox-emberling'))
    const far = told(themeCommand(catalog, 'pl-bear-mossbutton el-pixel-buddy'))
    expect(close).toBeGreaterThan(far)
    expect(told(themeCommand(catalog, 'pl-fox-emberling pl-bear-mossbutton'))).toBe(close)
    expect(told(themeCommand(catalog, 'pl-bear-mossbutton pl-bear-mossbutton'))).toBe(1)
  })

  it('refuses charms it does not know', () => {
    expect(themeCommand(catalog, 'pl-bear-mossbutton nobody')).toMatchObject({ code: 'UNKNOWN_CHARM' })
    expect(themeCommand(catalog, 'pl-bear-mossbutton')).toMatchObject({ code: 'USAGE' })
  })
})

describe('balance', () => {
  it('is 0 for a disc in the middle and 100 at the middle of an edge', () => {
    expect(told(balanceCommand('{"discs":[[0.5,0.5,0.1]]}')).dcm).toBeCloseTo(0, 9)
    expect(told(balanceCommand('{"discs":[[1,0.5,0.2]]}')).dcm).toBeCloseTo(100, 9)
  })

  it('refuses what is no list of discs', () => {
    expect(balanceCommand('{"discs":[[2,0,0]]}')).toMatchObject({ code: 'USAGE' })
    expect(balanceCommand('discs')).toMatchObject({ code: 'NOT_JSON' })
  })
})

describe('harmony', () => {
  it('is a number, the same in any order and however a color is written', () => {
    const one = told(harmonyCommand('["#69d2e7","#a7dbd8","#f38630"]'))
    expect(told(harmonyCommand('["F38630","#69D2E7","a7dbd8"]'))).toBe(one)
    expect(told(harmonyCommand('["#fff","#0A0"]'))).toBe(told(harmonyCommand('["#ffffff","#00aa00"]')))
  })

  it('finds colors that belong together better than loud ones that do not', () => {
    const sea = told(harmonyCommand('["#e8ddcb","#cdb380","#036564","#033649"]'))
    expect(sea).toBeGreaterThan(told(harmonyCommand('["#e8ddcb","#ff00d4","#036564","#7cff00"]')))
  })

  it.each([
    ['NOT_JSON', '#fff #000'],
    ['USAGE', '["#ffffff"]'],
    ['USAGE', JSON.stringify(Array(9).fill('#ffffff'))],
    ['USAGE', '["#ffffff","white"]'],
    ['USAGE', '{"colors":["#ffffff","#000000"]}'],
  ])('refuses with %s: %s', (code, text) => {
    expect(harmonyCommand(text)).toMatchObject({ ok: false, code })
  })
})

describe('open', () => {
  it('keeps what is written on a charm', () => {
    const written = { ...look(['ac-say-tag', 'front_zip']) }
    const tagged = {
      ...written,
      placements: written.placements.map((one) => ({ ...one, words: { front: 'HI' } })),
    }
    const linked = linkCommand(catalog, JSON.stringify(tagged))
    if (!linked.ok) throw new Error(linked.message)
    expect(told(openCommand(linked.line)).placements[0].words).toEqual({ front: 'HI' })
  })

  it('reads the look, the title and the credits in a picture', () => {
    const hung = { ...lookOf({ front_zip: 'me-ring-plain' }), title: 'Quay', credits: ['Moss'] }
    const made = withLook(png(), hung)
    const opened = told(openPicture(made.ok ? made.png : new Uint8Array()))
    expect(opened).toMatchObject({ title: 'Quay', credits: ['Moss'] })
    expect(parseWrittenLook(opened, readStubs)).toEqual({ ok: true, look: asWritten(hung) })
  })

  it.each([
    ['NOT_A_PNG', new Uint8Array()],
    ['NO_LOOK', png()],
    ['DAMAGED', png().subarray(0, 50)],
  ])('refuses a picture with %s', (code, bytes) => {
    expect(openPicture(bytes)).toMatchObject({ ok: false, code })
  })
})
