import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands'
import { withMeasuredBags } from '../../src/cli/measured-bags'
import { arrange } from '../../src/look/arrangement'
import { place } from '../../src/look/edits/hang'
import { type BagStub, bagKeyOf } from '../../src/look/facts/bag-stub'
import { carrierOfBag, OWN_COLORWAY } from '../../src/look/facts/carrier-of-bag'
import type { Catalog } from '../../src/look/facts/catalog'
import { resolveLook } from '../../src/look/file/resolve-look'
import { asWritten, serializeLook } from '../../src/look/file/serialize'
import { adviceAt, alternatives, fit } from '../../src/look/fit/fit'
import { emptyLook, type Look } from '../../src/look/look'
import { slotsOf } from '../../src/look/slots'
import { stubOfCharm } from '../../src/look/stubs/thing-of-stub'
import { restedAs } from '../../src/look/with-rests'
import { notes, score } from '../../src/scoring/score'
import { linkFragment, readLink } from '../../src/share/link/link'
import { readBagRests } from '../../src/state/own/bag/bag-rests'
import { restsOfBag } from '../../src/state/own/bag/measure-bag'
import { OWN_BAG, OWN_CHARM, ownCharm } from '../look/own-things'
import { randomBag } from '../look/random-bag'
import { catalog, charmOf, charms, randomOf, TASTES } from './makers'

const LOOKS = 3
const charmStub = stubOfCharm(ownCharm)
if (!charmStub) throw new Error('an own charm has a stub')

/** Where the bag and a charm were made: they themselves, with their models and what was stored of how charms rest. */
function homeOf(stub: BagStub, stored: string): Catalog {
  const rests = readBagRests(stub, stored)
  if (!rests) throw new Error('what was stored cannot be read')
  const named = carrierOfBag(OWN_BAG, { ...stub, name: 'Lin’s bag' })
  const itself = { ...restedAs(named, rests), model: charmOf('pl-bear-mossbutton').model }
  return {
    ...catalog,
    charms: new Map([[OWN_CHARM, ownCharm], ...catalog.charms]),
    carriers: new Map([[OWN_BAG, itself], ...catalog.carriers]),
  }
}

/** A look of charms that fit, the own one first; it knows its own things as every look does. */
function dressed(home: Catalog, stub: BagStub, random: () => number): Look {
  const stubs = {
    charms: new Map([[OWN_CHARM, charmStub]]),
    carriers: new Map([[OWN_BAG, stub]]),
  } as Look['stubs']
  let look: Look = { ...emptyLook(OWN_BAG, OWN_COLORWAY), stubs }
  for (let tries = 0; tries < 8; tries++) {
    const { id } = tries === 0 ? ownCharm : (charms[Math.floor(random() * charms.length)] ?? ownCharm)
    const slots = alternatives(home, look, id)
    const slot = slots[Math.floor(random() * slots.length)]
    if (slot) look = place(home, id, slot)(look)
  }
  return look
}

/** The look as a stranger has it who got it in a file, or by a link. */
function formsOf(look: Look): readonly Look[] {
  const link = readLink(linkFragment(look))
  if (!link.ok) throw new Error(link.problem.kind)
  return [asWritten(look), link.look].map((written) => {
    const opened = resolveLook(catalog, written, { judge: false })
    if (!opened.ok) throw new Error(opened.problem.code)
    return opened.look
  })
}

async function saidByCommand(look: Look): Promise<number> {
  const respond = COMMANDS.find(({ name }) => name === 'score')?.prepare(catalog, [])
  if (typeof respond !== 'function') throw new Error('score does not answer')
  const said = await respond(JSON.stringify(serializeLook(look)))
  if (!said.ok) throw new Error(said.message)
  return JSON.parse(said.line).total
}

describe('an own bag', () => {
  it.each([1, 2, 3, 4])(
    'carries, fits and scores by its stub as it does itself, to the last digit, by file, link and command (bag %i)',
    async (seed) => {
      const random = randomOf(seed)
      const stub = randomBag(random)
      const stored = restsOfBag(stub)
      const home = homeOf(stub, stored)
      let hung = 0
      for (let count = 0; count < LOOKS; count++) {
        const look = dressed(home, stub, random)
        const taste = TASTES[Math.floor(random() * TASTES.length)]
        const itsScore = score(arrange(home, look), taste)
        const itsNotes = notes(arrange(home, look), taste)
        hung += look.placed.size
        for (const form of formsOf(look)) {
          const known = [...form.stubs.carriers.values()].map(bagKeyOf)
          expect(known).toEqual([bagKeyOf(stub)])
          const away = await withMeasuredBags(catalog, form.stubs)
          expect(form.placed).toEqual(look.placed)
          expect(score(arrange(away, form), taste)).toEqual(itsScore)
          expect(notes(arrange(away, form), taste)).toEqual(itsNotes)
          const charm = charms[Math.floor(random() * charms.length)] ?? ownCharm
          for (const slot of slotsOf(home, look)) {
            expect(fit(away, form, charm.id, slot)).toEqual(fit(home, look, charm.id, slot))
            expect(adviceAt(away, form, charm.id, slot)).toEqual(adviceAt(home, look, charm.id, slot))
          }
        }
        expect(await saidByCommand(look)).toBe(score(arrange(home, look)).total)
      }
      expect(hung).toBeGreaterThan(LOOKS)
      expect(restsOfBag({ ...stub, name: 'another name' }), 'measured again').toBe(stored)
    },
  )
})
