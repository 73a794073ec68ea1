import { expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { scoring } from '../../src/scoring/engine'
import { improvementsOf } from '../../src/scoring/improve/improvements'
import { notes, score } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { charmName, mechanismName } from '../../src/words/catalog-names'
import { sayHeadline } from '../../src/words/score/say-headline'
import { sayCeiling, sayChange, sayNote } from '../../src/words/score/say-score'
import { slotName } from '../../src/words/slot-names'
import { LANGUAGES } from '../languages'
import { carriers, catalog, randomLook, randomOf } from './makers'

type Spoken = keyof typeof LANGUAGES

/** Nobody is told who they are. */
const WHO: Readonly<Record<Spoken, RegExp>> = {
  en: /\b(he|she|him|her|hers|his|girls?|boys?|lad(y|ies)|m[ae]n|wom[ae]n|curvy|slim|petite)\b/i,
  'zh-CN': /她|他|女生|男生|女孩|男孩|小姐姐|显瘦|身材/,
}
/** What only a backpack has. */
const OF_PACKS: Readonly<Record<Spoken, RegExp>> = {
  en: /\b(bags?|backpack|shoulders?|straps?|leather|zips?)\b/i,
  'zh-CN': /包|肩|背着|皮面|拉链/,
}
/** What is told of the height of glasses, shoes, a belt or a case. */
const LOW: Readonly<Record<Spoken, RegExp>> = { en: /low down|looks steadier/, 'zh-CN': /更稳/ }
const LEVEL = ['wr-denim-waist', 'wr-sneaker-pair', 'wr-eyewear', 'wr-earbud-case']

const random = randomOf(20270110)
const looks = Array.from({ length: 660 }, (_, i) => {
  const on = carriers[i % carriers.length]
  return randomLook(random, undefined, on && [on])
})

it.each(Object.keys(LANGUAGES) as readonly Spoken[])(
  'no sentence in %s presumes who wears it, nor speaks of a bag where none is worn',
  (locale) => {
    const language = LANGUAGES[locale]
    /** Names may say what they like. */
    const names = [
      ...[...catalog.charms.keys()].map((id) => charmName(catalog, id, language)),
      ...[...catalog.mechanisms.values()].map((one) => mechanismName(one, language)),
    ].toSorted((a, b) => b.length - a.length)
    for (const [i, look] of looks.entries()) {
      const arrangement = arrange(catalog, look)
      const { id, category, anchors } = arrangement.carrier
      const fixes = i < 44 ? improvementsOf(catalog, look).fixes : []
      const said = [
        sayHeadline({ catalog, scoring }, look, language),
        sayCeiling(score(arrangement), language) ?? '',
        ...notes(arrangement, PLAIN_TASTE, { rain: true }).map((note) =>
          sayNote({ catalog, scoring }, look, note, language),
        ),
        ...fixes.map(({ change }) => sayChange(catalog, look, change, language)),
      ]
      const places = [...anchors.keys()].map((at) => slotName(catalog, look, at as never, language, 'inline'))
      for (const sentence of said) {
        const bare = [...places, ...names].reduce(
          (text, name) => text.replaceAll(name, '·').replaceAll(name.toLowerCase(), '·'),
          sentence,
        )
        expect(bare).not.toMatch(WHO[locale])
        if (category === 'backpack') continue
        expect(bare, sentence).not.toMatch(OF_PACKS[locale])
        if (LEVEL.includes(id)) expect(bare).not.toMatch(LOW[locale])
      }
    }
  },
)
