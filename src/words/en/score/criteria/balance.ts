import type { BalanceTexts } from '../../../../scoring/criteria/balance/say'
import type { CriterionWords } from '../../../criterion-words'
import { agree, enCount, it, its, The, the } from '../phrases'

export const balance: CriterionWords<BalanceTexts> = {
  name: 'Balance',
  method: {
    measured:
      'Where the middle lies for the eye and in grams, whether large things hang low, how spread the charms are, and what is seen of each from 24 directions, cast by rays on the model of the bag.',
    sources:
      'The deviation of the center of visual mass predicts judged balance (Hübner & Fillinger 2016); heavy and low looks steady (Hübner & Fillinger 2019).',
    custom: 'How far the middle may stray, and that three sides should show something.',
  },
  texts: {
    sides: {
      front: 'the front',
      left: 'the left',
      right: 'the right',
      back: 'the back',
    },
    zones: {
      main_zip: 'on the main zip',
      front: 'on the front',
      side: 'at the sides',
      strap: 'on the straps',
      top: 'at the top',
      window: 'in the window',
      waist_front: 'at the front of the waist',
      waist_side_left: 'on the left of the waist',
      waist_side_right: 'on the right of the waist',
      waist_back: 'at the back of the waist',
    },
    balanced: (left, right) => `Left and right are in balance, from ${the(left)} to ${the(right)}.`,
    balancedAround: (charm) => `Left and right are in balance around ${the(charm)}.`,
    leansLeft: (charm) => `It leans left; the eye stays with ${the(charm)}.`,
    leansRight: (charm) => `It leans right; the eye stays with ${the(charm)}.`,
    pullsLeft: (mass, charm, n) =>
      n === 1
        ? `${The(charm)} ${agree(charm, 'makes', 'make')} the left side ${mass} heavier.`
        : `The left side is ${mass} heavier; ${the(charm)} ${agree(charm, 'weighs', 'weigh')} most there.`,
    pullsRight: (mass, charm, n) =>
      n === 1
        ? `${The(charm)} ${agree(charm, 'makes', 'make')} the right side ${mass} heavier.`
        : `The right side is ${mass} heavier; ${the(charm)} ${agree(charm, 'weighs', 'weigh')} most there.`,
    topHeavy: (charm, at) =>
      `At the ${at}, ${the(charm)} ${agree(charm, 'hangs', 'hang')} high; large things look steadier low down.`,
    highThoughEven: (charm, at) =>
      `Even from side to side, but not from top to bottom: ${the(charm)} at the ${at} ${agree(charm, 'is', 'are')} large and would look steadier low down.`,
    zones2: (n, one, other) => `Spread over ${enCount(n)} zones, from the ${one} to the ${other}.`,
    oneZone: (zone, charm) => `Everything hangs ${zone}, ${the(charm)} too.`,
    seen: (sides, charm) => `There is something to see from ${sides}, ${the(charm)} most of all.`,
    seenAlone: (sides, charm) => `${The(charm)} ${agree(charm, 'shows', 'show')} from ${sides}.`,
    unseen: (sides, charm) => `Hardly anything to see from ${sides}, not even ${the(charm)}.`,
    driftsLeft: (charm) => `The eye drifts a little to the left, to ${the(charm)}.`,
    driftsRight: (charm) => `The eye drifts a little to the right, to ${the(charm)}.`,
    loadsLeft: (mass, charm) =>
      `The left shoulder carries what feels like ${mass} more, as ${the(charm)} ${agree(charm, 'hangs', 'hang')} far out.`,
    loadsRight: (mass, charm) =>
      `The right shoulder carries what feels like ${mass} more, as ${the(charm)} ${agree(charm, 'hangs', 'hang')} far out.`,
    close: (one, other) =>
      `${The(one)} and ${the(other)} hang close together; more room would show them both.`,
    outweighs: (charm) =>
      `${The(charm)} ${agree(charm, 'overshadows', 'overshadow')} the rest; a larger companion would even it out.`,
    hidden: (charm, at) =>
      `Hardly anyone will see ${the(charm)} on the ${at}; a place in the open would show ${it(charm)}.`,
    liesOn: (charm, at) =>
      `${The(charm)} ${agree(charm, 'lies', 'lie')} down at the ${at} instead of hanging; elsewhere ${agree(charm, 'it', 'they')} could swing free.`,
    covered: (charm, at) =>
      `Part of ${the(charm)} is covered at the ${at}; elsewhere ${its(charm)} whole face would show.`,
    turned: (charm, at) =>
      `At the ${at}, ${the(charm)} ${agree(charm, 'looks', 'look')} to one side; turn ${it(charm)}, or hang ${it(charm)} elsewhere.`,
  },
}
