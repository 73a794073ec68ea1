import type { PracticalTexts } from '../../../../scoring/criteria/practical/say'
import type { CriterionWords } from '../../../criterion-words'
import { agree, an, capital, The, the } from '../phrases'

export const practical: CriterionWords<PracticalTexts> = {
  name: 'Practical',
  method: {
    measured:
      'Weight on each place and in total, sound, snagging, scratching, how safe the clasp is, covered pockets and zips, and whether a charm swings up with your steps. Told but never counted: what rain would harm, and what a hand behind you could take.',
    sources:
      'The pendulum law and usual walking rates; limits of the places from the bag’s data. Published advice on weights is thin, so they stay careful.',
    custom: 'Where comfortable ends: every limit below the hard ones is a judgment.',
  },
  texts: {
    carriesWell: (mass, charm) => `Comfortable to wear: ${mass} in all, ${the(charm)} included.`,
    totalMass: (mass, most, charm) =>
      `${mass} is a lot here, where ${most} is comfortable; ${the(charm)} ${agree(charm, 'weighs', 'weigh')} most.`,
    nearMass: (mass, at, most) => `${mass} is a little much for the ${at}; up to ${most} is comfortable.`,
    nearTotal: (mass, most, charm) =>
      `${mass} in all, with ${most} about the most that stays comfortable; ${the(charm)} ${agree(charm, 'weighs', 'weigh')} most.`,
    covers: (charm, at) => `Below the ${at}, ${the(charm)} may cover a zip or a pocket.`,
    coverMany: (list) => `${capital(list)} hang low enough to cover a zip or a pocket.`,
    reaches: (charm, at) =>
      `${The(charm)} ${agree(charm, 'reaches', 'reach')} far down from the ${at} and may get in the way.`,
    reachMany: (list) => `${capital(list)} reach far down and may get in the way.`,
    drop: (charm, at) => `A long drop: ${the(charm)} will knock about below the ${at}.`,
    dropMany: (list) => `Long drops: ${list} will knock about as you walk.`,
    resonance: (charm) =>
      `${The(charm)} ${agree(charm, 'sways in time with your steps, so it swings', 'sway in time with your steps, so they swing')} higher as you walk.`,
    resonanceMany: (list) => `${capital(list)} sway in time with your steps and swing higher as you walk.`,
    noisy: (list) => `You will hear ${list} as you walk.`,
    snag: (charm, at) => `On the ${at}, ${the(charm)} may catch on doors.`,
    snagMany: (list) => `${capital(list)} may catch on doors.`,
    scratch: (list) => `${capital(list)} could leave scratches: this surface marks easily.`,
    lossRisk: (charm) => `Only a ball chain holds ${the(charm)}; a lock tube would keep it safe.`,
    looseClasp: (clasp, charm) =>
      `${capital(an(clasp.toLowerCase()))} can come open by itself; it would be a pity to lose ${the(charm)}.`,
    looseBehind: (clasp, charm) =>
      `${capital(an(clasp.toLowerCase()))} can come open by itself, or be opened behind your back; it would be a pity to lose ${the(charm)}.`,
    theft: (list, n) =>
      n === 1 && agree(list, true, false)
        ? `${capital(list)} hangs out of your sight and comes off with one hand; mind it in a crowd.`
        : `${capital(list)} hang out of your sight and come off with one hand; mind them in a crowd.`,
    nearClasp: (mass, charm, most, clasp) =>
      `The ${clasp === null ? 'clasp' : clasp.toLowerCase()} of ${the(charm)} carries ${mass} of the ${most} it can hold, and every step tugs at it.`,
    rain: (list) => `Rain would harm ${list}; better left at home today.`,
  },
}
