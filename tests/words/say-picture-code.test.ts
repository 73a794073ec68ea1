import { describe, expect, it } from 'vitest'
import { remove, setAside } from '../../src/look/edits/hang'
import { sayPictureCode } from '../../src/words/share/say-picture-code'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'

const plain = lookOf({ front_zip: 'me-sign-coin' })

describe.each(Object.values(LANGUAGES))('what a code has no room for, in $locale', (language) => {
  const { code } = language.share

  it('is not said of charms set aside and words that are not there', () => {
    expect(sayPictureCode({ leftOut: 'credits', outlines: 'whole' }, plain, language)).toBe(code.names)
  })

  it('is said of them where they are', () => {
    const [[slot, placed] = []] = [...plain.placed]
    if (!slot || !placed) throw new Error('nothing hangs')
    const more = { ...remove(slot)(plain), aside: [setAside(slot, placed)] }
    expect(sayPictureCode({ leftOut: 'credits', outlines: 'whole' }, more, language)).toBe(code.credits)
  })

  it('is nothing where everything has room', () => {
    expect(sayPictureCode({ leftOut: 'nothing', outlines: 'whole' }, plain, language)).toBe('')
  })

  it('is said of outlines too, whatever else has no room', () => {
    const said = (leftOut: 'nothing' | 'caption', outlines: 'coarse' | 'none') =>
      sayPictureCode({ leftOut, outlines }, plain, language)
    expect(said('nothing', 'coarse')).toBe(code.outlines.coarse)
    expect(said('caption', 'none')).toBe(code.all([code.caption, code.outlines.none]))
  })
})
