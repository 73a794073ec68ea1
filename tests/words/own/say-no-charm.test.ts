import { expect, it } from 'vitest'
import type { PhotoRefusal } from '../../../src/catalog/import/photo/photo-refusal'
import { LOCALES } from '../../../src/look/facts/locale'
import type { NotMade } from '../../../src/state/own/photo/charm-maker'
import { sayNoCharm } from '../../../src/words/own/say-no-charm'
import { LANGUAGES } from '../../languages'

type Reason = PhotoRefusal | NotMade | { readonly kind: 'failed' }

const REASONS: Readonly<Record<Reason['kind'], Reason>> = {
  svg: { kind: 'svg' },
  heic: { kind: 'heic' },
  no_photo: { kind: 'no_photo' },
  too_many_bytes: { kind: 'too_many_bytes', max: 50 * 1024 * 1024 },
  too_many_pixels: { kind: 'too_many_pixels', max: 100_000_000 },
  too_few_pixels: { kind: 'too_few_pixels', leastSide: 32 },
  broken: { kind: 'broken' },
  no_thing: { kind: 'no_thing' },
  nothing_covered: { kind: 'nothing_covered' },
  too_small: { kind: 'too_small' },
  too_wide: { kind: 'too_wide' },
  failed: { kind: 'failed' },
}

it.each(LOCALES)(
  'every reason for no charm is said, each in its own words, with its limit (%s)',
  (locale) => {
    const said = Object.values(REASONS).map((why) => sayNoCharm(why, LANGUAGES[locale]))
    expect(new Set(said).size).toBe(said.length)
    expect(said[3]).toContain('52.4')
    expect(said[4]).toContain('100')
    expect(said[5]).toContain('32')
  },
)
