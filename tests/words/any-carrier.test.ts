import { describe, expect, it } from 'vitest'
import { colorwayId } from '../../src/look/ids'
import { sayAnnouncement } from '../../src/words/say-announcement'
import { sayFitReason } from '../../src/words/say-fit-reason'
import { LANGUAGES } from '../languages'
import { catalog, charm, lookOf } from '../look/makers'

const GLASSES = lookOf({}, 'wr-eyewear', 'tortoise')

describe.each([
  ['en', /\bbags?\b|\banchors?\b/i],
  ['zh-CN', /包/],
] as const)('on glasses, in %s', (locale, bag) => {
  const language = LANGUAGES[locale]
  const { look, shell } = language

  it('nothing that is said of places and colors speaks of a bag', () => {
    const said = [
      sayAnnouncement(
        { kind: 'picked_up', charm: charm('pl-dragon-pillar'), fitting: 0 },
        catalog,
        GLASSES,
        language,
      ),
      sayAnnouncement(
        { kind: 'recolored', colorway: colorwayId('tortoise'), total: null, gain: 0 },
        catalog,
        GLASSES,
        language,
      ),
      sayFitReason({ code: 'UNKNOWN_POINT', id: 'nowhere' }, language, { catalog, charm: undefined }),
      shell.inHand(0),
      look.anchors,
      look.noAlternatives,
      look.ofLimit('3 g', '12 g'),
      language.tray.placed,
    ]
    for (const sentence of said) expect(sentence.replace(language.announcement.emptyBag, '')).not.toMatch(bag)
  })
})
