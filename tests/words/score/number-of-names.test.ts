import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import { scoring } from '../../../src/scoring/engine'
import { noteKey } from '../../../src/scoring/note'
import { notes } from '../../../src/scoring/score'
import { charmName } from '../../../src/words/catalog-names'
import { PLURAL_NAMES } from '../../../src/words/en/score/plural-names'
import { sayNote } from '../../../src/words/score/say-score'
import { LANGUAGES } from '../../languages'
import { carriers, catalog, randomLook, randomOf } from '../../scoring/makers'

const names = [...catalog.charms.keys()].map((id) => charmName(catalog, id, LANGUAGES.en))

/** What a single thing does in the sentences about looks. */
const SINGULAR =
  /\b(stands|goes|shares|does|fades|is|tells|carries|wears|makes|weighs|hangs|shows|overshadows|lies|looks|reaches|sways|has|gets|starts|meets|disappears)\b/

describe('a name that is a plural', () => {
  it('is told to be one, whenever it ends like one', () => {
    expect(names.filter((name) => /[^s]s$/.test(name)).toSorted()).toEqual([...PLURAL_NAMES].toSorted())
  })

  it('goes with what several do, wherever it is the subject of a sentence', () => {
    const random = randomOf(20261203)
    const plural = [...catalog.charms.keys()].filter((id) =>
      PLURAL_NAMES.has(charmName(catalog, id, LANGUAGES.en)),
    )
    const heard = new Set<string>()
    for (let i = 0; i < 2200; i++) {
      const on = carriers[i % carriers.length]
      const look = randomLook(random, undefined, on && [on])
      if (![...look.placed.values()].some(({ charm }) => plural.includes(charm))) continue
      for (const note of notes(arrange(catalog, look))) {
        const said = sayNote({ catalog, scoring }, look, note, LANGUAGES.en)
        for (const name of PLURAL_NAMES) {
          const [, after] = said.split(new RegExp(`^(?:[^,;:]*[,;:] )?(?:the )?${name} `, 'i'))
          if (after === undefined || after.startsWith('and ')) continue
          heard.add(noteKey(note).split(' ')[0] ?? '')
          expect(after.split(' ').slice(0, 3).join(' '), said).not.toMatch(SINGULAR)
        }
      }
    }
    expect(heard.size).toBeGreaterThan(8)
  })
})
