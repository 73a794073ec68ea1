import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captionOf, NO_CAPTION, oneLine, remixed } from '../../src/look/caption'
import { entitle, remix, sign } from '../../src/look/edits/caption'
import { lookOf } from './makers'

const look = lookOf({ front_zip: 'pl-bear-mossbutton' })
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'مي',
      '👩',
      ' ',
      '\n',
      '\u200B',
      '\u200D',
      '\u200F',
      '\u2060',
      '\uFE0F',
      '\uFEFF',
    ),
  }),
)

describe('a line', () => {
  it('is one line without what steers how others read, and stays the same when cut again', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 120 }), (any, most) => {
        const line = oneLine(any, most)
        expect(line).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u)
        expect(line).not.toMatch(/^[\u200B-\u200F\u2060\uFEFF]|[\u200B-\u200F\u2060\uFEFF]$/)
        expect(line).toBe(line.trim())
        expect([...line].length).toBeLessThanOrEqual(160)
        expect(oneLine(line, most)).toBe(line)
      }),
    )
  })

  it.each([
    ['Rainy\r\nFriday', 'Rainy Friday'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['\u2067שלום\u2069', 'שלום'],
    ['  周末  ', '周末'],
    ['👩‍👩‍👧 day', '👩‍👩‍👧 day'],
    ['\u200B\u200D\u2060', ''],
    ['\u200B\uFEFFQuay\u2060', 'Quay'],
    [' \u200E Quay \u200F ', 'Quay'],
    ['Qu\u200Bay\u00AD', 'Quay'],
    ['\uFE0F\u200DQuay\u200D', 'Quay'],
    ['\u3164', ''],
    ['\u2800', ''],
    ['❤️', '❤️'],
    ['می\u200Cروم', 'می\u200Cروم'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['\u0000\u0007', ''],
    ['a\uD800b', 'a\uFFFDb'],
  ])('of %j is %j', (given, line) => {
    expect(oneLine(given, 60)).toBe(line)
  })
})

describe('the name of a look', () => {
  it('is cut to 60 characters, and nothing takes it away', () => {
    const named = entitle(`  ${'字'.repeat(70)}\n`)(look)
    expect(named.title).toBe('字'.repeat(60))
    expect(entitle(' \t')(named).title).toBe('')
  })

  it('written as it is changes nothing', () => {
    const named = entitle('Quay')(look)
    expect(entitle(' Quay ')(named)).toBe(named)
    expect(sign('')(named)).toBe(named)
    expect(entitle('')(look)).toBe(look)
  })
})

describe('a remix', () => {
  it.each([
    [{ title: 'Quay', author: 'Moss' }, 'Quay · Moss'],
    [{ title: 'Quay' }, 'Quay'],
    [{ author: 'Moss' }, 'Moss'],
    [{}, 'Daypack'],
  ])('of %j credits %j', (said, line) => {
    const made = remix('Daypack')({ ...look, ...said, credits: ['first'] })
    expect(made).toMatchObject({ author: '', credits: ['first', line] })
    expect(made.placed).toBe(look.placed)
  })

  it('of a remix of a remix keeps the first author and the latest seven', () => {
    const chain = Array.from({ length: 12 }, (_, i) => `look ${i + 1}`)
    let made = NO_CAPTION
    for (const title of chain) made = remixed({ ...made, title }, '')
    expect(made.credits).toEqual([chain[0], ...chain.slice(-7)])
  })

  it('of one look several times credits it once', () => {
    const once = remixed({ ...NO_CAPTION, title: 'Quay' }, '')
    expect(remixed(once, '').credits).toEqual(['Quay'])
  })

  it('has room for the longest title with the longest name', () => {
    const longest = captionOf({ title: '字'.repeat(60), author: '名'.repeat(40), credits: [] })
    expect(remixed(longest, '').credits).toEqual([`${longest.title} · ${longest.author}`])
  })
})
