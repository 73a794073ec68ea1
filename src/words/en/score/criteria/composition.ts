import type { CompositionTexts } from '../../../../scoring/criteria/composition/say'
import type { CriterionWords } from '../../../criterion-words'
import { agree, capital, enCount, it, its, The, the } from '../phrases'

export const three: CriterionWords<CompositionTexts> = {
  name: 'Rule of three',
  method: {
    measured:
      'How many pieces hang, whether one leads, how sizes and textures differ, whether pieces merely repeat each other, and how the lead sits with the height of the bag.',
    sources:
      'Adornments impress most up to about three (Carlson & Shu 2014), and three to four things are seen without counting.',
    custom:
      'That three is best, that odd numbers please, that a lead should weigh 1.4 times the next: the trade says so, no experiment does. With Quiet, Curated and Maximal you move these thresholds yourself.',
  },
  texts: {
    textures: {
      fuzzy: 'soft',
      glossy: 'shiny',
      metallic: 'metal',
      matte: 'matte',
      silky: 'silky',
      woven: 'woven',
    },
    empty: 'Nothing hangs here yet; start with a first charm.',
    one: (charm) =>
      `${The(charm)} ${agree(charm, 'has', 'have')} the stage alone; a small companion would complete it.`,
    two: (one, other) => `${The(one)} and ${the(other)} make a pair, with room for a third.`,
    three: (list) => `Three pieces, easy to take in: ${list}.`,
    oneQuiet: (charm) => `${The(charm)} alone: quiet needs no more.`,
    twoQuiet: (one, other) => `Just ${the(one)} and ${the(other)}: quiet and complete.`,
    fewMaximal: (n, lead) =>
      `${capital(enCount(n))} ${n === 1 ? 'piece is' : 'pieces are'} a modest start for Maximal; ${the(lead)} can take more company.`,
    plenty: (n, lead) =>
      `${capital(enCount(n))} pieces, and none too many for Maximal: a parade behind ${the(lead)}.`,
    overThree: (n, lead) =>
      `${capital(enCount(n))} pieces share the stage, so even ${the(lead)} ${agree(lead, 'gets', 'get')} less of it.`,
    overWithConnectors: (n, lead) =>
      `With the connectors, ${enCount(n)} things dangle here, and ${the(lead)} ${agree(lead, 'gets', 'get')} less of the stage.`,
    overThreeQuiet: (n, lead) =>
      `${capital(enCount(n))} pieces say more than Quiet likes; ${the(lead)} with one other would be enough.`,
    overThreeMaximal: (n, lead) =>
      `${capital(enCount(n))} pieces are many even for Maximal; ${the(lead)} ${agree(lead, 'starts', 'start')} to drown.`,
    overFive: (n, list) => `${capital(enCount(n))} pieces are a crowd; keep a favorite few, say ${list}.`,
    bare: (list) => `Nothing hangs on ${list} yet; a charm there would give it a reason.`,
    hero: (lead, rest) => `The eye goes to ${the(lead)} first, then to ${rest}.`,
    noHero: (one, other) => `${The(one)} and ${the(other)} draw the eye equally; let one of them lead.`,
    doubles: (charm) =>
      `${The(charm)} ${agree(charm, 'meets', 'meet')} ${its(charm)} double, and neither of the two leads.`,
    hardlyLeads: (one, other) =>
      `${The(one)} ${agree(one, 'is', 'are')} only a little ahead of ${the(other)}; a smaller companion would let ${it(one)} lead.`,
    sizeGap: (large, small) =>
      `Next to ${the(large)}, ${the(small)} all but ${agree(small, 'disappears', 'disappear')}; a size between would link them.`,
    ladder: (large, small) =>
      `${The(large)} ${agree(large, 'hangs', 'hang')} right above ${the(small)}, which ${agree(small, 'is', 'are')} smaller; the large one below looks steadier.`,
    repeats: (one, other) => `${The(one)} and ${the(other)} are much the same in surface, size, and color.`,
    repeatsSame: (charm) =>
      `${The(charm)} ${agree(charm, 'hangs', 'hang')} here more than once; one would be enough.`,
    sizes: (large, small) => `From ${the(large)} down to ${the(small)}, the sizes step nicely.`,
    sameSize: (list) => `${capital(list)} are all about the same size; a smaller piece would add rhythm.`,
    textures2: (one, other, oneCharm, otherCharm) =>
      `${capital(one)} beside ${other}: ${the(oneCharm)} and ${the(otherCharm)} make a nice contrast to the touch.`,
    sameTexture: (texture, charm) =>
      `Everything is ${texture}, ${the(charm)} too; another surface would add interest.`,
    scaleLost: (charm) =>
      `${The(charm)} ${agree(charm, 'looks', 'look')} small on something this tall; a larger lead would hold its own.`,
    scaleOverwhelming: (charm) =>
      `${The(charm)} ${agree(charm, 'is', 'are')} a lot for something this small; a smaller lead would suit it better.`,
  },
}
