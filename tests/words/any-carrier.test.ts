import { describe, expect, it } from 'vitest'
import { colorwayId } from '../../src/look/ids'
import { sayAnnouncement } from '../../src/words/say-announcement'
import { sayFitReason } from '../../src/words/say-fit-reason'
import { LANGUAGES } from '../languages'
import { catalog, charm, lookOf } from '../look/makers'

/** Where a bag is meant: the shelf of bags, a bag that somebody makes, its page, or what is saved with everything, one that a size is shown beside, their own filter, what it all is named after, what the scoring was made for, and what no catalog knows. */
const MEANT =
  /^(look\.bags|tray\.fitsBag|names\.(carriers|charms)\b.*|names\.ownThings\.(bag|theirBag)|(bagPage|ownBag)\b.*|giving\.brings|open\.makeBagOfIt|own\.trueSize|backup\.(save\.(about|too_large)|bring\.(bags|drafts\.own_bag_draft))|search\b.*|post\.tags|method\b.*|criteria\.\w+\.method\b.*|picture\.packing|photo\.layouts\.packing_card|notKnown\.bagColor|fitReason\.unknownCarrier|notice\.badLink\.unknown_carrier|openProblem\.\w+(\.\w+)*|lookFault\b.*|names\.slots\.unknown)$/

/** Every text of a language with its path; of a text that is made, all that is written of it. */
function textsOf(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') {
    const written = [...String(node).matchAll(/'([^']*)'|"([^"]*)"|`([^`]*)`/g)]
    return written.map(([all]) => [path, all.replace(/\$\{[^}]*\}/g, '…')])
  }
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path === '' ? key : `${path}.${key}`))
}

const GLASSES = lookOf({}, 'wr-eyewear', 'tortoise')

describe.each([
  ['en', /\bbags?\b|\banchors?\b/i],
  ['zh-CN', /包/],
] as const)('on glasses, in %s', (locale, bag) => {
  const language = LANGUAGES[locale]
  const { look, shell } = language

  it('no sentence calls a bag what charms hang on', () => {
    const texts = textsOf(language).filter(([path]) => !MEANT.test(path))
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter(([, text]) => bag.test(text))).toEqual([])
  })

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
