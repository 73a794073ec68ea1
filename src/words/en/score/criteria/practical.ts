import type { PracticalTexts } from '../../../../scoring/criteria/practical/say'
import type { CriterionWords } from '../../../criterion-words'
import { an, capital, The, the } from '../phrases'

export const practical: CriterionWords<PracticalTexts> = {
  name: 'Practical',
  method: {
    measured:
      'Weight on each place and in total, sound, snagging, scratching, rain, how safe the clasp is, covered pockets and zips, and whether a charm swings up with your steps.',
    sources:
      'The pendulum law and usual walking rates; limits of the places from the bag’s data. Published advice on weights is thin, so they stay careful.',
    custom: 'Where comfortable ends: every limit below the hard ones is a judgment.',
  },
  texts: {
    carriesWell: (mass, charm) => `Easy to carry: ${mass} in all, even with ${the(charm)}.`,
    totalMass: (mass, most, charm) =>
      `${mass} is a lot here, ${most} is comfortable; ${the(charm)} weighs most.`,
    nearMass: (mass, at, most) => `${mass} is a little much for the ${at}; up to ${most} is comfortable.`,
    nearTotal: (mass, most, charm) =>
      `${mass} in all is close to the ${most} that stays comfortable; ${the(charm)} weighs most.`,
    covers: (charm, at) => `Below the ${at}, ${the(charm)} may cover a zip or a pocket.`,
    coverMany: (list) => `${capital(list)} hang low enough to cover a zip or a pocket.`,
    drop: (charm, at) => `A long drop: ${the(charm)} will knock about below the ${at}.`,
    dropMany: (list) => `Long drops: ${list} will knock about as you walk.`,
    resonance: (charm) => `${The(charm)} sways in time with your steps, so it swings higher as you walk.`,
    resonanceMany: (list) => `${capital(list)} sway in time with your steps and swing higher as you walk.`,
    noisy: (list) => `You will hear ${list} as you walk.`,
    snag: (charm, at) => `On the ${at}, ${the(charm)} may catch on doors.`,
    snagMany: (list) => `${capital(list)} may catch on doors.`,
    scratch: (list) => `${capital(list)} could mark smooth leather.`,
    lossRisk: (charm) => `Only a ball chain holds ${the(charm)}; a lock tube would keep it safe.`,
    looseClasp: (clasp, charm) =>
      `${capital(an(clasp.toLowerCase()))} can come open by itself, and ${the(charm)} would be missed.`,
    nearClasp: (mass, charm, most, clasp) =>
      `${mass} on the ${clasp === null ? 'clasp' : clasp.toLowerCase()} of ${the(charm)} is close to the ${most} it holds, and walking tugs at it.`,
    rain: (list) => `Rain would hurt ${list}; better at home today.`,
  },
}
