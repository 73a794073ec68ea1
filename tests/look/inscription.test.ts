import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeOn } from '../../src/look/edits/wear'
import { fillField, lengthOf, tooMuch, trimToField } from '../../src/look/inscription'
import { catalog, lookOf, slot } from './makers'

const tag = { maxLength: 12, unit: 'characters' } as const
const chip = { maxLength: 144, unit: 'bytes' } as const

describe('words on a charm', () => {
  it('have room as people count characters, whatever the script', () => {
    expect(trimToField('👩‍👩‍👧‍👦'.repeat(20), tag)).toBe('👩‍👩‍👧‍👦'.repeat(12))
    expect(trimToField('一二三四五六七八九十甲乙丙丁', tag)).toBe('一二三四五六七八九十甲乙')
  })

  it('never take more room than there is, never break a character and stay on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(tag, chip), (text, room) => {
        const line = trimToField(text, room)
        expect(lengthOf(line, room.unit)).toBeLessThanOrEqual(room.maxLength)
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u)
        expect(trimToField(line, room)).toBe(line)
      }),
    )
  })

  it('say how many whole characters have no room', () => {
    expect(fillField(`${'👩‍👩‍👧‍👦'.repeat(14)}!`, tag)).toEqual({ line: '👩‍👩‍👧‍👦'.repeat(12), left: 3 })
    expect(fillField('搭'.repeat(50), chip)).toEqual({ line: '搭'.repeat(48), left: 2 })
    expect(fillField('Quay', tag)).toEqual({ line: 'Quay', left: 0 })
  })

  it('are what is seen: nothing invisible takes room, stands at an end or turns what is beside it', () => {
    expect(fillField('\uFEFF\u200BBack at five\u2060\u200F', tag)).toEqual({ line: 'Back at five', left: 0 })
    expect(trimToField('\u202Egnp', tag)).toBe('gnp')
    expect(trimToField('👩\u200D👧❤\uFE0F\u200B', tag)).toBe('👩\u200D👧❤\uFE0F')
    expect(trimToField('ab\u200Dc', { ...tag, maxLength: 2 })).toBe('ab')
    expect(tooMuch(`\uFEFF${'搭'.repeat(48)}`, chip)).toBe(0)
  })

  it('fill a chip by bytes: 48 Chinese characters, not 144', () => {
    expect(trimToField('搭'.repeat(144), chip)).toBe('搭'.repeat(48))
  })

  it('are written on a chip whole or not at all', () => {
    const at = slot('main_zip_r')
    const look = lookOf({ main_zip_r: 'el-nfc-hello' })
    const full = writeOn(catalog, at, 'note', '搭'.repeat(48))(look)
    expect(full.placed.get(at)?.inscriptions).toEqual({ note: '搭'.repeat(48) })
    expect(writeOn(catalog, at, 'note', `${'搭'.repeat(48)}!`)(full)).toBe(full)
    expect(tooMuch(`${'搭'.repeat(48)}!`, chip)).toBe(1)
    expect(tooMuch('far too long for this tag', tag)).toBe(0)
  })

  it('stand on the charm until they are wiped off, and only where it has a place for them', () => {
    const look = lookOf({ front_zip: 'ac-say-tag' })
    const at = slot('front_zip')
    const said = writeOn(catalog, at, 'front', 'Back at five')(look)
    expect(said.placed.get(at)?.inscriptions).toEqual({ front: 'Back at five' })
    expect(writeOn(catalog, at, 'front', 'Back at five')(said)).toBe(said)
    expect(writeOn(catalog, at, 'front', '')(said).placed.get(at)?.inscriptions).toEqual({})
    expect(writeOn(catalog, at, 'inside', 'hello')(said)).toBe(said)
  })
})
