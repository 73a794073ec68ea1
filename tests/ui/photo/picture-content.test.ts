import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from '../../../src/picture/layouts/layouts'
import { layOut } from '../../../src/picture/page/lay-out'
import { FIRST_SETTINGS, pageOfSettings } from '../../../src/picture/studio/studio-settings'
import { outgoingLook } from '../../../src/state/signed-look'
import { pictureContent } from '../../../src/ui/photo/work/picture-content'
import { LANGUAGES } from '../../languages'
import { catalog, lookOf } from '../../look/makers'
import { judge, measure, textsOf } from '../../picture/makers'

const mine = lookOf({ front_zip: 'pl-bear-mossbutton' })
const before = lookOf({ main_zip_r: 'me-ring-plain' })
const shows = Object.fromEntries(LAYOUT_IDS.map((id) => [id, { code: true, credits: true, title: true }]))

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://dangle.example/?utm_source=ig#/photo'))
  return () => vi.unstubAllGlobals()
})

/** Everything that a picture in a layout says. */
function saidIn(
  layout: LayoutId,
  look = outgoingLook({ catalog, look: mine, own: null, signature: 'Moss' }),
) {
  const settings = { ...FIRST_SETTINGS, layout, shows }
  const { content, code } = pictureContent({ look, other: before, settings, judge, language: LANGUAGES.en })
  const blocks = layOut(layout, pageOfSettings(settings), content, measure)
  return {
    code,
    text: textsOf(blocks)
      .flatMap(({ lines }) => lines)
      .join(' '),
  }
}

describe('what a picture says', () => {
  it.each(LAYOUT_IDS)('speaks of A and B only where two looks are compared (%s)', (layout) => {
    const { text } = saidIn(layout)
    const { opens, opensA } = LANGUAGES.en.picture
    expect(text).toContain(LAYOUTS[layout].compares ? opensA : opens)
    expect(text.includes(opensA)).toBe(LAYOUTS[layout].compares)
  })

  it.each(LAYOUT_IDS)('names who signed it (%s)', (layout) => {
    expect(saidIn(layout).text).toContain(LANGUAGES.en.picture.by('Moss'))
  })

  it('tells what became of its code', () => {
    expect(saidIn('card').code).toMatchObject({ leftOut: 'nothing', outlines: 'whole' })
    const wordy = { ...mine, credits: Array.from({ length: 8 }, (_, i) => `${i} ${'渡口'.repeat(20)}`) }
    expect(saidIn('card', wordy).code).toMatchObject({ leftOut: 'credits' })
    const placed = [...mine.placed.values()].flatMap((one) =>
      Array.from({ length: 60 }, (_, i) => [`front_zip/h${i}`, { ...one, turn: i }] as const),
    )
    const carpet = { ...mine, placed: new Map(placed) } as unknown as typeof mine
    expect(saidIn('clean', carpet).code).toBe('too_long')
  })
})
